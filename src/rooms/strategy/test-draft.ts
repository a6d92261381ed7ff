// SPDX-License-Identifier: EUPL-1.2
import { newId } from "#kit/db";
import type { Person, World } from "#world";
import type { Act } from "./draft/change.ts";
import type { Draft, Goal, Measure } from "./draft/draft.ts";
import { loadDraft } from "./draft/load.ts";
import { startStrategy } from "./frame/start.ts";
import { addGoal } from "./goals/add.ts";
import { addMeasure } from "./measures/add.ts";
import { editMoney } from "./measures/edit.ts";
import { strategyFields, strategyFoundations, strategyGoals, strategyMeasures, strategySigns } from "./tables.ts";

const towns = { anna: "musterstadt", bert: "nachbarhausen", clara: "kreis-musterland" } as const;
export type Officer = keyof typeof towns;

/** An act of one of the cast in her own town, now. */
export async function actOf(w: World, person: Officer): Promise<Act> {
  return { actor: await w.actor(person), bodyId: (await w.body(towns[person])).id, now: w.now };
}

/** Runs one of the room's functions as this person, in a transaction of its own. */
export async function does<T>(
  w: World,
  person: Officer,
  fn: (tx: Parameters<Parameters<World["as"]>[1]>[0], act: Act) => Promise<T>,
): Promise<T> {
  const act = await actOf(w, person);
  return w.as(person, (tx) => fn(tx, act));
}

export const measureTexts = { description: "", caretaker: "", partners: "", nextStep: "" };

/** A small strategy: one goal with one measure of 600 € a year. Returns the ids. */
export async function smallStrategy(w: World, person: Officer): Promise<{ strategyId: string; goalId: string; measureId: string }> {
  const [strategyId, goalId, measureId] = [newId(w.now), newId(w.now), newId(w.now)];
  await does(w, person, async (tx, act) => {
    await startStrategy(tx, act, { id: strategyId, title: "Gut zusammen", fromYear: 2027, toYear: 2030 });
    await addGoal(tx, act, { id: goalId, title: "Vereine finden leichter zueinander", description: "" });
    await addMeasure(tx, act, { ...measureTexts, id: measureId, goalId, title: "Vereinstreff" });
    const costs = [{ year: 2027, amountCents: 60_000 }];
    const money = { startsYear: 2027, endsYear: null, hoursPerWeek: 1.5, moneyCertainty: "budget" as const, costs };
    await editMoney(tx, act, { ...money, id: measureId, version: 1 });
  });
  return { strategyId, goalId, measureId };
}

/** A strategy as large as they get: 8 fields of action, 30 goals, 60 measures, each goal with a note and a sign. */
export async function bigStrategy(w: World, person: Officer): Promise<void> {
  const strategyId = newId(w.now);
  await does(w, person, async (tx, act) => {
    const { bodyId } = act;
    const common = () => ({ id: newId(w.now), bodyId, updatedAt: w.now });
    await startStrategy(tx, act, { id: strategyId, title: "Gut zusammen", fromYear: 2027, toYear: 2030 });
    const fields = Array.from({ length: 8 }, (_, at) => ({ ...common(), strategyId, title: `Feld ${at + 1}`, position: at }));
    await tx.insert(strategyFields).values(fields);
    const inField = (at: number) => fields[at % 8]?.id ?? null;
    const goals = Array.from({ length: 30 }, (_, at) => ({
      ...common(),
      strategyId,
      title: `Vorhaben ${at + 1}`,
      fieldId: inField(at),
      position: at,
    }));
    await tx.insert(strategyGoals).values(goals);
    const below = goals.map(({ id: goalId, title }) => ({ goalId, title }));
    const measures = [...below, ...below].map((one, at) => ({ ...common(), ...one, strategyId, number: at + 1, position: at }));
    await tx.insert(strategyMeasures).values(measures);
    const signs = below.map(({ goalId, title }) => ({ ...common(), goalId, name: title, kind: "count" as const }));
    await tx.insert(strategySigns).values(signs);
    const notes = below.map(({ goalId, title }) => ({ ...common(), goalId, kind: "other" as const, text: title }));
    await tx.insert(strategyFoundations).values(notes);
  });
}

/** The draft of an officer's town as this person sees it. */
export async function draftSeenBy(w: World, reader: Person, officer: Officer): Promise<Draft | null> {
  const { bodyId } = await actOf(w, officer);
  return w.reads(reader, (tx) => loadDraft(tx, bodyId));
}

/** The officer's own draft; it must be there. */
export async function ownDraft(w: World, officer: Officer): Promise<Draft> {
  const draft = await draftSeenBy(w, officer, officer);
  if (!draft) throw new Error(`${officer} has no draft`);
  return draft;
}

export async function onlyGoal(w: World, officer: Officer): Promise<Goal> {
  const [goal, second] = (await ownDraft(w, officer)).goals;
  if (!goal || second) throw new Error("There is not exactly one goal");
  return goal;
}

export async function onlyMeasure(w: World, officer: Officer): Promise<Measure> {
  const [measure, second] = (await onlyGoal(w, officer)).measures;
  if (!measure || second) throw new Error("There is not exactly one measure");
  return measure;
}
