// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor, Role } from "#kit/policy";
import { memberships } from "../tables.ts";
import { lockTasksOf } from "./lock.ts";
import { notOver, tasksToGive } from "./rules.ts";

export interface NewTask {
  /** Drawn with the form: sent twice, it begins once. */
  id: string;
  bodyId: string;
  personId: string;
  role: Role;
  from: string;
  until: string | null;
  actor: Actor;
  now: Date;
}

export type BeginOutcome = { kind: "begun" } | { kind: "has-task-already"; since: string } | { kind: "not-allowed" };

/** Gives a colleague of the same body one more task. */
export async function beginTask(tx: Tx, task: NewTask): Promise<BeginOutcome> {
  const { bodyId, personId, role, from, until, actor, now } = task;
  await lockTasksOf(tx, [bodyId]);
  if (!(await tasksToGive(tx, bodyId)).includes(role)) return { kind: "not-allowed" };
  const hers = await tx
    .select({ id: memberships.id, role: memberships.role, since: memberships.validFrom, until: memberships.validTo })
    .from(memberships)
    .where(and(eq(memberships.bodyId, bodyId), eq(memberships.personId, personId), notOver));
  if (hers.length === 0) return { kind: "not-allowed" };
  const same = hers.find((one) => one.role === role);
  if (same?.id === task.id && same.since === from && same.until === until) return { kind: "begun" };
  if (same) return { kind: "has-task-already", since: same.since };
  const values = { id: task.id, personId, bodyId, role, validFrom: from, validTo: until };
  const [begun] = await tx
    .insert(memberships)
    .values(values)
    .onConflictDoNothing({ target: memberships.id })
    .returning({ id: memberships.id });
  // A form somebody went back to has begun another task before, or one that is over.
  if (!begun) await tx.insert(memberships).values({ ...values, id: newId(now) });
  await record(tx, { actor, at: now, action: "identity.task_begun", bodyId, subjectId: personId, details: { role } });
  return { kind: "begun" };
}
