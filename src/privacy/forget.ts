// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { run } from "#kit/db";
import { defineJob } from "#kit/jobs";

/** How long it is kept; the same numbers stand in room.ts. Unit: months. */
export const keptFor = { releaseNotes: 36, undoSteps: 1 } as const;

/** Every night: what no room forgets by itself, because every room leaves it. Safe to run twice. */
export const forgetNotes = defineJob({
  name: "privacy.forget-notes",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    for (const statement of statementsAt(clock.now())) await db.owner((tx) => run(tx, statement));
  },
});

function statementsAt(now: Date): SQL[] {
  const before = (months: number) => sql`${now.toISOString()}::timestamptz - make_interval(months => ${months})`;
  const isOver = sql`s.until < ${before(keptFor.undoSteps)}`;
  const isNamed = sql`exists (select from inventory_imports i where i.undo_step_id = s.id)`;
  return [
    // A declined request keeps a reason by a check of the table: a dash stands there then.
    sql`update strategy_release_requests set note = '', reason = case when reason is null then null else '–' end
      where settled_at < ${before(keptFor.releaseNotes)} and (note <> '' or reason <> '–')`,
    // A list that was read in names its step for good; the step is emptied instead.
    sql`update undo_steps s set person_id = null, payload = '{}' where ${isOver} and ${isNamed} and (s.person_id is not null or s.payload <> '{}')`,
    sql`delete from undo_steps s where ${isOver} and not ${isNamed}`,
  ];
}
