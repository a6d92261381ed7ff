// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
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
  const { id, bodyId, personId, role, actor, now } = task;
  await lockTasksOf(tx, [bodyId]);
  if (!(await tasksToGive(tx, bodyId)).includes(role)) return { kind: "not-allowed" };
  const hers = await tx
    .select({ id: memberships.id, role: memberships.role, since: memberships.validFrom })
    .from(memberships)
    .where(and(eq(memberships.bodyId, bodyId), eq(memberships.personId, personId), notOver));
  if (hers.length === 0) return { kind: "not-allowed" };
  if (hers.some((one) => one.id === id)) return { kind: "begun" };
  const same = hers.find((one) => one.role === role);
  if (same) return { kind: "has-task-already", since: same.since };
  await tx.insert(memberships).values({ id, personId, bodyId, role, validFrom: task.from, validTo: task.until });
  await record(tx, { actor, at: now, action: "identity.task_begun", bodyId, subjectId: personId, details: { role } });
  return { kind: "begun" };
}
