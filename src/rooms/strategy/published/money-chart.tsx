// SPDX-License-Identifier: EUPL-1.2
import { euro } from "#kit/text";
import type { SaidCertainty, Sums } from "../content/sums.ts";
import { phraseTexts } from "../phrase-texts.ts";
import { t } from "./texts.ts";

const size = { width: 720, row: 54, bar: 26, right: 110 };

/** Money per year, each bar in parts by how certain it is. The parts carry numbers, so that no colour speaks alone. */
export function MoneyChart(p: { sums: Sums }) {
  const { years, used } = p.sums;
  const most = Math.max(...years.map(({ amountCents }) => amountCents));
  const scale = (cents: number) => Math.round((cents / most) * (size.width - size.right) * 10) / 10;
  return (
    <figure class="fk-figure">
      <section class="fk-scroll fk-timeline-box" aria-label={t.moneyChart} tabindex={0}>
        <svg
          class="fk-chart fk-timeline"
          viewBox={`0 0 ${size.width} ${years.length * size.row}`}
          role="img"
          aria-label={summaryOf(p.sums)}
        >
          {years.map((year, index) => (
            <g>
              <text class="fk-timeline__year" x="0" y={index * size.row + 16}>
                {String(year.year)}
              </text>
              {partsOf(year.perCertainty, used).map(({ certainty, from, cents }) => (
                <Part
                  certainty={certainty}
                  number={used.indexOf(certainty) + 1}
                  x={scale(from)}
                  width={scale(cents)}
                  y={index * size.row + 22}
                />
              ))}
              <text class="fk-chart__value fk-money__sum" x={scale(year.amountCents) + 8} y={index * size.row + 41}>
                {euro(year.amountCents)}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <figcaption>
        <ul class="fk-money-key" aria-label={t.moneyKey}>
          {used.map((certainty, index) => (
            <li>
              <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true" focusable="false">
                <Part certainty={certainty} number={index + 1} x={0} width={22} y={-2} />
              </svg>
              {phraseTexts.certainty[certainty]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** From this width on the number fits into its part. Unit: units of the picture. */
const roomForNumber = 16;

function Part(p: { certainty: SaidCertainty; number: number; x: number; y: number; width: number }) {
  return (
    <g class={classes[p.certainty]}>
      <rect class="fk-money__part" x={p.x} y={p.y} width={p.width} height={size.bar} />
      {p.width >= roomForNumber && (
        <text class="fk-money__number" x={p.x + p.width / 2} y={p.y + 18}>
          {String(p.number)}
        </text>
      )}
    </g>
  );
}

const classes = {
  decided: "fk-money--decided",
  budget: "fk-money--budget",
  applied: "fk-money--applied",
  open: "fk-money--open",
  none: "fk-money--open",
  unsaid: "fk-money--unsaid",
} as const;

/** The parts of one bar, each beginning where the one before ends. Unit: euro cents. */
function partsOf(perCertainty: Readonly<Record<SaidCertainty, number>>, used: readonly SaidCertainty[]) {
  let from = 0;
  return used.flatMap((certainty) => {
    const cents = perCertainty[certainty];
    const part = { certainty, from, cents };
    from += cents;
    return cents > 0 ? [part] : [];
  });
}

function summaryOf({ years, amountCents }: Sums): string {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  return t.moneySummary(euro(amountCents), first, last);
}
