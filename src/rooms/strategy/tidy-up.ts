// SPDX-License-Identifier: EUPL-1.2
import { inArray, lt, or } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#kit/db";
import { removeOldDrafts } from "#kit/drafts";
import { defineJob } from "#kit/jobs";
import { later } from "#kit/time";
import { undoTime } from "./draft/remove.ts";
import { strategyCommittees } from "./paper/tables.ts";
import { strategyFields, strategyFoundations, strategyGoals, strategyMeasureCosts, strategyMeasures, strategySigns } from "./tables.ts";

/** Every night: what was removed and can no longer be put back is deleted. Safe to run twice. */
export const tidyUp = defineJob({
  name: "strategy.tidy-up",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    await db.owner((tx) => deleteRemoved(tx, later(clock.now(), -undoTime)));
    await db.owner((tx) => removeOldDrafts(tx, clock.now()));
  },
});

/** Deletes what was removed before this instant, with all that stands below it. */
export async function deleteRemoved(tx: Tx, before: Date): Promise<void> {
  await tx.delete(strategyCommittees).where(lt(strategyCommittees.removedAt, before));
  const goals = tx.select({ id: strategyGoals.id }).from(strategyGoals).where(lt(strategyGoals.removedAt, before));
  await tx.delete(strategySigns).where(or(lt(strategySigns.removedAt, before), inArray(strategySigns.goalId, goals)));
  await tx.delete(strategyFoundations).where(or(lt(strategyFoundations.removedAt, before), inArray(strategyFoundations.goalId, goals)));
  const gone = or(lt(strategyMeasures.removedAt, before), inArray(strategyMeasures.goalId, goals));
  const measures = tx.select({ id: strategyMeasures.id }).from(strategyMeasures).where(gone);
  await tx.delete(strategyMeasureCosts).where(inArray(strategyMeasureCosts.measureId, measures));
  await tx.delete(strategyMeasures).where(gone);
  await tx.delete(strategyGoals).where(lt(strategyGoals.removedAt, before));
  await deleteFields(tx, before);
}

/** The goals of a field of action stay, and stand in none from now on. */
async function deleteFields(tx: Tx, before: Date): Promise<void> {
  const fields = tx.select({ id: strategyFields.id }).from(strategyFields).where(lt(strategyFields.removedAt, before));
  await tx.update(strategyGoals).set({ fieldId: null }).where(inArray(strategyGoals.fieldId, fields));
  await tx.delete(strategyFields).where(lt(strategyFields.removedAt, before));
}
