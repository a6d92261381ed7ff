// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, run, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { memberships } from "../tables.ts";
import { lockTasksOf } from "../tasks/lock.ts";

const needed = z.object({ taskId: z.string(), body: z.string(), slug: z.string() });
/** A task that has to be handed over first. */
export type NeededTask = z.infer<typeof needed>;

/** The bodies where nobody would be left who gives tasks, were this person gone. */
export function neededIn(tx: Tx, personId: string, today: string): Promise<NeededTask[]> {
  return rows(
    tx,
    sql`select m.id as "taskId", b.name as body, case when b.kind = 'land' then 'land' else b.slug end as slug
        from memberships m join bodies b on b.id = m.body_id join task_rules r on r.body_kind = b.kind and r.role = m.role and r.gives <> '{}'
        where m.person_id = ${personId} and m.valid_to is null and m.valid_from <= ${today} and not exists (
          select 1 from memberships o where o.body_id = m.body_id and o.role = m.role and o.person_id <> m.person_id
            and o.valid_to is null and o.valid_from <= ${today}) order by b.sort_key`,
    needed,
  );
}

/** Where she has a task, whatever her session opens of it. */
async function bodiesOfTasks(tx: Tx, personId: string, today: string): Promise<string[]> {
  const open = or(isNull(memberships.validTo), gte(memberships.validTo, today));
  const found = await tx
    .selectDistinct({ bodyId: memberships.bodyId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), open));
  return found.map(({ bodyId }) => bodyId);
}

export type LeaveOutcome = { kind: "gone" } | { kind: "needed"; tasks: NeededTask[] };

/** Removes the own account for good. What the town needs stays without the name; the trail keeps a token nobody can resolve any more. */
export async function leaveForGood(tx: Tx, input: { actor: Actor & { id: string }; now: Date }): Promise<LeaveOutcome> {
  const { actor, now } = input;
  const today = dayOf(now);
  const bodyIds = await bodiesOfTasks(tx, actor.id, today);
  await lockTasksOf(tx, bodyIds);
  const tasks = await neededIn(tx, actor.id, today);
  if (tasks.length > 0) return { kind: "needed", tasks };
  for (const bodyId of bodyIds) await record(tx, { actor, at: now, action: "identity.account_deleted", bodyId });
  await run(tx, sql`select fokus_forget_me()`);
  return { kind: "gone" };
}
