// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import type { Certainty } from "../kinds.ts";
import { strategyGoals, strategyMeasureCosts, strategyMeasures } from "../tables.ts";
import type { MeasureWork } from "./add.ts";

interface Edited {
  id: string;
  version: number;
}

/** Saves what is done and who does it; a measure may move to another goal of the same strategy. */
export function editWork(tx: Tx, act: Act, input: Edited & MeasureWork & { goalId: string }): Promise<Change> {
  return changeDraft(tx, act, "strategy.measure_edited", async (strategyId) => {
    const { id, version, ...columns } = input;
    const goal = and(eq(strategyGoals.id, input.goalId), eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt));
    const [there] = await tx.select({ id: strategyGoals.id }).from(strategyGoals).where(goal);
    return there ? saveMeasure(tx, act, strategyId, { id, version }, columns) : { kind: "not-there" };
  });
}

export interface MeasureMoney {
  startsYear: number | null;
  endsYear: number | null;
  hoursPerWeek: number | null;
  /** Unit: full-time equivalents; left out: stays as it is. */
  posts?: number | null;
  moneyCertainty: Certainty | null;
  /** One entry per year of the form; null takes the amount of that year away. Unit: euro cents. */
  costs: readonly { year: number; amountCents: number | null }[];
}

/** Saves when a measure happens, how much time it takes and what it costs per year. */
export function editMoney(tx: Tx, act: Act, input: Edited & MeasureMoney): Promise<Change> {
  return changeDraft(tx, act, "strategy.measure_costed", async (strategyId) => {
    const { id, version, costs, ...columns } = input;
    const outcome = await saveMeasure(tx, act, strategyId, { id, version }, columns);
    if (outcome.kind === "done") await saveCosts(tx, act.bodyId, id, costs);
    return outcome;
  });
}

async function saveMeasure(
  tx: Tx,
  act: Act,
  strategyId: string,
  { id, version }: Edited,
  columns: Partial<typeof strategyMeasures.$inferInsert>,
): Promise<Change> {
  const mine = and(eq(strategyMeasures.id, id), eq(strategyMeasures.strategyId, strategyId), isNull(strategyMeasures.removedAt));
  const [saved] = await tx
    .update(strategyMeasures)
    .set({ ...columns, fromModel: null, version: sql`${strategyMeasures.version} + 1`, ...stamped(act) })
    .where(and(mine, eq(strategyMeasures.version, version)))
    .returning({ id: strategyMeasures.id });
  if (saved) return { kind: "done", id };
  const [there] = await tx.select({ id: strategyMeasures.id }).from(strategyMeasures).where(mine);
  return { kind: there ? "changed-since" : "not-there" };
}

/** Only the years of the form change: amounts of years outside a shortened period stay. */
async function saveCosts(tx: Tx, bodyId: string, measureId: string, costs: MeasureMoney["costs"]): Promise<void> {
  const years = costs.map(({ year }) => year);
  await tx
    .delete(strategyMeasureCosts)
    .where(and(eq(strategyMeasureCosts.measureId, measureId), inArray(strategyMeasureCosts.year, years)));
  const named = costs.flatMap(({ year, amountCents }) => (amountCents === null ? [] : [{ measureId, bodyId, year, amountCents }]));
  if (named.length > 0) await tx.insert(strategyMeasureCosts).values(named);
}
