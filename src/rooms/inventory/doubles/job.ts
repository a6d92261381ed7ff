// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { defineJob, type JobContext } from "#kit/jobs";
import { compareFresh, comparisonOf } from "./compare.ts";
import { pairsInThread } from "./in-thread.ts";

/**
 * Holds the entries of a body that are new, or have a new name, against all others and keeps the pairs to be asked about.
 * Safe to run twice: what was compared is remembered with the pairs, and a second run finds nothing fresh.
 */
export const findDoublesJob = defineJob({
  name: "inventory.find-doubles",
  shape: z.object({ bodyId: z.uuid() }),
  run: async ({ bodyId }, { db, clock }: JobContext) => {
    const comparison = await comparisonOf((fn) => db.owner(fn), bodyId);
    if (comparison.fresh.length === 0) return;
    const pairs = await pairsInThread(comparison);
    await compareFresh((fn) => db.owner(fn), { bodyId, fresh: comparison.fresh, pairs, now: clock.now() });
  },
});
