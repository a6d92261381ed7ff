// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, max, sql } from "drizzle-orm";
import { newId, type Tx } from "#kit/db";
import { later } from "#kit/time";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import { strategies, strategyGoals, strategyMeasures, strategySigns } from "../tables.ts";
import type { Picked } from "./models.ts";

/**
 * Puts models into the draft, after what is there, each marked until somebody saves it. `id`: of the first goal that is made,
 * brought by the form: sent twice, all is made once.
 */
export function takeModels(tx: Tx, act: Act, { id, picked }: { id: string; picked: readonly Picked[] }): Promise<Change> {
  return changeDraft(tx, act, "strategy.models_taken", async (strategyId) => {
    const [before] = await tx.select({ strategyId: strategyGoals.strategyId }).from(strategyGoals).where(eq(strategyGoals.id, id));
    if (before && before.strategyId !== strategyId) return { kind: "not-there" };
    const fresh = before ? await withoutTaken(tx, strategyId, picked) : picked;
    if (fresh.length === 0) return { kind: "unchanged", id };
    const goals = fresh.map((one, index) => ({ ...one, id: index === 0 && !before ? id : newId(later(act.now, index)) }));
    if (!(await addGoals(tx, act, strategyId, goals))) return { kind: "not-there" };
    const measures = await addMeasures(tx, act, strategyId, goals);
    const signs = await addSigns(tx, act, goals);
    return { kind: "done", id: goals[0]?.id ?? id, details: { goals: goals.length, measures, signs } };
  });
}

/** A form gone back to may tick others: those that stand in the draft as they were taken are not taken again. */
async function withoutTaken(tx: Tx, strategyId: string, picked: readonly Picked[]): Promise<Picked[]> {
  const living = and(eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt));
  const there = await tx.select({ fromModel: strategyGoals.fromModel }).from(strategyGoals).where(living);
  return picked.filter(({ model }) => !there.some(({ fromModel }) => fromModel === model.id));
}

type PickedGoal = Picked & { id: string };

/** Whether they were added: the first one's id comes from the form, and may name a thing the person cannot see. */
async function addGoals(tx: Tx, act: Act, strategyId: string, goals: readonly PickedGoal[]): Promise<boolean> {
  const [last] = await tx
    .select({ position: max(strategyGoals.position) })
    .from(strategyGoals)
    .where(eq(strategyGoals.strategyId, strategyId));
  const first = (last?.position ?? 0) + 1;
  const common = { bodyId: act.bodyId, strategyId, ...stamped(act) };
  const rows = goals.map(({ id, model }, index) => {
    const { title, description } = model;
    return { ...common, id, title, description, fromModel: model.id, position: first + index };
  });
  const fromForm = await tx
    .insert(strategyGoals)
    .values(rows.slice(0, 1))
    .onConflictDoNothing({ target: strategyGoals.id })
    .returning({ id: strategyGoals.id });
  if (fromForm.length === 0) return false;
  if (rows.length > 1) await tx.insert(strategyGoals).values(rows.slice(1));
  return true;
}

async function addMeasures(tx: Tx, act: Act, strategyId: string, goals: readonly PickedGoal[]): Promise<number> {
  const wanted = goals.flatMap((goal) => goal.measures.map((measure) => ({ goalId: goal.id, fromModel: goal.model.id, ...measure })));
  if (wanted.length === 0) return 0;
  const [counted] = await tx
    .update(strategies)
    .set({ measuresNumbered: sql`${strategies.measuresNumbered} + ${wanted.length}` })
    .where(eq(strategies.id, strategyId))
    .returning({ number: strategies.measuresNumbered });
  const [last] = await tx
    .select({ position: max(strategyMeasures.position) })
    .from(strategyMeasures)
    .where(eq(strategyMeasures.strategyId, strategyId));
  const firstNumber = (counted?.number ?? 0) - wanted.length + 1;
  const first = (last?.position ?? 0) + 1;
  const common = { bodyId: act.bodyId, strategyId, ...stamped(act) };
  const rows = wanted.map((one, index) => {
    const id = newId(later(act.now, index));
    return { ...common, ...one, id, number: firstNumber + index, position: first + index };
  });
  await tx.insert(strategyMeasures).values(rows);
  return rows.length;
}

async function addSigns(tx: Tx, act: Act, goals: readonly PickedGoal[]): Promise<number> {
  const wanted = goals.flatMap((goal) => goal.signs.map((sign) => ({ goalId: goal.id, fromModel: goal.model.id, ...sign })));
  if (wanted.length === 0) return 0;
  // A millisecond apart, so that they stay in the order of the models.
  const rows = wanted.map((one, index) => ({ ...one, id: newId(later(act.now, index)), bodyId: act.bodyId, ...stamped(act) }));
  await tx.insert(strategySigns).values(rows);
  return rows.length;
}
