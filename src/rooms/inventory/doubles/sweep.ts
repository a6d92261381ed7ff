// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows } from "#kit/db";
import { defineJob, type JobContext } from "#kit/jobs";
import { findDoublesJob } from "./job.ts";

const found = z.object({ bodyId: z.string() });

/** Looks for entries nobody compared yet: read in from the command line, renamed, or told by the association itself. */
export const sweepDoubles = defineJob({
  name: "inventory.sweep-doubles",
  shape: z.object({}),
  run: async (_, { db, enqueue }: JobContext) => {
    await db.owner(async (tx) => {
      const bodies = await rows(
        tx,
        sql`select distinct e.body_id as "bodyId" from inventory_entries e where e.removed_at is null and not exists (
          select from inventory_compared c where c.entry_id = e.id and c.name_key = e.name_key and c.place_key = e.place_key)`,
        found,
      );
      for (const { bodyId } of bodies) await enqueue(tx, findDoublesJob, { bodyId });
    });
  },
});
