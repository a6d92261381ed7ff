// SPDX-License-Identifier: EUPL-1.2
import { csvOf } from "#kit/tables";
import type { StrategyContent } from "../content/content.ts";
import { sumsOf } from "../content/sums.ts";
import { t as all } from "../texts.de.ts";
import { t } from "./texts.de.ts";

/** The table behind the chart of money: one line per year, one column per certainty. Amounts in euros. */
export function moneyCsv(content: StrategyContent): string {
  const sums = sumsOf(
    content.goals.flatMap((goal) => goal.measures),
    content,
  );
  const columns = [t.csv.year, ...sums.used.map((certainty) => t.csv.euro(all.certainty[certainty])), t.csv.euro(t.csv.together)];
  const rows = sums.years.map(({ year, perCertainty, amountCents }) => [
    `${year}`,
    ...sums.used.map((certainty) => inEuro(perCertainty[certainty])),
    inEuro(amountCents),
  ]);
  return csvOf(columns, rows);
}

const inEuro = (cents: number) => (cents / 100).toFixed(2).replace(".", ",");
