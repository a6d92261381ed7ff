// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { run } from "#kit/db";
import { defineJob } from "#kit/jobs";
import { dayOf } from "#kit/time";

/** Rounds go twelve months after the day they asked for answers by, or were ended; codes, mails and answers go with them. */
export const forgetRounds = defineJob({
  name: "inventory.forget-rounds",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    const today = dayOf(clock.now());
    await db.owner((tx) =>
      run(
        tx,
        sql`delete from inventory_rounds r where coalesce(
              (select (s.taken_at at time zone 'Europe/Berlin')::date from inventory_round_steps s where s.round_id = r.id and s.step = 'ended'),
              r.until) < ${today}::date - interval '12 months'`,
      ),
    );
  },
});
