// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { cast, people } from "#identity";
import { newId, type Tx } from "#kit/db";
import { type Actor, nobody } from "#kit/policy";
import { dayOf, later } from "#kit/time";
import type { SeedContext } from "#kit/web";
import { bodyBySlug } from "#register";
import { inventoryFindings } from "#rooms/inventory";
import { type NewDecision, recordDecision } from "./decision/record.ts";
import type { Act } from "./draft/change.ts";
import { loadDraft } from "./draft/load.ts";
import { addField } from "./fields/add.ts";
import { addFindings, addNote } from "./foundations/add.ts";
import { editFrame, startStrategy } from "./frame/start.ts";
import { addGoal } from "./goals/add.ts";
import { goWithoutSign } from "./goals/edit.ts";
import { addMeasure } from "./measures/add.ts";
import { editMoney } from "./measures/edit.ts";
import { seedCommittees } from "./paper/seeds.ts";
import { seedPlain } from "./plain/seeds.ts";
import { publishEdition } from "./publication/publish.ts";
import {
  type ExampleGoal,
  type ExampleStrategy,
  exampleTimes,
  fabelrade,
  fabelradeDecision,
  musterstadt,
  musterstadtDecision,
} from "./seed-content.ts";
import { addSign } from "./signs/add.ts";

/** A draft for Musterstadt and an adopted, published strategy for Fabelrade; what is there already stays. */
export async function seedStrategies(tx: Tx, { clock }: SeedContext): Promise<void> {
  const [anna] = await tx.select({ id: people.id, name: people.name }).from(people).where(eq(people.email, cast.anna.email));
  const writing = anna ? { ...nobody, ...anna } : nobody;
  const times = exampleTimes.musterstadt;
  const draft = await seedDraft(tx, musterstadt, writing, new Date(times.drafted));
  if (draft) {
    await seedCommittees(tx, draft);
    await seedDecision(tx, { ...draft, now: new Date(times.recorded) }, musterstadtDecision);
    await seedFinding(tx, { ...draft, now: clock.now() });
  }
  await seedPublished(tx);
}

async function seedPublished(tx: Tx): Promise<void> {
  const times = exampleTimes.fabelrade;
  const act = await seedDraft(tx, fabelrade, nobody, new Date(times.drafted));
  if (!act) return;
  await seedPlain(tx, act);
  await seedDecision(tx, { ...act, now: new Date(times.recorded) }, fabelradeDecision);
  await publishEdition(tx, { ...act, now: new Date(times.published) }, 1);
}

/** Builds a draft with the room's own functions. Null when the town has a strategy already, or is not in the register. */
async function seedDraft(tx: Tx, example: ExampleStrategy, actor: Actor, now: Date): Promise<Act | null> {
  const body = await bodyBySlug(tx, example.bodySlug);
  if (!body || (await loadDraft(tx, body.id))) return null;
  const act = { actor, bodyId: body.id, now };
  const { title, fromYear, toYear, occasion, tenets = "", fields = [] } = example;
  await startStrategy(tx, act, { id: newId(now), title, fromYear, toYear });
  await editFrame(tx, act, { title, fromYear, toYear, occasion, tenets, version: 1 });
  const made = fields.map((field) => ({ ...field, id: newId(now) }));
  for (const field of made) await addField(tx, act, field);
  for (const goal of example.goals) await seedGoal(tx, act, goal, made[goal.field ?? -1]?.id ?? null);
  return act;
}

async function seedGoal(tx: Tx, act: Act, goal: ExampleGoal, fieldId: string | null): Promise<void> {
  const goalId = newId(act.now);
  await addGoal(tx, act, { id: goalId, title: goal.title, description: goal.description, fieldId });
  if (goal.withoutSignReason) await goWithoutSign(tx, act, { id: goalId, version: 1, reason: goal.withoutSignReason });
  for (const [index, note] of (goal.notes ?? []).entries()) await addNote(tx, act, { id: newId(later(act.now, index)), goalId, ...note });
  for (const sign of goal.signs ?? []) {
    const open = { unit: "", definition: "", baseline: null, baselineUnknown: sign.baseline === undefined, target: null, targetYear: null };
    await addSign(tx, act, { ...open, ...sign, id: newId(act.now), goalId });
  }
  for (const measure of goal.measures) await seedMeasure(tx, act, goalId, measure);
}

/** The last thing somebody did: the first goal rests on what the inventory shows most clearly, as far as it shows anything. */
async function seedFinding(tx: Tx, act: Act): Promise<void> {
  const [goal] = (await loadDraft(tx, act.bodyId))?.goals ?? [];
  const several = (await inventoryFindings(tx, act.bodyId)).find(({ key }) => key.startsWith("several:"));
  if (goal && several) await addFindings(tx, { ...act, today: dayOf(act.now) }, { goalId: goal.id, findings: [several] });
}

async function seedMeasure(tx: Tx, act: Act, goalId: string, measure: ExampleGoal["measures"][number]): Promise<void> {
  const id = newId(act.now);
  const { title, description = "", caretaker = "", partners = "", nextStep = "" } = measure;
  await addMeasure(tx, act, { id, goalId, title, description, caretaker, partners, nextStep });
  const { startsYear = null, endsYear = null, hoursPerWeek = null, certainty = null } = measure;
  const costs = Object.entries(measure.costs ?? {}).map(([year, amountCents]) => ({ year: Number(year), amountCents }));
  await editMoney(tx, act, { id, version: 1, startsYear, endsYear, hoursPerWeek, moneyCertainty: certainty, costs });
}

async function seedDecision(tx: Tx, act: Act, decision: Omit<NewDecision, "id" | "revision">): Promise<void> {
  const draft = await loadDraft(tx, act.bodyId);
  if (!draft) throw new Error("The draft that was just seeded is not there");
  await recordDecision(tx, act, { ...decision, id: newId(act.now), revision: draft.revision });
}
