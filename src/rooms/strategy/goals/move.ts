// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft } from "../draft/change.ts";
import { type Direction, stepped } from "../draft/positions.ts";
import { strategyGoals } from "../tables.ts";

/** Moves a goal one place up or down. */
export function moveGoal(tx: Tx, act: Act, input: { id: string; direction: Direction }): Promise<Change> {
  return changeDraft(tx, act, "strategy.goal_moved", async (strategyId) => {
    const rows = await tx
      .select({ id: strategyGoals.id, position: strategyGoals.position })
      .from(strategyGoals)
      .where(and(eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt)))
      .orderBy(asc(strategyGoals.position), asc(strategyGoals.id));
    if (!rows.some((row) => row.id === input.id)) return { kind: "not-there" };
    const moved = stepped(rows, input.id, input.direction);
    for (const { id, position } of moved) await tx.update(strategyGoals).set({ position }).where(eq(strategyGoals.id, id));
    return { kind: moved.length > 0 ? "done" : "unchanged", id: input.id };
  });
}
