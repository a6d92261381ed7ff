// SPDX-License-Identifier: EUPL-1.2
import type { Block, Text } from "#kit/documents";
import { decimal } from "#kit/text";
import type { FoundationContent, GoalContent, MeasureContent, StrategyContent } from "../content/content.ts";
import { amountOf, countedOf, moneyOf, whenOf } from "../phrases.ts";
import { t as words } from "../texts.de.ts";
import { t } from "./texts.de.ts";

const paragraph = (text: string): Block[] => (text === "" ? [] : [{ kind: "paragraph", text }]);

/** The principles the municipality gives itself. */
export function tenetBlocks({ tenets }: StrategyContent): Block[] {
  return tenets.length === 0 ? [] : [{ kind: "list", style: "bullet", items: tenets }];
}

/** Each goal with its explanation and its measures as a table, field by field where there are fields of action. */
export function goalBlocks(content: StrategyContent): Block[] {
  const moved = content.goals.some(({ measures }) => measures.some(({ status }) => status !== "planned"));
  return byField(content, (goal, level) => [goalHeading(goal, level), ...paragraph(goal.description), ...measureTable(goal, moved)]);
}

/** Goals below the headings of their fields of action; without any, the goals alone. */
export function byField({ fields, goals }: StrategyContent, draw: (goal: GoalContent, level: 2 | 3) => Block[]): Block[] {
  if (fields.length === 0) return goals.flatMap((goal) => draw(goal, 2));
  const within = fields.flatMap(({ number, title, description }): Block[] => [
    { kind: "heading", level: 2, text: t.field(number, title) },
    ...paragraph(description),
    ...goals.filter(({ field }) => field === number).flatMap((goal) => draw(goal, 3)),
  ]);
  const others = goals.filter(({ field }) => field === null);
  if (others.length === 0) return within;
  return [...within, { kind: "heading", level: 2, text: t.otherGoals }, ...others.flatMap((goal) => draw(goal, 3))];
}

export function goalHeading(goal: GoalContent, level: 2 | 3 = 2): Block {
  return { kind: "heading", level, text: t.goal(goal.number, goal.title) };
}

/** @param withStatus While everything is only planned, a column for that says nothing. */
function measureTable(goal: GoalContent, withStatus: boolean): Block[] {
  if (goal.measures.length === 0) return paragraph(t.noMeasures);
  const { number, measure, caretaker, when, money, status } = t.columns;
  return [
    {
      kind: "table",
      caption: t.measuresOf(goal.number),
      columns: [
        { label: number },
        { label: measure },
        { label: caretaker },
        { label: when },
        { label: money },
        ...(withStatus ? [{ label: status }] : []),
      ],
      rows: goal.measures.map((one) => [
        one.label,
        one.title,
        one.caretaker || t.caretakerOpen,
        whenInPaper(one),
        moneyInPaper(one),
        ...(withStatus ? [words.status[one.status]] : []),
      ]),
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

/** Every measure with all that is said about it, one by one. */
export function detailBlocks(content: StrategyContent): Block[] {
  return content.goals.flatMap((goal) => goal.measures.flatMap((measure) => measureBlocks(measure, 2)));
}

/** All about one measure: its explanation, and a line for each fact. */
export function measureBlocks(measure: MeasureContent, level: 2 | 3): Block[] {
  const facts = [
    { term: t.detail.caretaker, text: measure.caretaker || t.caretakerOpen },
    { term: t.detail.partners, text: measure.partners },
    { term: t.detail.when, text: whenOf(measure) },
    { term: t.detail.status, text: words.status[measure.status] },
    { term: t.detail.hours, text: measure.hoursPerWeek === null ? "" : decimal(measure.hoursPerWeek) },
    { term: t.detail.posts, text: measure.posts === null ? "" : decimal(measure.posts, 2) },
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
  return counted === null ? named : t.foundationCounted(named.replace(/\.$/, ""), counted);
}
