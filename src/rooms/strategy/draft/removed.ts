// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { undoSteps } from "#kit/undo";
import { strategyFoundations, strategyGoals, strategyMeasures, strategySigns } from "../tables.ts";
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
  const removed: Removed[] = [];
  for (const step of found) {
    const thing = removables.find((one) => removable[one].what === step.what);
    const title = thing && (await titleOf(tx, thing, removalShape.parse(step.payload).id));
    if (thing && title) removed.push({ stepId: step.id, thing, title, removedAt: step.offeredAt, until: step.until });
  }
  return removed;
}

async function titleOf(tx: Tx, thing: Removable, id: string): Promise<string | undefined> {
  const [row] = await titles[thing](tx, id);
  return row?.title;
}

const titles = {
  goal: (tx: Tx, id: string) => tx.select({ title: strategyGoals.title }).from(strategyGoals).where(eq(strategyGoals.id, id)),
  measure: (tx: Tx, id: string) => tx.select({ title: strategyMeasures.title }).from(strategyMeasures).where(eq(strategyMeasures.id, id)),
  sign: (tx: Tx, id: string) => tx.select({ title: strategySigns.name }).from(strategySigns).where(eq(strategySigns.id, id)),
  foundation: (tx: Tx, id: string) =>
    tx.select({ title: strategyFoundations.text }).from(strategyFoundations).where(eq(strategyFoundations.id, id)),
};
