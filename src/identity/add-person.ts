// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gte, isNull, or } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import { dayOf } from "#kit/time";
import { isSameName } from "./same-name.ts";
import { lockAddress } from "./sign-in/candidates.ts";
import { memberships, people } from "./tables.ts";

export type AddOutcome = { kind: "added" } | { kind: "has-task-already" };

/** Gives somebody a task in a body; a name nobody has at this address is entered first. As owner: it is the operator's act. */
export async function addPerson(
  tx: Tx,
  input: { name: string; email: string; role: Role; bodyId: string; now: Date },
): Promise<AddOutcome> {
  const { name, email, role, bodyId, now } = input;
  const personId = await namedAt(tx, { name, email: email.toLowerCase(), now });
  const lasts = or(isNull(memberships.validTo), gte(memberships.validTo, dayOf(now)));
  const sameTask = and(eq(memberships.personId, personId), eq(memberships.bodyId, bodyId), eq(memberships.role, role), lasts);
  const [known] = await tx.select({ id: memberships.id }).from(memberships).where(sameTask);
  if (known) return { kind: "has-task-already" };
  await tx.insert(memberships).values({ id: newId(now), personId, bodyId, role, validFrom: dayOf(now) });
  await record(tx, { actor: { id: null }, at: now, action: "identity.task_given", bodyId, subjectId: personId });
  return { kind: "added" };
}

/** The person with this name at this address, entered now when there is none: several people may share a mailbox. */
async function namedAt(tx: Tx, { name, email, now }: { name: string; email: string; now: Date }): Promise<string> {
  await lockAddress(tx, email);
  const there = await tx.select({ id: people.id, name: people.name }).from(people).where(eq(people.email, email));
  const known = there.find((one) => isSameName(one.name, name));
  if (known) return known.id;
  const id = newId(now);
  await tx.insert(people).values({ id, name, email, createdAt: now });
  return id;
}
