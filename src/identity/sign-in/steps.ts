// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { sendMail, sendNothing } from "#kit/mail";
import { timeOfDay } from "#kit/text";
import type { WebContext } from "#kit/web";
import { beginSession, endSession } from "../sessions.ts";
import { people } from "../tables.ts";
import { t } from "../texts.de.ts";
import { askForCode, redeemCode } from "./codes.ts";
import { takeTurn } from "./turn.ts";

export type CodeOutcome = { kind: "asked"; browserToken: string } | { kind: "enough"; until: Date };

/** Makes a code and queues its mail, unless there were enough. Nothing tells whether the address is known. */
export function requestCode(c: WebContext, email: string, nextPath: string): Promise<CodeOutcome> {
  const now = c.var.clock.now();
  return c.var.doors.signIn(async (tx) => {
    const refused = await takeTurn(c, tx, email);
    if (refused) return { kind: "enough", until: refused.until };
    const { browserToken, mail } = await askForCode(tx, c.var.seals, { email, nextPath, now });
    if (!mail) await sendNothing(tx, c.var.enqueue, now);
    else {
      const letter = {
        template: "sign-in-code",
        about: mail.about,
        recipient: mail.recipient,
        subject: t.mail.subject,
        body: t.mail.body({ ...mail, at: timeOfDay(now), url: c.var.url }),
      };
      await sendMail(tx, c.var.enqueue, letter, now);
    }
    return { kind: "asked", browserToken };
  });
}

export type SignInOutcome = { kind: "signed-in"; token: string; personId: string; nextPath: string } | { kind: "wrong" } | { kind: "over" };

/** Redeems the code and begins the session in one transaction: one success, one session. */
export function signInWithCode(c: WebContext, browserToken: string, code: string): Promise<SignInOutcome> {
  const now = c.var.clock.now();
  return c.var.doors.signIn(async (tx) => {
    const outcome = await redeemCode(tx, c.var.seals, { browserToken, code, now });
    if (outcome.kind !== "signed-in") return outcome;
    return { ...outcome, token: await beginSession(tx, c.var.seals, outcome.personId, now) };
  });
}

/** Example mode: becomes one of the invented people; anybody real is refused. */
export function signInAsExample(c: WebContext, personId: string): Promise<string | null> {
  const now = c.var.clock.now();
  return c.var.doors.signIn(async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, personId));
    if (!person?.example) return null;
    await record(tx, { actor: person, at: now, action: "identity.example_chosen" });
    return beginSession(tx, c.var.seals, person.id, now);
  });
}

/** Notes in the trail that somebody signed in. */
export function recordSignIn(tx: Tx, personId: string, now: Date): Promise<void> {
  return record(tx, { actor: { id: personId }, at: now, action: "identity.signed_in" });
}

export async function signOut(c: WebContext, token: string | undefined): Promise<void> {
  const { actor, clock, doors, seals } = c.var;
  if (token === undefined) return;
  await doors.signIn(async (tx) => {
    await endSession(tx, seals, token, clock.now());
    if (actor.id !== null) await record(tx, { actor, at: clock.now(), action: "identity.signed_out" });
  });
}
