// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, madeBefore, stamped } from "../draft/change.ts";
import type { SignKind } from "../kinds.ts";
import { strategyGoals, strategySigns } from "../tables.ts";

/** How people will notice that a goal is reached. */
export interface SignFields {
  name: string;
  kind: SignKind;
  unit: string;
  definition: string;
  /** Null: nobody said it, or nobody knows it. */
  baseline: number | null;
  /** Said on purpose that nobody knows the value of today. */
  baselineUnknown?: boolean;
  target: number | null;
  targetYear: number | null;
}

/** Adds a sign to a goal; a goal that went without one on purpose has one now. */
export function addSign(tx: Tx, act: Act, input: SignFields & { id: string; goalId: string; fromModel?: string }): Promise<Change> {
  return changeDraft(tx, act, "strategy.sign_added", async (strategyId) => {
    const mine = and(eq(strategyGoals.id, input.goalId), eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt));
    const [goal] = await tx.update(strategyGoals).set({ withoutSignReason: null }).where(mine).returning({ id: strategyGoals.id });
    if (!goal) return { kind: "not-there" };
    const [sign] = await tx
      .insert(strategySigns)
      .values({ ...input, bodyId: act.bodyId, ...stamped(act) })
      .onConflictDoNothing({ target: strategySigns.id })
      .returning({ id: strategySigns.id });
    if (sign) return { kind: "done", id: sign.id };
    const [before] = await tx.select().from(strategySigns).where(eq(strategySigns.id, input.id));
    return madeBefore(before, input);
  });
}
