// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft } from "../draft/change.ts";
import { type Direction, stepped } from "../draft/positions.ts";
import { goalList } from "../order/lists.ts";
import { strategyGoals } from "../tables.ts";

/** Moves a goal one place up or down within its field of action. */
export function moveGoal(tx: Tx, act: Act, input: { id: string; direction: Direction }): Promise<Change> {
  return changeDraft(tx, act, "strategy.goal_moved", async (strategyId) => {
    const goals = await goalList(tx, strategyId);
    const goal = goals.find((row) => row.id === input.id);
    if (!goal) return { kind: "not-there" };
    const beside = goals.filter(({ fieldId }) => fieldId === goal.fieldId);
    const moved = stepped(beside, input.id, input.direction);
    for (const { id, position } of moved) await tx.update(strategyGoals).set({ position }).where(eq(strategyGoals.id, id));
    return { kind: moved.length > 0 ? "done" : "unchanged", id: input.id };
  });
}
