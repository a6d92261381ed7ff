// SPDX-License-Identifier: EUPL-1.2
import { euro } from "#kit/text";
import { type Column, DataTable } from "#ui";
import type { Sums, YearSum } from "../content/sums.ts";
import { phraseTexts as t } from "../phrase-texts.ts";

const words = t.money.perYear;

/** Money per year and certainty, with sums in both directions. */
export function MoneyTable(p: { sums: Sums }) {
  const { sums } = p;
  const columns: Column<YearSum>[] = [
    { head: words.year, rowHeader: true, cell: (year) => year.year, foot: words.all },
    ...sums.used.map(
      (certainty): Column<YearSum> => ({
        head: t.certainty[certainty],
        kind: "number",
        cell: (year) => euro(year.perCertainty[certainty]),
        foot: euro(sums.perCertainty[certainty]),
      }),
    ),
    { head: words.all, kind: "number", cell: (year) => euro(year.amountCents), foot: euro(sums.amountCents) },
  ];
  return <DataTable caption={words.caption} columns={columns} rows={sums.years} />;
}
