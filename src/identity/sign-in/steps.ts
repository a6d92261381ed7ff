// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { sendMail, sendNothing } from "#kit/mail";
import { timeOfDay } from "#kit/text";
import type { WebContext } from "#kit/web";
import { takeWhatWaits } from "../invitations/accept.ts";
import { type Began, beginSession, endSession } from "../sessions.ts";
import { people } from "../tables.ts";
import { t } from "../texts.ts";
import { browserName } from "./browser-name.ts";
import { askForCode, redeemCode } from "./codes.ts";
import { takeTurn } from "./turn.ts";
import { type EnterOutcome, enterByAddress } from "./who.ts";

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
        body: t.mail.body({ ...mail, at: timeOfDay(now), browser: browserName(c.req.header("User-Agent")), url: c.var.url }),
      };
      await sendMail(tx, c.var.enqueue, letter, now);
    }
    return { kind: "asked", browserToken };
  });
}

/** Redeems the code and begins the session in one transaction: one success, one session. */
export function signInWithCode(
  c: WebContext,
  browserToken: string,
  code: string,
): Promise<Exclude<EnterOutcome, { kind: "nobody" | "other-account" }> | { kind: "wrong" | "over" }> {
  const now = c.var.clock.now();
  return c.var.doors.signIn(async (tx) => {
    const outcome = await redeemCode(tx, c.var.seals, { browserToken, code, now });
    if (outcome.kind !== "right") return outcome;
    const entered = await enterByAddress(c, tx, { email: outcome.email, nextPath: outcome.nextPath, isStrong: false, account: null });
    return entered.kind === "signed-in" || entered.kind === "ask" ? entered : { kind: "over" };
  });
}

/** Example mode: becomes one of the invented people; anybody real is refused. */
export function signInAsExample(c: WebContext, personId: string): Promise<string | null> {
  const now = c.var.clock.now();
  return c.var.doors.signIn(async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, personId));
    if (!person?.example) return null;
    await record(tx, { actor: person, at: now, action: "identity.example_chosen" });
    return beginSession(tx, c.var.seals, person.id, now, { way: "example", isStrong: true });
  });
}

/** Signs in a person known by something of her own, which stands in the trail; what waits for her becomes hers. As sign-in. */
export async function signInKnown(c: WebContext, tx: Tx, personId: string, began: Began): Promise<string> {
  const now = c.var.clock.now();
  await takeWhatWaits(tx, personId, now);
  await record(tx, { actor: { id: personId }, at: now, action: "identity.signed_in" });
  return beginSession(tx, c.var.seals, personId, now, began);
}

export async function signOut(c: WebContext, token: string | undefined): Promise<void> {
  const { actor, clock, doors, seals } = c.var;
  if (token === undefined) return;
  await doors.signIn(async (tx) => {
    await endSession(tx, seals, token, clock.now());
    if (actor.id !== null) await record(tx, { actor, at: clock.now(), action: "identity.signed_out" });
  });
}
