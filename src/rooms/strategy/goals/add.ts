// SPDX-License-Identifier: EUPL-1.2
import { and, eq, max } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, madeBefore, stamped } from "../draft/change.ts";
import { isField } from "../fields/living.ts";
import { strategyGoals } from "../tables.ts";

export interface GoalTexts {
  title: string;
  description: string;
  /** Its field of action; null for none, left out where there is nothing to say. */
  fieldId?: string | null;
}

/** Adds a goal at the end of its field of action. The form brings the id: sent twice, it makes one goal. */
export function addGoal(tx: Tx, act: Act, input: GoalTexts & { id: string; fromModel?: string }): Promise<Change> {
  return changeDraft(tx, act, "strategy.goal_added", async (strategyId) => {
    if (input.fieldId && !(await isField(tx, strategyId, input.fieldId))) return { kind: "not-there" };
    const [last] = await tx
      .select({ position: max(strategyGoals.position) })
      .from(strategyGoals)
      .where(eq(strategyGoals.strategyId, strategyId));
    const [mine] = await tx
      .insert(strategyGoals)
      .values({ ...input, bodyId: act.bodyId, strategyId, position: (last?.position ?? 0) + 1, ...stamped(act) })
      .onConflictDoNothing({ target: strategyGoals.id })
      .returning({ id: strategyGoals.id });
    if (mine) return { kind: "done", id: mine.id };
    const known = and(eq(strategyGoals.id, input.id), eq(strategyGoals.strategyId, strategyId));
    const [before] = await tx.select().from(strategyGoals).where(known);
    return madeBefore(before, input);
  });
}
