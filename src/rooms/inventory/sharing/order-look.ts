// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { auditActors, auditLines, record } from "#kit/audit";
import { run, type Tx } from "#kit/db";
import type { Actor, Delegation } from "#kit/policy";
import { dayOf } from "#kit/time";

const action = "inventory.read_by_order";

/** Notes in the trail that somebody read an inventory by order: once per person and day. The database adds by which order. */
export async function noteReadByOrder(tx: Tx, { order, actor, now }: { order: Delegation; actor: Actor; now: Date }): Promise<void> {
  if (await isNoted(tx, order, actor, now)) return;
  // Two windows opened at once leave one line.
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`${action} ${order.bodyId} ${actor.id}`}, 0))`);
  if (!(await isNoted(tx, order, actor, now))) await record(tx, { actor, at: now, action, bodyId: order.bodyId });
}

async function isNoted(tx: Tx, { bodyId, throughId }: Delegation, actor: Actor, now: Date): Promise<boolean> {
  const today = sql`(${auditLines.at} at time zone 'Europe/Berlin')::date = ${dayOf(now)}`;
  const through = sql`${auditLines.details} ? 'through' and ${auditLines.details} ->> 'through' = ${throughId}`;
  const lines = await tx
    .select({ seq: auditLines.seq })
    .from(auditLines)
    .innerJoin(auditActors, eq(auditActors.token, auditLines.actorToken))
    .where(and(eq(auditActors.personId, actor.id ?? ""), eq(auditLines.action, action), eq(auditLines.bodyId, bodyId), through, today))
    .limit(1);
  return lines.length > 0;
}
