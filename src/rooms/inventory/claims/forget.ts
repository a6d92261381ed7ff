// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { run } from "#kit/db";
import { defineJob } from "#kit/jobs";

/** Months a claim stays after it is over, and a settled answer of one that goes on. */
const keptFor = 12;

/** Claims go twelve months after they were declined, ended, or came without an answer; so do settled answers of links that go on. */
export const forgetClaims = defineJob({
  name: "inventory.forget-claims",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    const before = sql`${clock.now().toISOString()}::timestamptz - make_interval(months => ${sql.raw(String(keptFor))})`;
    await db.owner(async (tx) => {
      await run(
        tx,
        sql`delete from inventory_claims c where coalesce(c.ended_at,
              case when c.decided_as = 'declined' or c.entry_id is null then c.decided_at end,
              case when c.decided_at is null then c.claimed_at end) < ${before}`,
      );
      await run(
        tx,
        sql`delete from inventory_answers n using inventory_asks a
            where a.id = n.ask_id and a.claim_id is not null and n.settled_at < ${before}`,
      );
    });
  },
});
