// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Actor, type Role, workingRoles } from "#kit/policy";
import { mailChoices } from "./tables.ts";

const deciders: readonly Role[] = [...workingRoles, "state", "operator"];

/**
 * Mails people with an account get; `roles`: only with one of these tasks. Those that can be declined are news that stand on a page as
 * well. That an operator looks in nobody can decline.
 */
export const mailKinds = [
  { kind: "sign-in-code", canDecline: false },
  { kind: "invitation", canDecline: false },
  { kind: "access-answer", canDecline: false },
  { kind: "passkey-added", canDecline: false },
  { kind: "way-back", canDecline: false },
  { kind: "account-ends", canDecline: false },
  { kind: "look", canDecline: false, roles: workingRoles },
  { kind: "access-waiting", canDecline: true, roles: deciders },
  { kind: "access-overdue", canDecline: true, roles: deciders },
  { kind: "look-answer", canDecline: true, roles: ["operator"] },
  { kind: "claim-news", canDecline: true, roles: ["representative"] },
] as const satisfies readonly { kind: string; canDecline: boolean; roles?: readonly Role[] }[];
export type MailKind = (typeof mailKinds)[number]["kind"];

/** The mails this person can get at all. */
export function mailsFor(actor: Actor) {
  const held: readonly Role[] = actor.memberships.map(({ role }) => role);
  return mailKinds.filter((one) => !("roles" in one) || one.roles.some((role) => held.includes(role)));
}

/** The kinds she does not want. */
export async function declinedMails(tx: Tx, personId: string): Promise<string[]> {
  const found = await tx.select({ kind: mailChoices.kind }).from(mailChoices).where(eq(mailChoices.personId, personId));
  return found.map(({ kind }) => kind);
}

/** Whether somebody wants this mail. */
export async function wantsMail(tx: Tx, personId: string, kind: MailKind): Promise<boolean> {
  return !(await declinedMails(tx, personId)).includes(kind);
}

/** Keeps which of the mails she was asked about she wants; said twice it stays the same. */
export async function chooseMails(tx: Tx, input: { actor: Actor; personId: string; wanted: readonly string[]; now: Date }): Promise<void> {
  const { actor, personId, wanted, now } = input;
  for (const { kind } of mailsFor(actor).filter(({ canDecline }) => canDecline)) {
    if (wanted.includes(kind)) await tx.delete(mailChoices).where(and(eq(mailChoices.personId, personId), eq(mailChoices.kind, kind)));
    else await tx.insert(mailChoices).values({ personId, kind, refusedAt: now }).onConflictDoNothing();
  }
}
