// SPDX-License-Identifier: EUPL-1.2
import { type AuthenticationResponseJSON, generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { and, eq, lt, or, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import type { WebContext } from "#kit/web";
import { signInKnown } from "../sign-in/steps.ts";
import { takeAsked, waitForAnswer } from "../sign-in/waiting.ts";
import { here } from "./here.ts";
import { idBytes } from "./register.ts";
import { passkeys } from "./tables.ts";

const asked = z.object({ challenge: z.string(), nextPath: z.string() });

/** What the browser needs to sign in with any passkey it has for us. Names nobody: the passkey itself says whose it is. */
export async function askForPasskey(c: WebContext, nextPath: string) {
  const userVerification = c.var.withheld.length > 0 ? "required" : "preferred";
  const options = await generateAuthenticationOptions({ rpID: here(c).rpID, userVerification });
  await c.var.doors.signIn((tx) => waitForAnswer(c, tx, "passkey", { challenge: options.challenge, nextPath }));
  return options;
}

export type PasskeyOutcome =
  | { kind: "signed-in"; token: string; personId: string; nextPath: string }
  | { kind: "over" | "unknown" | "copied"; nextPath: string };

/** Signs in with the browser's answer. A counter that did not move on means a copy of the key: it is refused. */
export async function signInWithPasskey(c: WebContext, answer: AuthenticationResponseJSON): Promise<PasskeyOutcome> {
  const { question, passkey } = await c.var.doors.signIn(async (tx) => {
    const question = await takeAsked(c, tx, "passkey", asked);
    const [passkey] = await tx.select().from(passkeys).where(eq(passkeys.credentialId, answer.id));
    return { question, passkey };
  });
  if (!question) return { kind: "over", nextPath: "/intern" };
  const { nextPath } = question;
  const said = passkey && (await saidIn(c, question.challenge, answer, passkey));
  if (passkey === undefined || said === undefined) return { kind: "unknown", nextPath };
  const { counter, isStrong } = said;
  const now = c.var.clock.now();
  return c.var.doors.signIn(async (tx) => {
    const movedOn = or(lt(passkeys.counter, counter), and(eq(passkeys.counter, 0), sql`${counter}::bigint = 0`));
    const [used] = await tx
      .update(passkeys)
      .set({ counter, lastUsedAt: now })
      .where(and(eq(passkeys.id, passkey.id), movedOn))
      .returning({ personId: passkeys.personId });
    const [still] = used ? [used] : await tx.select({ personId: passkeys.personId }).from(passkeys).where(eq(passkeys.id, passkey.id));
    if (!still) return { kind: "unknown", nextPath };
    if (!used) {
      await record(tx, { actor: { id: still.personId }, at: now, action: "identity.passkey_refused" });
      return { kind: "copied", nextPath };
    }
    const token = await signInKnown(c, tx, used.personId, { way: "passkey", isStrong });
    return { kind: "signed-in", token, personId: used.personId, nextPath };
  });
}

/**
 * The counter the answer carries, and whether the device asked for finger, face or PIN: then it was two factors. Undefined when the
 * answer does not fit the question, the place, the key or its owner.
 */
async function saidIn(c: WebContext, challenge: string, answer: AuthenticationResponseJSON, passkey: typeof passkeys.$inferSelect) {
  const { rpID, origins } = here(c);
  const owner = answer.response.userHandle;
  if (owner && owner !== Buffer.from(idBytes(passkey.personId)).toString("base64url")) return undefined;
  const outcome = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: rpID,
    requireUserVerification: false,
    // The database compares counters itself, in the statement that keeps the new one.
    credential: { id: passkey.credentialId, publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, "base64url")), counter: 0 },
  }).catch(() => ({ verified: false as const }));
  if (!outcome.verified) return undefined;
  const { newCounter, userVerified } = outcome.authenticationInfo;
  return { counter: newCounter, isStrong: userVerified };
}
