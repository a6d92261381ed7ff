// SPDX-License-Identifier: EUPL-1.2
import { generateRegistrationOptions, type RegistrationResponseJSON, verifyRegistrationResponse } from "@simplewebauthn/server";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { newId, run, type Tx } from "#kit/db";
import { sendMail } from "#kit/mail";
import { found, type WebContext } from "#kit/web";
import { takeAsked, waitForAnswer } from "../sign-in/waiting.ts";
import { people } from "../tables.ts";
import { here } from "./here.ts";
import { passkeys } from "./tables.ts";
import { passkeyTexts as t } from "./texts.ts";

/** Enough for a phone, a computer and two sticks, at work and at home. */
export const mostPasskeys = 10;

/** EdDSA, ES256, RS256. Left out, the library would also try one that Node 24 still calls experimental, and warn. */
const algorithms = [-8, -7, -257];

const asked = z.object({ challenge: z.string(), personId: z.string() });

/** What the browser needs to make a passkey for the person who is signed in. */
export function askForNewPasskey(c: WebContext) {
  const personId = found(c.var.actor.id);
  return c.var.doors.signIn(async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, personId));
    const known = await passkeysOf(tx, personId);
    const options = await generateRegistrationOptions({
      rpName: "Fokus Kommune",
      rpID: here(c).rpID,
      userID: idBytes(personId),
      userName: found(person).email,
      userDisplayName: found(person).name,
      attestationType: "none",
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      supportedAlgorithmIDs: algorithms,
      authenticatorSelection: { residentKey: "required", userVerification: c.var.withheld.length > 0 ? "required" : "preferred" },
    });
    await waitForAnswer(c, tx, "passkey-new", { challenge: options.challenge, personId });
    return options;
  });
}

export type KeepOutcome = { kind: "kept" } | { kind: "over" | "refused" | "known" | "enough" };

/** Keeps the passkey the browser made, once, and tells its owner by mail. */
export async function keepPasskey(c: WebContext, input: { name: string; answer: RegistrationResponseJSON }): Promise<KeepOutcome> {
  const question = await c.var.doors.signIn((tx) => takeAsked(c, tx, "passkey-new", asked));
  if (!question || question.personId !== c.var.actor.id) return { kind: "over" };
  const made = await checked(c, question.challenge, input.answer);
  if (!made) return { kind: "refused" };
  return c.var.doors.signIn(async (tx) => {
    // Two windows at once wait for each other here, so that the count below is true.
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`passkeys ${question.personId}`}, 0))`);
    const [person] = await tx.select().from(people).where(eq(people.id, question.personId));
    if ((await passkeysOf(tx, question.personId)).length >= mostPasskeys) return { kind: "enough" };
    const [kept] = await tx
      .insert(passkeys)
      .values({ id: newId(c.var.clock.now()), personId: question.personId, name: input.name, createdAt: c.var.clock.now(), ...made })
      .onConflictDoNothing({ target: passkeys.credentialId })
      .returning({ id: passkeys.id });
    if (!kept) return { kind: "known" };
    await record(tx, { actor: c.var.actor, at: c.var.clock.now(), action: "identity.passkey_added" });
    const letter = { template: "passkey-added", about: kept.id, subject: t.mail.subject, body: t.mail.body(input.name, c.var.url) };
    await sendMail(tx, c.var.enqueue, { ...letter, recipient: found(person).email }, c.var.clock.now());
    return { kind: "kept" };
  });
}

/** The key in the answer; null when the answer does not fit the question, the place or itself. */
async function checked(c: WebContext, challenge: string, answer: RegistrationResponseJSON) {
  const { rpID, origins } = here(c);
  const outcome = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: rpID,
    requireUserVerification: false,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => ({ verified: false as const }));
  if (!outcome.verified) return null;
  const { id, publicKey, counter, transports } = outcome.registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports: (transports ?? []).slice(0, 8) };
}

export function passkeysOf(tx: Tx, personId: string) {
  return tx.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(passkeys.createdAt, passkeys.id);
}

/** What a passkey says of its owner: the bytes of her id, which tell nobody anything. */
export function idBytes(personId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(personId.replaceAll("-", ""), "hex"));
}
