// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, max, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, madeBefore, stamped } from "../draft/change.ts";
import type { MeasureStatus } from "../kinds.ts";
import { strategies, strategyGoals, strategyMeasures } from "../tables.ts";

/** What is done and who does it; when and for how much money follows on the next page. */
export interface MeasureWork {
  title: string;
  description: string;
  caretaker: string;
  partners: string;
  nextStep: string;
  /** Where it stands; left out: a new one is planned, an old one stays as it is. */
  status?: MeasureStatus;
}

/** Adds a measure at the end of a goal. The form brings the id: sent twice, it makes one measure. */
export function addMeasure(tx: Tx, act: Act, input: MeasureWork & { id: string; goalId: string; fromModel?: string }): Promise<Change> {
  return changeDraft(tx, act, "strategy.measure_added", async (strategyId) => {
    const [goal] = await tx
      .select({ id: strategyGoals.id })
      .from(strategyGoals)
      .where(and(eq(strategyGoals.id, input.goalId), eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt)));
    if (!goal) return { kind: "not-there" };
    const [before] = await tx.select().from(strategyMeasures).where(eq(strategyMeasures.id, input.id));
    if (before) return madeBefore(before, input);
    const number = await nextNumber(tx, strategyId);
    const row = { ...input, bodyId: act.bodyId, strategyId, number, position: await lastPosition(tx, strategyId), ...stamped(act) };
    const [mine] = await tx
      .insert(strategyMeasures)
      .values(row)
      .onConflictDoNothing({ target: strategyMeasures.id })
      .returning({ id: strategyMeasures.id });
    // The id of a thing the person cannot see, in a form that was tampered with.
    return mine ? { kind: "done", id: mine.id } : { kind: "not-there" };
  });
}

/** Counted in the strategy's own row: a number is never given twice, also when removed measures are deleted. */
async function nextNumber(tx: Tx, strategyId: string): Promise<number> {
  const [counted] = await tx
    .update(strategies)
    .set({ measuresNumbered: sql`${strategies.measuresNumbered} + 1` })
    .where(eq(strategies.id, strategyId))
    .returning({ number: strategies.measuresNumbered });
  if (!counted) throw new Error("The strategy that was just locked is not there");
  return counted.number;
}

async function lastPosition(tx: Tx, strategyId: string): Promise<number> {
  const [last] = await tx
    .select({ position: max(strategyMeasures.position) })
    .from(strategyMeasures)
    .where(eq(strategyMeasures.strategyId, strategyId));
  return (last?.position ?? 0) + 1;
}
