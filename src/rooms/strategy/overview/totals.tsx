// SPDX-License-Identifier: EUPL-1.2
import { type Sums, sumsOf } from "../content/sums.ts";
import { type Draft, measuresOf } from "../draft/draft.ts";
import { timeOf } from "../phrases.ts";
import { t } from "../texts.de.ts";
import { MoneyTable } from "./money-table.tsx";

const words = t.overview;

/** All measures together: how many, how much working time, how much money in which year and how certain. */
export function Totals(p: { draft: Draft }) {
  const sums = sumsOf(measuresOf(p.draft), p.draft);
  return (
    <section class="fk-plan">
      <h2>{words.sums}</h2>
      <p>
        {words.sumsMeasures(sums.measures)}
        {t.dot}
        {timeInWords(sums)}
      </p>
      {sums.amountCents === 0 ? <p>{words.sumsNoMoney}</p> : <MoneyTable sums={sums} />}
    </section>
  );
}

/** Hours and posts side by side, never added up, and of how many measures they are. */
function timeInWords(sums: Sums): string {
  const { measuresWithTime: said, measures: all } = sums;
  const time = timeOf({
    hoursPerWeek: sums.measuresWithHours > 0 ? sums.hoursPerWeek : null,
    posts: sums.measuresWithPosts > 0 ? sums.posts : null,
  });
  if (time === null) return words.sumsNoTime;
  return said === all ? time : words.sumsTimeOf(time, said, all);
}
