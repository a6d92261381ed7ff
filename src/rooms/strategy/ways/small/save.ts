// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { newId } from "#kit/db";
import { inventoryFindings } from "#rooms/inventory";
import type { Act, Change } from "../../draft/change.ts";
import type { Draft, Goal, Measure, Sign } from "../../draft/draft.ts";
import { addFindings } from "../../foundations/add.ts";
import { editFrame } from "../../frame/start.ts";
import { addGoal } from "../../goals/add.ts";
import { editGoal } from "../../goals/edit.ts";
import { addMeasure } from "../../measures/add.ts";
import { editMoney, editWork, type MeasureMoney } from "../../measures/edit.ts";
import { addSign } from "../../signs/add.ts";
import { editSign } from "../../signs/edit.ts";
import { wayTexts } from "../texts.de.ts";
import { type GoalSaid, type MeasureSaid, moneyYear, type OccasionSaid, type SignSaid } from "./form.ts";

export type DatedAct = Act & { today: string };

export function saveOccasion(tx: Tx, act: Act, draft: Draft, said: OccasionSaid): Promise<Change> {
  const { title, fromYear, toYear } = draft;
  return editFrame(tx, act, { title, fromYear, toYear, occasion: said.occasion, version: said.version });
}

/** The goal, and a finding it rests on when one was chosen. */
export async function saveGoal(tx: Tx, act: DatedAct, thing: Goal | undefined, said: GoalSaid): Promise<Change> {
  const { id, version, title, finding } = said;
  const saved = thing
    ? await editGoal(tx, act, { id: thing.id, version, title, description: thing.description })
    : await addGoal(tx, act, { id, title, description: "" });
  if (saved.kind !== "done" || finding === "") return saved;
  const chosen = (await inventoryFindings(tx, act.bodyId)).filter(({ key }) => key === finding);
  await addFindings(tx, act, { goalId: saved.id, findings: chosen });
  return saved;
}

export interface Below {
  draft: Draft;
  /** The goal the small start made; undefined: the first of the draft, or a new one. */
  goal: Goal | undefined;
}

/** One measure: what, who, from when, how much and how certain. What other pages know of it stays. */
export async function saveMeasure(
  tx: Tx,
  act: Act,
  { draft, goal }: Below,
  thing: Measure | undefined,
  said: MeasureSaid,
): Promise<Change> {
  const { title, caretaker } = said;
  if (thing) {
    const { id, description, partners, nextStep, goalId } = thing;
    const work = { title, description, caretaker, partners, nextStep, goalId };
    const saved = await editWork(tx, act, { ...work, id, version: said.version });
    return saved.kind === "done" ? saveMoney(tx, act, draft, thing, { ...said, id, version: said.version + 1 }) : saved;
  }
  const goalId = await goalFor(tx, act, draft, goal);
  const work = { title, description: "", caretaker, partners: "", nextStep: "" };
  const added = await addMeasure(tx, act, { ...work, id: said.id, goalId });
  return added.kind === "done" ? saveMoney(tx, act, draft, undefined, { ...said, version: 1 }) : added;
}

function saveMoney(tx: Tx, act: Act, draft: Draft, before: Measure | undefined, said: MeasureSaid): Promise<Change> {
  const { id, version, startsYear, moneyCertainty, amount } = said;
  const year = moneyYear(startsYear, draft);
  const later = before ? year - moneyYear(before.startsYear, draft) : 0;
  const costs = [...movedCosts(before?.costs ?? [], later), { year, amountCents: amount }];
  const kept = { endsYear: before?.endsYear ?? null, hoursPerWeek: before?.hoursPerWeek ?? null };
  // An end before the new beginning would be refused by nobody here: it goes.
  const endsYear = kept.endsYear !== null && startsYear !== null && kept.endsYear < startsYear ? null : kept.endsYear;
  return editMoney(tx, act, { ...kept, endsYear, id, version, startsYear, moneyCertainty, costs: lastOfEachYear(costs) });
}

/** The database holds the same bound. */
const lastYear = 2100;

type Cost = MeasureMoney["costs"][number];

/** The page shows one amount; when its year moves, the amounts of all years move along: none stands twice, and none is lost. */
function movedCosts(costs: Measure["costs"], years: number): Cost[] {
  if (years === 0) return [];
  const moved = costs.map((cost) => ({ ...cost, year: Math.min(cost.year + years, lastYear) }));
  return [...costs.map(({ year }) => ({ year, amountCents: null })), ...moved];
}

const lastOfEachYear = (costs: readonly Cost[]): Cost[] => [...new Map(costs.map((cost) => [cost.year, cost])).values()];

/** How people will notice; belongs to the same goal as the measures. */
export async function saveSign(tx: Tx, act: Act, { draft, goal }: Below, thing: Sign | undefined, said: SignSaid): Promise<Change> {
  const { id, version, name, target, targetYear } = said;
  if (thing) {
    const { kind, unit, definition, baseline } = thing;
    return editSign(tx, act, { kind, unit, definition, baseline, name, target, targetYear, id: thing.id, version });
  }
  const open = { kind: "count" as const, unit: "", definition: "", baseline: null };
  return addSign(tx, act, { ...open, name, target, targetYear, id, goalId: await goalFor(tx, act, draft, goal) });
}

/** A measure needs a goal: the one of the small start, the first there is, or one that says it is still open. */
async function goalFor(tx: Tx, act: Act, draft: Draft, goal: Goal | undefined): Promise<string> {
  const there = goal ?? draft.goals[0];
  if (there) return there.id;
  const id = newId(act.now);
  await addGoal(tx, act, { id, title: wayTexts.placeholderGoal, description: "" });
  return id;
}
