// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, max } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import { strategyGoals, strategyMeasures } from "../tables.ts";

/** What is done and who does it; when and for how much money follows on the next page. */
export interface MeasureWork {
  title: string;
  description: string;
  caretaker: string;
  partners: string;
  nextStep: string;
}

/** Adds a measure at the end of a goal. The form brings the id: sent twice, it makes one measure. */
export function addMeasure(tx: Tx, act: Act, input: MeasureWork & { id: string; goalId: string }): Promise<Change> {
  return changeDraft(tx, act, "strategy.measure_added", async (strategyId) => {
    const [goal] = await tx
      .select({ id: strategyGoals.id })
      .from(strategyGoals)
      .where(and(eq(strategyGoals.id, input.goalId), eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt)));
    if (!goal) return { kind: "not-there" };
    const [highest] = await tx
      .select({ number: max(strategyMeasures.number), position: max(strategyMeasures.position) })
      .from(strategyMeasures)
      .where(eq(strategyMeasures.strategyId, strategyId));
    const number = (highest?.number ?? 0) + 1;
    const position = (highest?.position ?? 0) + 1;
    const [mine] = await tx
      .insert(strategyMeasures)
      .values({ ...input, bodyId: act.bodyId, strategyId, number, position, ...stamped(act) })
      .onConflictDoNothing({ target: strategyMeasures.id })
      .returning({ id: strategyMeasures.id });
    return mine ? { kind: "done", id: mine.id } : { kind: "unchanged", id: input.id };
  });
}
