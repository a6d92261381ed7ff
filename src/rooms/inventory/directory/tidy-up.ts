// SPDX-License-Identifier: EUPL-1.2
import { inArray, lt } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#kit/db";
import { defineJob, type JobContext } from "#kit/jobs";
import { days, later } from "#kit/time";
import { reports, settlements } from "./tables.ts";

/** Six months, counted in days so that the same day always gives the same answer. */
export const keepFor = days(183);
/** PGlite has one connection: a longer statement would stall every page. Unit: reports. */
const mostAtOnce = 500;

/** Deletes reports for good, with what people wrote in them, six months after they were settled. */
export const tidyUpReports = defineJob({
  name: "inventory.tidy-up-reports",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }: JobContext) => {
    const before = later(clock.now(), -keepFor);
    while ((await db.owner((tx) => deleteSettled(tx, before))) === mostAtOnce);
  },
});

async function deleteSettled(tx: Tx, before: Date): Promise<number> {
  const old = tx.select({ id: settlements.reportId }).from(settlements).where(lt(settlements.settledAt, before)).limit(mostAtOnce);
  return (await tx.delete(reports).where(inArray(reports.id, old)).returning({ id: reports.id })).length;
}
