// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "#kit/db";
import {
  strategyFields,
  strategyFoundations,
  strategyGoals,
  strategyMeasureCosts,
  strategyMeasures,
  strategyPapers,
  strategyPrincipleAnswers,
  strategySigns,
} from "../tables.ts";
import type { Draft, Field, Goal, Measure } from "./draft.ts";
import { headOf } from "./head.ts";

/** Which rows count: those of the draft, or also removed ones, to know what an address once named. */
type Shown = (removedAt: PgColumn) => SQL | undefined;

/** The draft of a body in nine queries, however long it is; null when the body has none. The only reader of draft rows. */
export function loadDraft(tx: Tx, bodyId: string): Promise<Draft | null> {
  return load(tx, bodyId, isNull);
}

/** The draft with everything that was removed and can be put back; its goals are numbered as if nothing had been. */
export function loadWithRemoved(tx: Tx, bodyId: string): Promise<Draft | null> {
  return load(tx, bodyId, () => undefined);
}

async function load(tx: Tx, bodyId: string, shown: Shown): Promise<Draft | null> {
  const head = await headOf(tx, bodyId, shown);
  if (!head) return null;
  const { strategy, ...beside } = head;
  const fields = await fieldsOf(tx, strategy.id, shown);
  const goals = inFields(await goalsOf(tx, strategy.id, shown), fields);
  const goalIds = goals.map((goal) => goal.id);
  const measures = await measuresOf(tx, goalIds, shown);
  const signs = await tx
    .select()
    .from(strategySigns)
    .where(and(inArray(strategySigns.goalId, goalIds), shown(strategySigns.removedAt)))
    .orderBy(asc(strategySigns.id));
  const foundations = await tx
    .select()
    .from(strategyFoundations)
    .where(and(inArray(strategyFoundations.goalId, goalIds), shown(strategyFoundations.removedAt)))
    .orderBy(asc(strategyFoundations.id));
  const [paper] = await tx.select().from(strategyPapers).where(eq(strategyPapers.strategyId, strategy.id));
  const withParts = goals.map((goal, index): Goal => {
    const mine = <Row extends { goalId: string }>(rows: readonly Row[]) => rows.filter((row) => row.goalId === goal.id);
    const number = index + 1;
    return { ...goal, number, foundations: mine(foundations), signs: mine(signs), measures: labelled(mine(measures), number) };
  });
  return { ...strategy, ...beside, fields, goals: withParts, paper: paper ?? null };
}

async function fieldsOf(tx: Tx, strategyId: string, shown: Shown): Promise<Field[]> {
  const fields = await tx
    .select()
    .from(strategyFields)
    .where(and(eq(strategyFields.strategyId, strategyId), shown(strategyFields.removedAt)))
    .orderBy(asc(strategyFields.position), asc(strategyFields.id));
  return fields.map((field, index) => ({ ...field, number: index + 1 }));
}

/** Goals field by field, in their order; those in no field, or in a removed one, come last. */
function inFields<Row extends { fieldId: string | null }>(goals: readonly Row[], fields: readonly Field[]): Row[] {
  const place = new Map<string | null, number>(fields.map(({ id, number }) => [id, number]));
  const placeOf = ({ fieldId }: Row) => place.get(fieldId) ?? fields.length + 1;
  return goals.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function goalsOf(tx: Tx, strategyId: string, shown: Shown) {
  return tx
    .select()
    .from(strategyGoals)
    .where(and(eq(strategyGoals.strategyId, strategyId), shown(strategyGoals.removedAt)))
    .orderBy(asc(strategyGoals.position), asc(strategyGoals.id));
}

async function measuresOf(tx: Tx, goalIds: string[], shown: Shown): Promise<Omit<Measure, "label">[]> {
  const measures = await tx
    .select()
    .from(strategyMeasures)
    .where(and(inArray(strategyMeasures.goalId, goalIds), shown(strategyMeasures.removedAt)))
    .orderBy(asc(strategyMeasures.position), asc(strategyMeasures.id));
  const ids = measures.map((measure) => measure.id);
  const costs = await tx
    .select()
    .from(strategyMeasureCosts)
    .where(inArray(strategyMeasureCosts.measureId, ids))
    .orderBy(asc(strategyMeasureCosts.year));
  const costsOf = Map.groupBy(costs, (cost) => cost.measureId);
  const answers = await tx
    .select()
    .from(strategyPrincipleAnswers)
    .where(inArray(strategyPrincipleAnswers.measureId, ids))
    .orderBy(asc(strategyPrincipleAnswers.ruleId));
  const answersOf = Map.groupBy(answers, (answer) => answer.measureId);
  return measures.map((measure) => ({
    ...measure,
    principles: answersOf.get(measure.id) ?? [],
    costs: (costsOf.get(measure.id) ?? []).map(({ year, amountCents }) => ({ year, amountCents })),
  }));
}

function labelled(measures: readonly Omit<Measure, "label">[], goalNumber: number): Measure[] {
  return measures.map((measure, index) => ({ ...measure, label: `${goalNumber}.${index + 1}` }));
}
