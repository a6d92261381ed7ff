// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import {
  strategies,
  strategyFoundations,
  strategyGoals,
  strategyMeasureCosts,
  strategyMeasures,
  strategyPapers,
  strategySigns,
} from "../tables.ts";
import type { Draft, Goal, Measure } from "./draft.ts";

/** The draft of a body in seven queries, however long it is; null when the body has none. The only reader of draft rows. */
export async function loadDraft(tx: Tx, bodyId: string): Promise<Draft | null> {
  const [strategy] = await tx.select().from(strategies).where(eq(strategies.bodyId, bodyId));
  if (!strategy) return null;
  const goals = await livingGoals(tx, strategy.id);
  const goalIds = goals.map((goal) => goal.id);
  const measures = await livingMeasures(tx, goalIds);
  const signs = await tx
    .select()
    .from(strategySigns)
    .where(and(inArray(strategySigns.goalId, goalIds), isNull(strategySigns.removedAt)))
    .orderBy(asc(strategySigns.id));
  const foundations = await tx
    .select()
    .from(strategyFoundations)
    .where(and(inArray(strategyFoundations.goalId, goalIds), isNull(strategyFoundations.removedAt)))
    .orderBy(asc(strategyFoundations.id));
  const [paper] = await tx.select().from(strategyPapers).where(eq(strategyPapers.strategyId, strategy.id));
  const withParts = goals.map((goal, index): Goal => {
    const mine = <Row extends { goalId: string }>(rows: readonly Row[]) => rows.filter((row) => row.goalId === goal.id);
    const number = index + 1;
    return { ...goal, number, foundations: mine(foundations), signs: mine(signs), measures: labelled(mine(measures), number) };
  });
  return { ...strategy, goals: withParts, paper: paper ?? null };
}

function livingGoals(tx: Tx, strategyId: string) {
  return tx
    .select()
    .from(strategyGoals)
    .where(and(eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt)))
    .orderBy(asc(strategyGoals.position), asc(strategyGoals.id));
}

async function livingMeasures(tx: Tx, goalIds: string[]): Promise<Omit<Measure, "label">[]> {
  const measures = await tx
    .select()
    .from(strategyMeasures)
    .where(and(inArray(strategyMeasures.goalId, goalIds), isNull(strategyMeasures.removedAt)))
    .orderBy(asc(strategyMeasures.position), asc(strategyMeasures.id));
  const ids = measures.map((measure) => measure.id);
  const costs = await tx
    .select()
    .from(strategyMeasureCosts)
    .where(inArray(strategyMeasureCosts.measureId, ids))
    .orderBy(asc(strategyMeasureCosts.year));
  const costsOf = Map.groupBy(costs, (cost) => cost.measureId);
  return measures.map((measure) => ({
    ...measure,
    costs: (costsOf.get(measure.id) ?? []).map(({ year, amountCents }) => ({ year, amountCents })),
  }));
}

function labelled(measures: readonly Omit<Measure, "label">[], goalNumber: number): Measure[] {
  return measures.map((measure, index) => ({ ...measure, label: `${goalNumber}.${index + 1}` }));
}
