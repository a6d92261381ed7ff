// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { type PgColumn, QueryBuilder } from "drizzle-orm/pg-core";
import type { Tx } from "#kit/db";
import {
  strategyFields,
  strategyFoundations,
  strategyGoals,
  strategyMeasureCosts,
  strategyMeasures,
  strategyPrincipleAnswers,
  strategySigns,
} from "../tables.ts";
import type { Draft, Field, Goal, Measure } from "./draft.ts";
import { headOf } from "./head.ts";

/** Which rows count: those of the draft, or also removed ones, to know what an address once named. */
type Shown = (removedAt: PgColumn) => SQL | undefined;

/** The draft of a body in seven queries sent together, however long it is; null when the body has none. The only reader of draft rows. */
export function loadDraft(tx: Tx, bodyId: string): Promise<Draft | null> {
  return load(tx, bodyId, isNull);
}

/** The draft with everything that was removed and can be put back; its goals are numbered as if nothing had been. */
export function loadWithRemoved(tx: Tx, bodyId: string): Promise<Draft | null> {
  return load(tx, bodyId, () => undefined);
}

/** Asked by the body, which has one strategy at most: no query waits for the ids another one finds. */
async function load(tx: Tx, bodyId: string, shown: Shown): Promise<Draft | null> {
  const [head, fields, goals, measures, signs, foundations] = await Promise.all([
    headOf(tx, bodyId, shown),
    fieldsOf(tx, bodyId, shown),
    goalsOf(tx, bodyId, shown),
    measuresOf(tx, bodyId, shown),
    signsOf(tx, bodyId, shown),
    foundationsOf(tx, bodyId, shown),
  ]);
  if (!head) return null;
  const { strategy, ...beside } = head;
  const ofGoal = { measures: byGoal(measures), signs: byGoal(signs), foundations: byGoal(foundations) };
  const withParts = inFields(goals, fields).map((goal, index): Goal => {
    const number = index + 1;
    const mine = { foundations: ofGoal.foundations.get(goal.id) ?? [], signs: ofGoal.signs.get(goal.id) ?? [] };
    return { ...goal, number, ...mine, measures: labelled(ofGoal.measures.get(goal.id) ?? [], number) };
  });
  return { ...strategy, ...beside, fields, goals: withParts };
}

function byGoal<Row extends { goalId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ goalId }) => goalId);
}

async function fieldsOf(tx: Tx, bodyId: string, shown: Shown): Promise<Field[]> {
  const fields = await tx
    .select()
    .from(strategyFields)
    .where(and(eq(strategyFields.bodyId, bodyId), shown(strategyFields.removedAt)))
    .orderBy(asc(strategyFields.position), asc(strategyFields.id));
  return fields.map((field, index) => ({ ...field, number: index + 1 }));
}

/** Goals field by field, in their order; those in no field, or in a removed one, come last. */
function inFields<Row extends { fieldId: string | null }>(goals: readonly Row[], fields: readonly Field[]): Row[] {
  const place = new Map<string | null, number>(fields.map(({ id, number }) => [id, number]));
  const placeOf = ({ fieldId }: Row) => place.get(fieldId) ?? fields.length + 1;
  return goals.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function goalsOf(tx: Tx, bodyId: string, shown: Shown) {
  return tx
    .select()
    .from(strategyGoals)
    .where(and(eq(strategyGoals.bodyId, bodyId), shown(strategyGoals.removedAt)))
    .orderBy(asc(strategyGoals.position), asc(strategyGoals.id));
}

function signsOf(tx: Tx, bodyId: string, shown: Shown) {
  return tx
    .select()
    .from(strategySigns)
    .where(and(eq(strategySigns.bodyId, bodyId), shown(strategySigns.removedAt)))
    .orderBy(asc(strategySigns.id));
}

function foundationsOf(tx: Tx, bodyId: string, shown: Shown) {
  return tx
    .select()
    .from(strategyFoundations)
    .where(and(eq(strategyFoundations.bodyId, bodyId), shown(strategyFoundations.removedAt)))
    .orderBy(asc(strategyFoundations.id));
}

/** The measures with their money in one query, what was answered about principles in another. */
async function measuresOf(tx: Tx, bodyId: string, shown: Shown): Promise<Omit<Measure, "label">[]> {
  const money = moneyOf(bodyId);
  const [measures, answers] = await Promise.all([
    tx
      .select({ measure: strategyMeasures, costs: money.years })
      .from(strategyMeasures)
      .leftJoin(money, eq(money.measureId, strategyMeasures.id))
      .where(and(eq(strategyMeasures.bodyId, bodyId), shown(strategyMeasures.removedAt)))
      .orderBy(asc(strategyMeasures.position), asc(strategyMeasures.id)),
    tx
      .select()
      .from(strategyPrincipleAnswers)
      .where(eq(strategyPrincipleAnswers.bodyId, bodyId))
      .orderBy(asc(strategyPrincipleAnswers.ruleId)),
  ]);
  const answersOf = Map.groupBy(answers, ({ measureId }) => measureId);
  return measures.map(({ measure, costs }) => ({ ...measure, principles: answersOf.get(measure.id) ?? [], costs: costs ?? [] }));
}

/** The money of each measure as one list of years, to be joined. */
function moneyOf(bodyId: string) {
  const { measureId, year, amountCents } = strategyMeasureCosts;
  const years = sql<Measure["costs"] | null>`json_agg(json_build_object('year', ${year}, 'amountCents', ${amountCents}) order by ${year})`;
  return new QueryBuilder()
    .select({ measureId, years: years.as("years") })
    .from(strategyMeasureCosts)
    .where(eq(strategyMeasureCosts.bodyId, bodyId))
    .groupBy(measureId)
    .as("money");
}

function labelled(measures: readonly Omit<Measure, "label">[], goalNumber: number): Measure[] {
  return measures.map((measure, index) => ({ ...measure, label: `${goalNumber}.${index + 1}` }));
}
