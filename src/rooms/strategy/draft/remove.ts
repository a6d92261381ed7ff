// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#kit/db";
import { days, later } from "#kit/time";
import { offerUndo, type UndoOutcome, undoStep } from "#kit/undo";
import { strategyFields, strategyFoundations, strategyGoals, strategyMeasures, strategySigns } from "../tables.ts";
import { type Act, type Change, changeDraft } from "./change.ts";

/** How long something removed can be put back. Unit: milliseconds. */
export const undoTime = days(30);

/** Things of a draft that can be removed and put back, with the name of their undo step. */
export const removable = {
  field: { what: "strategy.field_removed", table: strategyFields },
  goal: { what: "strategy.goal_removed", table: strategyGoals },
  measure: { what: "strategy.measure_removed", table: strategyMeasures },
  sign: { what: "strategy.sign_removed", table: strategySigns },
  foundation: { what: "strategy.foundation_removed", table: strategyFoundations },
} as const;

export const removables = ["field", "goal", "measure", "sign", "foundation"] as const satisfies (keyof typeof removable)[];
export type Removable = (typeof removables)[number];

/** What an undo step remembers. */
export const removalShape = z.object({ id: z.uuid() });

/** Takes a thing out of the draft; what stands below it goes along, but the goals of a field of action stay. It can be put back for 30 days. */
export function removeThing(tx: Tx, act: Act, thing: Removable, id: string): Promise<Change> {
  const { what, table } = removable[thing];
  return changeDraft(tx, act, what, async () => {
    const mine = and(eq(table.id, id), eq(table.bodyId, act.bodyId), isNull(table.removedAt));
    const [taken] = await tx.update(table).set({ removedAt: act.now }).where(mine).returning({ id: table.id });
    if (!taken) return { kind: "unchanged", id };
    const until = later(act.now, undoTime);
    await offerUndo(tx, { what, bodyId: act.bodyId, personId: act.actor.id, payload: { id }, now: act.now, until });
    return { kind: "done", id };
  });
}

/** Puts back what one step removed. Of two clicks the second is told so. */
export async function putBack(tx: Tx, act: Act, thing: Removable, stepId: string): Promise<UndoOutcome<{ id: string }>> {
  const { what, table } = removable[thing];
  const outcome = await undoStep(tx, { id: stepId, bodyId: act.bodyId, what, shape: removalShape, now: act.now });
  if (outcome.kind !== "undo") return outcome;
  const { id } = outcome.payload;
  await changeDraft(tx, act, "strategy.removal_undone", async () => {
    if (thing === "foundation" && (await isThereAgain(tx, id))) return { kind: "unchanged", id };
    const mine = and(eq(table.id, id), eq(table.bodyId, act.bodyId), isNotNull(table.removedAt));
    await tx.update(table).set({ removedAt: null }).where(mine);
    return { kind: "done", id };
  });
  return outcome;
}

/** Whether somebody has chosen the same finding for the same goal again; a goal rests on a finding once. */
async function isThereAgain(tx: Tx, id: string): Promise<boolean> {
  const [removed] = await tx.select().from(strategyFoundations).where(eq(strategyFoundations.id, id));
  if (!removed?.findingKey) return false;
  const { goalId, findingKey } = removed;
  const same = and(
    eq(strategyFoundations.goalId, goalId),
    eq(strategyFoundations.findingKey, findingKey),
    isNull(strategyFoundations.removedAt),
  );
  const [again] = await tx.select({ id: strategyFoundations.id }).from(strategyFoundations).where(same);
  return again !== undefined;
}
