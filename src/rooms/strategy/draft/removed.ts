// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Tx } from "#kit/db";
import { undoSteps } from "#kit/undo";
import { strategyFields, strategyFoundations, strategyGoals, strategyMeasures, strategySigns } from "../tables.ts";
import { type Removable, removable, removables, removalShape } from "./remove.ts";

/** Something that can be put back. */
export interface Removed {
  stepId: string;
  thing: Removable;
  title: string;
  removedAt: Date;
  until: Date;
}

/** What was taken out and can still be put back, newest first. */
export async function removedThings(tx: Tx, bodyId: string, now: Date, limit: number): Promise<Removed[]> {
  const open = and(eq(undoSteps.bodyId, bodyId), isNull(undoSteps.doneAt), gt(undoSteps.until, now));
  const kinds = removables.map((thing) => removable[thing].what);
  const found = await tx
    .select()
    .from(undoSteps)
    .where(and(open, inArray(undoSteps.what, kinds)))
    .orderBy(desc(undoSteps.offeredAt), desc(undoSteps.id))
    .limit(limit);
  const steps = found.map((step) => ({ ...step, id: removalShape.parse(step.payload).id, stepId: step.id }));
  const titles = await titlesOf(
    tx,
    steps.map(({ id }) => id),
  );
  return steps.flatMap(({ id, stepId, what, offeredAt: removedAt, until }) => {
    const thing = removables.find((one) => removable[one].what === what);
    const title = titles.get(id);
    return thing && title ? [{ stepId, thing, title, removedAt, until }] : [];
  });
}

/** The titles of removed things by their ids, of whatever kind they are: one query. */
async function titlesOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const fields = tx.select({ id: strategyFields.id, title: strategyFields.title }).from(strategyFields);
  const goals = tx.select({ id: strategyGoals.id, title: strategyGoals.title }).from(strategyGoals);
  const measures = tx.select({ id: strategyMeasures.id, title: strategyMeasures.title }).from(strategyMeasures);
  const signs = tx.select({ id: strategySigns.id, title: strategySigns.name }).from(strategySigns);
  const foundations = tx.select({ id: strategyFoundations.id, title: strategyFoundations.text }).from(strategyFoundations);
  const rows = await unionAll(
    fields.where(inArray(strategyFields.id, ids)),
    goals.where(inArray(strategyGoals.id, ids)),
    measures.where(inArray(strategyMeasures.id, ids)),
    signs.where(inArray(strategySigns.id, ids)),
    foundations.where(inArray(strategyFoundations.id, ids)),
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
