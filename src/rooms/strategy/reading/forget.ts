// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { run } from "#kit/db";
import { defineJob } from "#kit/jobs";
import type { Retention } from "#kit/web";

/** How long what readers left is kept. Unit: months. */
const keptFor = { takenBack: 1, readings: 6, settled: 12, adopted: 12, comments: 36, looks: 12, shares: 12 } as const;

export const readersKeep: readonly Retention[] = [
  { what: "strategy_comments", forMonths: keptFor.takenBack, after: "taken back", then: "delete" },
  { what: "strategy_comments", forMonths: keptFor.settled, after: "settled", then: "delete" },
  { what: "strategy_comments", forMonths: keptFor.adopted, after: "the next edition was adopted", then: "delete" },
  { what: "strategy_comments", forMonths: keptFor.comments, after: "written", then: "delete" },
  { what: "strategy_readings, strategy_reading_looks", forMonths: keptFor.readings, after: "the link ended", then: "delete" },
  { what: "strategy_share_looks", forMonths: keptFor.looks, after: "the day of looking", then: "delete" },
  { what: "strategy_shares", forMonths: keptFor.shares, after: "the share ended", then: "delete" },
];

/** Every night: deletes comments, links, looks and shares that have had their time. Safe to run twice. */
export const forgetReaders = defineJob({
  name: "strategy.forget-readers",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    for (const statement of statementsAt(clock.now())) await db.owner((tx) => run(tx, statement));
  },
});

function statementsAt(now: Date): SQL[] {
  const before = (months: number) => sql`${now.toISOString()}::timestamptz - make_interval(months => ${months})`;
  const dayBefore = (months: number) => sql`(${before(months)})::date`;
  const adopted = sql`select from strategy_decisions d where d.strategy_id = c.strategy_id and d.outcome in ('adopted', 'amended')
    and d.recorded_at > c.written_at and d.recorded_at < ${before(keptFor.adopted)}`;
  const settled = sql`select from strategy_comment_settlements s where s.comment_id = c.id and s.settled_at < ${before(keptFor.settled)}`;
  return [
    sql`delete from strategy_comments c where c.removed_at < ${before(keptFor.takenBack)} or c.written_at < ${before(keptFor.comments)}
      or exists (${settled}) or exists (${adopted})`,
    sql`delete from strategy_readings r where r.ended_at < ${before(keptFor.readings)}
      or r.until < ${dayBefore(keptFor.readings)}`,
    sql`delete from strategy_share_looks l where l.looked_on < ${dayBefore(keptFor.looks)}`,
    sql`delete from strategy_shares s where s.ended_at < ${before(keptFor.shares)} or s.until < ${dayBefore(keptFor.shares)}`,
  ];
}
