// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "#kit/documents";
import { decimal } from "#kit/text";
import type { FoundationContent, GoalContent, MeasureContent, SignContent, StrategyContent } from "../content/content.ts";
import { amountOf, countedOf, moneyOf, signValue, whenOf } from "../phrases.ts";
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

/** All about one measure. */
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
    { kind: "definitions", items: facts.filter(({ text }) => text !== "") },
  ];
}

/** Signs of all goals as one table; goals without one say why, or that it is still open. */
export function signBlocks(content: StrategyContent): Block[] {
  const { goal, name, today, target, definition } = t.signColumns;
  const rows = content.goals.flatMap((one) => one.signs.map((sign) => [t.signGoal(one.number), sign.name, ...signCells(sign)]));
  const table: Block = {
    kind: "table",
    caption: t.signsCaption,
    columns: [{ label: goal }, { label: name }, { label: today }, { label: target }, { label: definition }],
    rows,
  };
  const without = content.goals.filter((one) => one.signs.length === 0).map(withoutSign);
  return [...(rows.length > 0 ? [table] : []), ...without.flatMap(paragraph)];
}

function withoutSign({ number, withoutSignReason }: GoalContent): string {
  return withoutSignReason === null ? t.signOpen(number) : t.signWithout(number, withoutSignReason);
}

function signCells(sign: SignContent): string[] {
  const { baseline, target, targetYear, kind, definition } = sign;
  const today = kind === "milestone" ? t.signNone : baseline === null ? t.signUnknown : signValue(baseline, sign);
  const value = target === null ? (targetYear === null ? t.signNone : words.sign.until(targetYear)) : signValue(target, sign);
  return [today, target !== null && targetYear !== null ? `${value} (${targetYear})` : value, definition];
}

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
  const kind = words.foundationKind[foundation.kind];
  const counted = countedOf(foundation);
  return counted === null ? t.foundation(kind, foundation.text) : t.foundationCounted(kind, foundation.text, counted);
}
