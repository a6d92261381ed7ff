// SPDX-License-Identifier: EUPL-1.2
import { newId, type Tx } from "#kit/db";
import { later } from "#kit/time";
import { recordDecision } from "../src/rooms/strategy/decision/record.ts";
import type { Act } from "../src/rooms/strategy/draft/change.ts";
import { loadDraft } from "../src/rooms/strategy/draft/load.ts";
import { addField } from "../src/rooms/strategy/fields/add.ts";
import { addNote } from "../src/rooms/strategy/foundations/add.ts";
import { startStrategy } from "../src/rooms/strategy/frame/start.ts";
import { addGoal } from "../src/rooms/strategy/goals/add.ts";
import { certainties } from "../src/rooms/strategy/kinds.ts";
import { addMeasure } from "../src/rooms/strategy/measures/add.ts";
import { editMoney } from "../src/rooms/strategy/measures/edit.ts";
import { publishEdition } from "../src/rooms/strategy/publication/publish.ts";
import { addSign } from "../src/rooms/strategy/signs/add.ts";

/** How many of each a draft has. */
interface StrategySize {
  fields: number;
  goals: number;
  measuresPerGoal: number;
}

const text = "Die Vereine sollen leichter zueinander finden und gemeinsam planen. ".repeat(4).trim();

/** A large city's draft: 8 fields of action, 30 goals with a sign and a foundation each, 60 measures with time and money. */
export function writeLargeStrategy(tx: Tx, act: Act): Promise<void> {
  return writeStrategy(tx, act, { fields: 8, goals: 30, measuresPerGoal: 2 });
}

/** A draft of any size, with everything in it filled in. */
export async function writeStrategy(tx: Tx, act: Act, { fields, goals, measuresPerGoal }: StrategySize): Promise<void> {
  let made = 0;
  const id = () => newId(later(act.now, made++));
  await startStrategy(tx, act, { id: id(), title: "Engagement in einer großen Stadt", fromYear: 2027, toYear: 2030 });
  const fieldIds = Array.from({ length: fields }, id);
  for (const [at, fieldId] of fieldIds.entries())
    await addField(tx, act, { id: fieldId, title: `Handlungsfeld ${at + 1}`, description: text });
  for (let at = 0; at < goals; at++) {
    const goalId = id();
    await addGoal(tx, act, {
      id: goalId,
      title: `Ziel ${at + 1}: Vereine planen gemeinsam`,
      description: text,
      fieldId: fieldIds[at % fields] ?? null,
    });
    const sign = { kind: "count" as const, unit: "Treffen", definition: text, baseline: 2, target: 12, targetYear: 2029 };
    await addSign(tx, act, { ...sign, id: id(), goalId, name: `Treffen im Jahr, Ziel ${at + 1}` });
    await addNote(tx, act, { id: id(), goalId, kind: "conversation", text });
    for (let one = 0; one < measuresPerGoal; one++) await writeMeasure(tx, act, { id: id(), goalId, at: at * measuresPerGoal + one });
  }
}

async function writeMeasure(tx: Tx, act: Act, { id, goalId, at }: { id: string; goalId: string; at: number }): Promise<void> {
  const work = { description: text, caretaker: "Stabsstelle Ehrenamt", partners: "Stadtsportbund", nextStep: "Einladen" };
  await addMeasure(tx, act, { ...work, id, goalId, title: `Maßnahme ${at + 1}: zwei Treffen im Jahr` });
  const costs = [2027, 2028, 2029, 2030].map((year) => ({ year, amountCents: 50_000 + at * 1_000 }));
  const moneyCertainty = certainties[at % certainties.length] ?? null;
  await editMoney(tx, act, { id, version: 1, startsYear: 2027, endsYear: 2030, hoursPerWeek: 1.5, moneyCertainty, costs });
}

/** Lets the council adopt the draft and everybody read it. */
export async function adoptAndPublish(tx: Tx, act: Act): Promise<void> {
  const revision = (await loadDraft(tx, act.bodyId))?.revision ?? 0;
  const facts = { decidedOn: "2026-10-01", decidedBy: "Rat", number: null, note: "" };
  const outcome = await recordDecision(tx, act, { ...facts, id: newId(act.now), outcome: "adopted", revision });
  if (outcome.kind !== "adopted") throw new Error(`The council did not adopt: ${outcome.kind}`);
  await publishEdition(tx, act, outcome.edition);
}
