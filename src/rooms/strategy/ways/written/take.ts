// SPDX-License-Identifier: EUPL-1.2
import { and, eq, max, sql } from "drizzle-orm";
import { newId, type Tx } from "#kit/db";
import { later } from "#kit/time";
import { type Act, type Change, changeDraft, stamped } from "../../draft/change.ts";
import { maxText } from "../../kinds.ts";
import { strategies, strategyFields, strategyGoals, strategyMeasures } from "../../tables.ts";
import type { Arranged } from "./arrange.ts";

/**
 * Takes an arranged strategy into the draft, behind what is there. `id`: of the first goal or field it makes; sent twice,
 * it is taken once. One line in the audit trail, with counts.
 */
export function takeWritten(tx: Tx, act: Act, { id, arranged }: { id: string; arranged: Arranged }): Promise<Change> {
  return changeDraft(tx, act, "strategy.written_taken", async (strategyId) => {
    if (await isTaken(tx, strategyId, id)) return { kind: "unchanged", id };
    if (!(await occasionFits(tx, strategyId, arranged.occasion))) return { kind: "changed-since" };
    const { fields, goals } = arranged;
    // A millisecond apart: ids keep the order of the text.
    let next = 0;
    const freshId = () => (next++ === 0 ? id : newId(later(act.now, next)));
    const common = { bodyId: act.bodyId, strategyId, ...stamped(act) };
    const from = await lastPositions(tx, strategyId);
    const fieldRows = fields.map((field, index) => ({ ...common, ...field, id: freshId(), position: from.field + index + 1 }));
    const goalRows = goals.map(({ title, description, field }, index) => {
      const fieldId = field === null ? null : (fieldRows[field]?.id ?? null);
      return { ...common, title, description, fieldId, id: freshId(), position: from.goal + index + 1 };
    });
    const measures = goals.flatMap((goal, index) => goal.measures.map((measure) => ({ ...measure, goalId: goalRows[index]?.id ?? "" })));
    const number = await numbersFor(tx, strategyId, measures.length);
    const measureRows = measures.map((measure, index) => ({
      ...common,
      ...measure,
      id: freshId(),
      number: number + index,
      position: from.measure + index + 1,
    }));
    if (fieldRows.length > 0) await tx.insert(strategyFields).values(fieldRows);
    if (goalRows.length > 0) await tx.insert(strategyGoals).values(goalRows);
    if (measureRows.length > 0) await tx.insert(strategyMeasures).values(measureRows);
    await addToOccasion(tx, strategyId, arranged.occasion);
    return { kind: "done", id, details: { fields: fieldRows.length, goals: goalRows.length, measures: measureRows.length } };
  });
}

async function isTaken(tx: Tx, strategyId: string, id: string): Promise<boolean> {
  const [field] = await tx
    .select({ id: strategyFields.id })
    .from(strategyFields)
    .where(and(eq(strategyFields.id, id), eq(strategyFields.strategyId, strategyId)));
  const [goal] = await tx
    .select({ id: strategyGoals.id })
    .from(strategyGoals)
    .where(and(eq(strategyGoals.id, id), eq(strategyGoals.strategyId, strategyId)));
  return Boolean(field ?? goal);
}

async function lastPositions(tx: Tx, strategyId: string) {
  const [field] = await tx
    .select({ last: max(strategyFields.position) })
    .from(strategyFields)
    .where(eq(strategyFields.strategyId, strategyId));
  const [goal] = await tx
    .select({ last: max(strategyGoals.position) })
    .from(strategyGoals)
    .where(eq(strategyGoals.strategyId, strategyId));
  const [measure] = await tx
    .select({ last: max(strategyMeasures.position) })
    .from(strategyMeasures)
    .where(eq(strategyMeasures.strategyId, strategyId));
  return { field: field?.last ?? 0, goal: goal?.last ?? 0, measure: measure?.last ?? 0 };
}

/** The first of so many new numbers; counted in the strategy's row, so that none is given twice. */
async function numbersFor(tx: Tx, strategyId: string, count: number): Promise<number> {
  const [counted] = await tx
    .update(strategies)
    .set({ measuresNumbered: sql`${strategies.measuresNumbered} + ${count}::int` })
    .where(eq(strategies.id, strategyId))
    .returning({ last: strategies.measuresNumbered });
  if (!counted) throw new Error("The strategy that was just locked is not there");
  return counted.last - count + 1;
}

/** Somebody may have written more into the occasion since the page was drawn. */
async function occasionFits(tx: Tx, strategyId: string, text: string): Promise<boolean> {
  const [there] = await tx.select({ occasion: strategies.occasion }).from(strategies).where(eq(strategies.id, strategyId));
  return (there?.occasion.length ?? 0) + 1 + text.length <= maxText;
}

/** What stood before the first goal comes behind the occasion. Its form sees that somebody changed it. */
async function addToOccasion(tx: Tx, strategyId: string, text: string): Promise<void> {
  if (text === "") return;
  const { occasion, version } = strategies;
  await tx
    .update(strategies)
    .set({
      occasion: sql`case when ${occasion} = '' then ${text}::text else ${occasion} || chr(10) || ${text}::text end`,
      version: sql`${version} + 1`,
    })
    .where(eq(strategies.id, strategyId));
}
