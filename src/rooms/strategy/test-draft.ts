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
