// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import { isField } from "../fields/living.ts";
import { strategyGoals } from "../tables.ts";
import type { GoalTexts } from "./add.ts";

/** Saves title, description and field of action, unless somebody else saved this goal since the form was drawn. */
export function editGoal(tx: Tx, act: Act, input: GoalTexts & { id: string; version: number }): Promise<Change> {
  const { id, version, ...columns } = input;
  return saveGoal(tx, act, "strategy.goal_edited", { id, version }, { ...columns, fromModel: null });
}

/** Says on purpose that the goal has no sign to notice it by, and why; null takes that back. */
export function goWithoutSign(tx: Tx, act: Act, input: { id: string; version: number; reason: string | null }): Promise<Change> {
  return saveGoal(tx, act, "strategy.goal_without_sign", input, { withoutSignReason: input.reason });
}

function saveGoal(
  tx: Tx,
  act: Act,
  action: string,
  { id, version }: { id: string; version: number },
  columns: Partial<typeof strategyGoals.$inferInsert>,
): Promise<Change> {
  return changeDraft(tx, act, action, async (strategyId) => {
    if (columns.fieldId && !(await isField(tx, strategyId, columns.fieldId))) return { kind: "not-there" };
    const mine = and(eq(strategyGoals.id, id), eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt));
    const [saved] = await tx
      .update(strategyGoals)
      .set({ ...columns, version: sql`${strategyGoals.version} + 1`, ...stamped(act) })
      .where(and(mine, eq(strategyGoals.version, version)))
      .returning({ id: strategyGoals.id });
    if (saved) return { kind: "done", id };
    const [there] = await tx.select({ id: strategyGoals.id }).from(strategyGoals).where(mine);
    return { kind: there ? "changed-since" : "not-there" };
  });
}
