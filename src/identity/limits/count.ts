// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gt, lt, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { dayOf, later } from "#kit/time";
import type { Seals } from "#kit/web";
import { rateCounts } from "./tables.ts";

/** So often within so long; `within` in milliseconds, from the first time on. */
export interface Budget {
  what: string;
  times: number;
  within: number;
}

/** Null: go on. Otherwise when it may be tried again. */
export type Refused = { until: Date } | null;

/** The key changes every day: what was counted yesterday fits nobody today. */
const keyOf = (seals: Seals, budget: Budget, whose: string, now: Date) =>
  seals.digest(`limit ${dayOf(now)}`, JSON.stringify([budget.what, whose]));

/** Takes one time of the budget, in one statement: parallel tries cannot share one. */
export async function takeOne(tx: Tx, seals: Seals, input: { budget: Budget; whose: string; now: Date }): Promise<Refused> {
  const { budget, whose, now } = input;
  const isOver = sql`${rateCounts.endsAt} <= ${now.toISOString()}::timestamptz`;
  const [row] = await tx
    .insert(rateCounts)
    .values({ keyHash: keyOf(seals, budget, whose, now), count: 1, endsAt: later(now, budget.within) })
    .onConflictDoUpdate({
      target: rateCounts.keyHash,
      set: {
        count: sql`case when ${isOver} then 1 else least(${rateCounts.count}, ${budget.times}) + 1 end`,
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${rateCounts.endsAt} end`,
      },
    })
    .returning({ count: rateCounts.count, endsAt: rateCounts.endsAt });
  return row && row.count > budget.times ? { until: row.endsAt } : null;
}

/** Whether the budget is used up, without taking from it. */
export async function usedUp(tx: Tx, seals: Seals, input: { budget: Budget; whose: string; now: Date }): Promise<Refused> {
  const { budget, whose, now } = input;
  const [row] = await tx
    .select({ count: rateCounts.count, endsAt: rateCounts.endsAt })
    .from(rateCounts)
    .where(and(eq(rateCounts.keyHash, keyOf(seals, budget, whose, now)), gt(rateCounts.endsAt, now)));
  return row && row.count >= budget.times ? { until: row.endsAt } : null;
}

export async function removeOldCounts(tx: Tx, now: Date): Promise<void> {
  await tx.delete(rateCounts).where(lt(rateCounts.endsAt, now));
}
