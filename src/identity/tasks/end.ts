// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor, Role } from "#kit/policy";
import { dayOf, days, later } from "#kit/time";
import { memberships } from "../tables.ts";
import { beginTask } from "./begin.ts";
import { lockTasksOf } from "./lock.ts";
import { leadersOf, notOver, tasksToGive } from "./rules.ts";

export interface TaskEnd {
  id: string;
  bodyId: string;
  /** The last day it holds; null ends it at once. */
  lastDay: string | null;
  /** Asked for only when nobody would be left who gives tasks: who goes on, or that nobody does. */
  after: { kind: "successor"; personId: string } | { kind: "nobody" } | null;
  actor: Actor;
  now: Date;
}

export type EndOutcome =
  | { kind: "ended" }
  | { kind: "never-begins" }
  | { kind: "last" }
  | { kind: "over-before" }
  | { kind: "not-allowed" };

/**
 * Ends a task of the own body; one that has not begun yet is kept from beginning. The last one who gives tasks names who goes on, or says
 * that nobody does.
 */
export async function endTask(tx: Tx, end: TaskEnd): Promise<EndOutcome> {
  const { id, bodyId, actor, now } = end;
  await lockTasksOf(tx, [bodyId]);
  const mayGive = await tasksToGive(tx, bodyId);
  const [task] = await tx
    .select({ personId: memberships.personId, role: memberships.role, since: memberships.validFrom })
    .from(memberships)
    .where(and(eq(memberships.id, id), eq(memberships.bodyId, bodyId), notOver));
  if (mayGive.length === 0) return { kind: "not-allowed" };
  if (!task) return { kind: "over-before" };
  if (!mayGive.includes(task.role)) return { kind: "not-allowed" };
  const last = await isLast(tx, bodyId, id, dayOf(now));
  if (last) {
    if (end.after === null) return { kind: "last" };
    if (end.after.kind === "successor" && !(await goesOn(tx, end, task.role, end.after.personId))) return { kind: "last" };
  }
  const wanted = end.lastDay ?? dayOf(later(now, -days(1)));
  await tx
    .update(memberships)
    .set({ validTo: sql`greatest(${wanted}::date, ${memberships.validFrom} - 1)` })
    .where(eq(memberships.id, id));
  const closes = last && end.after?.kind === "nobody";
  const action = closes ? "identity.place_left" : "identity.task_ended";
  await record(tx, { actor, at: now, action, bodyId, subjectId: task.personId, details: { role: task.role } });
  return { kind: task.since > dayOf(now) && wanted < task.since ? "never-begins" : "ended" };
}

/** Whether nobody would be left who gives tasks once this one has ended. */
export async function isLast(tx: Tx, bodyId: string, taskId: string, today: string): Promise<boolean> {
  const leaders = await leadersOf(tx, bodyId, today);
  return leaders.some(({ id }) => id === taskId) && leaders.every(({ id }) => id === taskId);
}

/** The successor begins today, so that both can hand over until the last day. */
async function goesOn(tx: Tx, { bodyId, actor, now }: TaskEnd, role: Role, personId: string): Promise<boolean> {
  const begun = await beginTask(tx, { id: newId(now), bodyId, personId, role, from: dayOf(now), until: null, actor, now });
  return begun.kind === "begun";
}
