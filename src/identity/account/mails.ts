// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Actor, hasRole, workingRoles } from "#kit/policy";
import { mailChoices } from "./tables.ts";

/** Mails people with an account get. Those that can be declined are news that stand on a page as well. */
export const mailKinds = [
  { kind: "sign-in-code", canDecline: false },
  { kind: "invitation", canDecline: false },
  { kind: "access-answer", canDecline: false },
  { kind: "passkey-added", canDecline: false },
  { kind: "access-waiting", canDecline: true },
] as const;
export type MailKind = (typeof mailKinds)[number]["kind"];

/** The mails this person can get at all. */
export function mailsFor(actor: Actor) {
  const decides = actor.memberships.some(({ role }) => workingRoles.includes(role)) || hasRole(actor, "state");
  return mailKinds.filter(({ kind }) => kind !== "access-waiting" || decides);
}

/** The kinds she does not want. */
export async function declinedMails(tx: Tx, personId: string): Promise<string[]> {
  const found = await tx.select({ kind: mailChoices.kind }).from(mailChoices).where(eq(mailChoices.personId, personId));
  return found.map(({ kind }) => kind);
}

/** Keeps which mails she wants; said twice it stays the same. */
export async function chooseMails(tx: Tx, input: { personId: string; wanted: readonly string[]; now: Date }): Promise<void> {
  const { personId, wanted, now } = input;
  for (const { kind } of mailKinds.filter(({ canDecline }) => canDecline)) {
    if (wanted.includes(kind)) await tx.delete(mailChoices).where(and(eq(mailChoices.personId, personId), eq(mailChoices.kind, kind)));
    else await tx.insert(mailChoices).values({ personId, kind, refusedAt: now }).onConflictDoNothing();
  }
}
