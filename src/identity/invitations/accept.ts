// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import { memberships, people } from "../tables.ts";
import { invitations } from "./tables.ts";

const openFor = (email: string, now: Date) =>
  and(
    eq(invitations.email, email.toLowerCase()),
    isNull(invitations.revokedAt),
    isNull(invitations.acceptedAt),
    gt(invitations.until, now),
  );

/** The name in the oldest open invitation of an address; null when nobody invited it. As sign-in. */
export async function invitedAs(tx: Tx, email: string, now: Date): Promise<string | null> {
  const open = await tx
    .select({ name: invitations.name })
    .from(invitations)
    .where(openFor(email, now))
    .orderBy(asc(invitations.invitedAt))
    .limit(1);
  return open[0]?.name ?? null;
}

/** Who redeemed a code that was sent to an address: entered now if an invitation waits for it, and given what waits for her. As sign-in. */
export async function personBehind(tx: Tx, code: { personId: string | null; email: string | null }, now: Date): Promise<string | null> {
  const { email } = code;
  if (email === null) return code.personId;
  const id = code.personId ?? (await letInvitedIn(tx, email, now));
  if (id !== null) await takeInvitations(tx, { id, email }, now);
  return id;
}

/** Enters the person behind an invited address, once she has proved that it is hers. Null when the invitation is gone. */
async function letInvitedIn(tx: Tx, email: string, now: Date): Promise<string | null> {
  const name = await invitedAs(tx, email, now);
  if (name === null) return null;
  await tx
    .insert(people)
    .values({ id: newId(now), name, email: email.toLowerCase(), createdAt: now })
    .onConflictDoNothing();
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email.toLowerCase()));
  return person?.id ?? null;
}

/** Gives a person the tasks that wait for her address. */
async function takeInvitations(tx: Tx, person: { id: string; email: string }, now: Date): Promise<void> {
  const taken = await tx.update(invitations).set({ acceptedAt: now }).where(openFor(person.email, now)).returning();
  for (const { id, bodyId, role } of taken) {
    await tx
      .insert(memberships)
      .values({ id: newId(now), personId: person.id, bodyId, role, validFrom: dayOf(now) })
      .onConflictDoNothing();
    await record(tx, { actor: person, at: now, action: "identity.invitation_accepted", bodyId, subjectId: id, details: { role } });
  }
}
