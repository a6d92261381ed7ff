// SPDX-License-Identifier: EUPL-1.2
import type { Block, Text } from "#kit/documents";
import { decimal } from "#kit/text";
import type { FoundationContent, GoalContent, MeasureContent, StrategyContent } from "../content/content.ts";
import { amountOf, countedOf, moneyOf, whenOf } from "../phrases.ts";
import { t as words } from "../texts.de.ts";
import { t } from "./texts.de.ts";

const paragraph = (text: string): Block[] => (text === "" ? [] : [{ kind: "paragraph", text }]);

/** Each goal with its explanation and its measures as a table. */
export function goalBlocks(content: StrategyContent): Block[] {
  return content.goals.flatMap((goal) => [goalHeading(goal), ...paragraph(goal.description), ...measureTable(goal)]);
}

export function goalHeading(goal: GoalContent): Block {
  return { kind: "heading", level: 2, text: t.goal(goal.number, goal.title) };
}

function measureTable(goal: GoalContent): Block[] {
  if (goal.measures.length === 0) return paragraph(t.noMeasures);
  const { number, measure, caretaker, when, money } = t.columns;
  return [
    {
      kind: "table",
      caption: t.measuresOf(goal.number),
      columns: [{ label: number }, { label: measure }, { label: caretaker }, { label: when }, { label: money }],
      rows: goal.measures.map((one) => [one.label, one.title, one.caretaker || t.caretakerOpen, whenInPaper(one), moneyInPaper(one)]),
    },
  ];
}

const whenInPaper = (measure: MeasureContent) => (measure.startsYear === null && measure.endsYear === null ? t.whenOpen : whenOf(measure));

/** The council reads what an open grant means: the measure is subject to funding. */
function moneyInPaper(measure: MeasureContent): string {
  const { moneyCertainty } = measure;
  if (moneyCertainty !== "open" && moneyCertainty !== "applied") return moneyOf(measure);
  return `${amountOf(measure)}${words.dot}${words.certainty[moneyCertainty]}${words.dot}${t.subjectToFunding}`;
}

/** Measures that say more than fits into a table, one by one. */
export function detailBlocks(content: StrategyContent): Block[] {
  const telling = content.goals.flatMap((goal) =>
    goal.measures.filter(({ description, partners }) => description !== "" || partners !== ""),
  );
  return telling.flatMap((measure) => measureBlocks(measure, 2));
}

/** All about one measure: its explanation, and a line for each fact. */
export function measureBlocks(measure: MeasureContent, level: 2 | 3): Block[] {
  const facts = [
    { term: t.detail.caretaker, text: measure.caretaker || t.caretakerOpen },
    { term: t.detail.partners, text: measure.partners },
    { term: t.detail.when, text: whenInPaper(measure) },
    { term: t.detail.hours, text: measure.hoursPerWeek === null ? "" : decimal(measure.hoursPerWeek) },
    { term: t.detail.money, text: moneyInPaper(measure) },
  ];
  return [
    { kind: "heading", level, text: t.measure(measure.label, measure.title) },
    ...paragraph(measure.description),
    { kind: "list", style: "bullet", items: facts.filter(({ text }) => text !== "").map(factLine) },
  ];
}

const factLine = ({ term, text }: { term: string; text: string }): Text => [{ text: t.detail.fact(term), strong: true }, text];

/** What each goal rests on, in words. */
export function foundationBlocks(content: StrategyContent): Block[] {
  return content.goals.flatMap((goal): Block[] => [
    goalHeading(goal),
    ...(goal.foundations.length === 0
      ? paragraph(t.foundationNone)
      : [{ kind: "list", style: "bullet", items: goal.foundations.map(foundationLine) } as const]),
  ]);
}

export function foundationLine(foundation: FoundationContent): string {
  const { kind, text } = foundation;
  const named = kind === "other" ? text : t.foundation(words.foundationKind[kind], text);
  const counted = countedOf(foundation);
  return counted === null ? named : t.foundationCounted(named, counted);
}
