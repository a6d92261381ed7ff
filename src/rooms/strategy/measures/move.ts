// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft } from "../draft/change.ts";
import { type Direction, stepped } from "../draft/positions.ts";
import { strategyMeasures } from "../tables.ts";

/** Moves a measure one place up or down within its goal. */
export function moveMeasure(tx: Tx, act: Act, input: { id: string; direction: Direction }): Promise<Change> {
  return changeDraft(tx, act, "strategy.measure_moved", async (strategyId) => {
    const [measure] = await tx
      .select({ goalId: strategyMeasures.goalId })
      .from(strategyMeasures)
      .where(and(eq(strategyMeasures.id, input.id), eq(strategyMeasures.strategyId, strategyId), isNull(strategyMeasures.removedAt)));
    if (!measure) return { kind: "not-there" };
    const rows = await tx
      .select({ id: strategyMeasures.id, position: strategyMeasures.position })
      .from(strategyMeasures)
      .where(and(eq(strategyMeasures.goalId, measure.goalId), isNull(strategyMeasures.removedAt)))
      .orderBy(asc(strategyMeasures.position), asc(strategyMeasures.id));
    const moved = stepped(rows, input.id, input.direction);
    for (const { id, position } of moved) await tx.update(strategyMeasures).set({ position }).where(eq(strategyMeasures.id, id));
    return { kind: moved.length > 0 ? "done" : "unchanged", id: input.id };
  });
}
