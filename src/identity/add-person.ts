// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gte, isNull, or } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import { dayOf } from "#kit/time";
import { memberships, people } from "./tables.ts";

export type AddOutcome = { kind: "added" } | { kind: "has-task-already" };

/** Gives somebody a task in a body; a person we do not know yet is entered first. As owner: it is the operator's act. */
export async function addPerson(
  tx: Tx,
  input: { name: string; email: string; role: Role; bodyId: string; now: Date },
): Promise<AddOutcome> {
  const { name, email, role, bodyId, now } = input;
  await tx
    .insert(people)
    .values({ id: newId(now), name, email: email.toLowerCase(), createdAt: now })
    .onConflictDoNothing({ target: people.email });
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, email.toLowerCase()));
  if (!person) throw new Error("The person just entered cannot be read");
  const lasts = or(isNull(memberships.validTo), gte(memberships.validTo, dayOf(now)));
  const sameTask = and(eq(memberships.personId, person.id), eq(memberships.bodyId, bodyId), eq(memberships.role, role), lasts);
  const [known] = await tx.select({ id: memberships.id }).from(memberships).where(sameTask);
  if (known) return { kind: "has-task-already" };
  await tx.insert(memberships).values({ id: newId(now), personId: person.id, bodyId, role, validFrom: dayOf(now) });
  await record(tx, { actor: { id: null }, at: now, action: "identity.task_given", bodyId, subjectId: person.id });
  return { kind: "added" };
}
