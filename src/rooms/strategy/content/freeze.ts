// SPDX-License-Identifier: EUPL-1.2
import type { Draft, Goal, Measure } from "../draft/draft.ts";
import { type GoalContent, type MeasureContent, type StrategyContent, strategyContent } from "./content.ts";

/** What the draft says now, without ids, versions, next steps and other internal things. */
export function contentOf(draft: Draft): StrategyContent {
  return strategyContent.parse({
    schemaVersion: 1,
    title: draft.title,
    fromYear: draft.fromYear,
    toYear: draft.toYear,
    occasion: draft.occasion,
    goals: draft.goals.map(goalContent),
  } satisfies StrategyContent);
}

function goalContent(goal: Goal): GoalContent {
  return {
    number: goal.number,
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
  const { number, label, title, description, caretaker, partners, startsYear, endsYear, hoursPerWeek, moneyCertainty, costs } = measure;
  return { number, label, title, description, caretaker, partners, startsYear, endsYear, hoursPerWeek, moneyCertainty, costs: [...costs] };
}
