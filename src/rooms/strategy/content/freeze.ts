// SPDX-License-Identifier: EUPL-1.2
import type { Draft, Goal, Measure } from "../draft/draft.ts";
import { type GoalContent, type MeasureContent, type PlainContent, type StrategyContent, strategyContent } from "./content.ts";

/** What the draft says now, without ids, versions, next steps and other internal things. */
export function contentOf(draft: Draft): StrategyContent {
  return strategyContent.parse({
    schemaVersion: 2,
    title: draft.title,
    fromYear: draft.fromYear,
    toYear: draft.toYear,
    occasion: draft.occasion,
    tenets: tenetsOf(draft),
    fields: draft.fields.map(({ number, title, description }) => ({ number, title, description })),
    goals: draft.goals.map((goal) => goalContent(goal, draft)),
    plain: plainOf(draft),
  } satisfies StrategyContent);
}

/** The principles of a draft as a list: one per line, empty lines left out. */
export function tenetsOf({ tenets }: Pick<Draft, "tenets">): string[] {
  return tenets
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function plainOf({ plain }: Draft): PlainContent | null {
  return plain && { text: plain.text, checkedBy: plain.checkedBy, checkedOn: plain.checkedOn };
}

function goalContent(goal: Goal, { fields }: Draft): GoalContent {
  return {
    number: goal.number,
    field: fields.find(({ id }) => id === goal.fieldId)?.number ?? null,
    title: goal.title,
    description: goal.description,
    foundations: goal.foundations.map(({ kind, text, counted, countedOn }) => ({ kind, text, counted, countedOn })),
    signs: goal.signs.map(({ name, kind, unit, definition, baseline, target, targetYear }) => ({
      name,
      kind,
      unit,
      definition,
      baseline,
      target,
      targetYear,
    })),
    withoutSignReason: goal.signs.length > 0 ? null : goal.withoutSignReason,
    measures: goal.measures.map(measureContent),
  };
}

function measureContent(measure: Measure): MeasureContent {
  const { number, label, title, description, caretaker, partners, status } = measure;
  const { startsYear, endsYear, hoursPerWeek, posts, moneyCertainty, costs } = measure;
  const work = { number, label, title, description, caretaker, partners, status };
  return { ...work, startsYear, endsYear, hoursPerWeek, posts, moneyCertainty, costs: [...costs] };
}
