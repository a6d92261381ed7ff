// SPDX-License-Identifier: EUPL-1.2
import { and, lt, ne } from "drizzle-orm";
import { z } from "zod";
import { defineJob, type JobContext } from "#kit/jobs";
import { later } from "#kit/time";
import { undoTime } from "../entries/remove.ts";
import { merges } from "./tables.ts";

/** Forgets what merged entries said before, when nobody can undo the merge any more. That two became one stays known. */
export const forgetMerges = defineJob({
  name: "inventory.forget-merges",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }: JobContext) => {
    const over = and(lt(merges.mergedAt, later(clock.now(), -undoTime)), ne(merges.before, {}));
    await db.owner((tx) => tx.update(merges).set({ before: {} }).where(over));
  },
});
