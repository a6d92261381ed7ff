// SPDX-License-Identifier: EUPL-1.2
import type { Block, Column } from "#kit/documents";
import { euro } from "#kit/text";
import type { MeasureContent, StrategyContent } from "../content/content.ts";
import { type SaidCertainty, type Sums, sumsOf } from "../content/sums.ts";
import { t as words } from "../texts.de.ts";
import { t } from "./texts.de.ts";

const labels = (measures: readonly MeasureContent[]) => measures.map(({ label }) => label).join(words.comma);

/** Money per year and certainty with sums, and what is still open. */
export function moneyBlocks(content: StrategyContent): Block[] {
  const measures = content.goals.flatMap((goal) => goal.measures);
  const sums = sumsOf(measures, content);
  const named = sums.amountCents > 0 ? [moneyTable(sums)] : [];
  return [...named, ...moneyNotes(measures, sums).map((text): Block => ({ kind: "paragraph", text }))];
}

function moneyNotes(measures: readonly MeasureContent[], sums: Sums): string[] {
  const of = (...certainties: SaidCertainty[]) => measures.filter((one) => certainties.includes(one.moneyCertainty ?? "unsaid"));
  const amountOpen = of("decided", "budget", "applied", "open").filter(({ costs }) => costs.length === 0);
  const unsaid = of("unsaid");
  const budget = of("budget");
  const funded = of("applied", "open");
  const nothing = measures.length > 0 && of("none").length === measures.length ? t.moneyNone : t.moneyUnnamed;
  return [
    ...(sums.amountCents > 0 ? [] : [nothing]),
    ...(budget.length > 0 ? [t.budget(labels(budget))] : []),
    ...(funded.length > 0 ? [t.fundingOpen(labels(funded))] : []),
    ...(amountOpen.length > 0 ? [t.amountOpen(labels(amountOpen))] : []),
    ...(unsaid.length > 0 ? [t.moneyUnsaid(labels(unsaid))] : []),
  ];
}

function moneyTable(sums: Sums): Block {
  const certainties = sums.used.map((certainty): Column => ({ label: words.certainty[certainty], align: "end" }));
  const amounts = (of: Sums["perCertainty"], total: number) => [...sums.used.map((certainty) => euro(of[certainty])), euro(total)];
  return {
    kind: "table",
    caption: t.moneyCaption,
    columns: [{ label: t.year }, ...certainties, { label: t.sum, align: "end" }],
    rows: sums.years.map((year) => [`${year.year}`, ...amounts(year.perCertainty, year.amountCents)]),
    rowHeaders: true,
    totals: [t.sum, ...amounts(sums.perCertainty, sums.amountCents)],
  };
}
