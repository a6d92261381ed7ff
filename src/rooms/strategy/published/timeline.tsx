// SPDX-License-Identifier: EUPL-1.2
import { type Column, DataTable, Disclosure } from "#ui";
import type { MeasureContent } from "../content/content.ts";
import { phraseTexts } from "../phrase-texts.ts";
import { whenOf } from "../phrases.ts";
import { inWords, SaidWithin } from "../said.tsx";
import { t } from "./texts.ts";

interface TimelineProps {
  measures: readonly MeasureContent[];
  period: { fromYear: number; toYear: number };
  /** Without the table, where the page says the years beside the picture. */
  pictureOnly?: boolean;
}

/** Measures over the years: a picture, and the same as a table behind it. */
export function Timeline(p: TimelineProps) {
  const bars = barsOf(p.measures, p.period);
  const undated = p.measures.length - bars.length;
  return (
    <>
      {bars.length > 0 && (
        <section class="fk-scroll fk-timeline-box" aria-label={t.timeline.label} tabindex={0}>
          <Picture bars={bars} alone={p.pictureOnly} />
        </section>
      )}
      {bars.some((bar) => bar.open) && <p class="fk-source">{t.timeline.openEnd}</p>}
      {undated > 0 && <p>{t.timeline.undated(undated)}</p>}
      {!p.pictureOnly && (
        <Disclosure summary={t.timeline.asTable}>
          <DataTable caption={t.timeline.label} hideCaption columns={columns()} rows={p.measures} />
        </Disclosure>
      )}
    </>
  );
}

const columns = (): Column<MeasureContent>[] => [
  {
    head: t.columns.measure,
    rowHeader: true,
    cell: ({ label, title }) => <SaidWithin sentence={(said) => `${label} ${said}`} text={title} />,
  },
  { head: t.columns.when, cell: (measure) => whenOf(measure) },
  { head: t.columns.status, cell: ({ status }) => phraseTexts.status[status] },
];

interface DrawnBar {
  measure: MeasureContent;
  from: number;
  to: number;
  /** Nobody has said when it ends. */
  open: boolean;
}

/** What says when it begins or ends; an open end reaches to the end of the period. */
export function barsOf(measures: readonly MeasureContent[], period: { fromYear: number; toYear: number }): DrawnBar[] {
  return measures.flatMap((measure): DrawnBar[] => {
    const { startsYear, endsYear } = measure;
    if (startsYear === null && endsYear === null) return [];
    const from = startsYear ?? Math.min(period.fromYear, endsYear ?? period.fromYear);
    const to = endsYear ?? Math.max(period.toYear, from);
    return [{ measure, from, to: Math.max(from, to), open: endsYear === null }];
  });
}

const size = { width: 720, head: 28, row: 46, side: 4 };

function Picture(p: { bars: readonly DrawnBar[]; alone?: boolean | undefined }) {
  const years = { from: Math.min(...p.bars.map(({ from }) => from)), to: Math.max(...p.bars.map(({ to }) => to)) };
  const count = years.to - years.from + 1;
  const height = size.head + p.bars.length * size.row;
  const x = (year: number) => size.side + ((year - years.from) * (size.width - 2 * size.side)) / count;
  return (
    <svg class="fk-chart fk-timeline" viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={summaryOf(p.bars, years, p.alone)}>
      {Array.from({ length: count }, (_, index) => years.from + index).map((year) => (
        <g>
          <path class="fk-chart__grid" d={`M${x(year)} ${size.head - 6}V${height}`} />
          <text class="fk-timeline__year" x={x(year) + 6} y={16}>
            {String(year)}
          </text>
        </g>
      ))}
      {p.bars.map((bar, index) => (
        <Bar bar={bar} left={x(bar.from)} right={x(bar.to + 1)} top={size.head + index * size.row} />
      ))}
    </svg>
  );
}

/** The name above, the bar below; an open end is drawn as an arrow. */
function Bar(p: { bar: DrawnBar; left: number; right: number; top: number }) {
  const { measure, open } = p.bar;
  const [top, bottom, right] = [p.top + 22, p.top + 36, p.right - 3];
  const shape = open
    ? `M${p.left + 3} ${top}H${right - 8}L${right} ${(top + bottom) / 2}L${right - 8} ${bottom}H${p.left + 3}Z`
    : `M${p.left + 3} ${top}H${right}V${bottom}H${p.left + 3}Z`;
  return (
    <g class={barClasses[measure.status]}>
      <path class="fk-timeline__bar" d={shape} />
      <text
        class={p.left > size.width / 2 ? "fk-timeline__name fk-timeline__name--end" : "fk-timeline__name"}
        x={p.left > size.width / 2 ? size.width - size.side : p.left + 4}
        y={p.top + 16}
      >
        {nameOf(measure)}
      </text>
    </g>
  );
}

/** Drawn full, hatched by dashes or empty, so that no status is a colour alone; the name says it too. */
const barClasses = {
  planned: undefined,
  running: "fk-timeline--running",
  done: "fk-timeline--done",
  paused: "fk-timeline--paused",
  dropped: "fk-timeline--paused",
} as const;

/** How many letters fit above a bar that begins in the middle. */
const longest = 44;

function nameOf({ label, title, status }: MeasureContent): string {
  const name = Array.from(inWords(title));
  const short =
    name.length <= longest
      ? name.join("")
      : `${name
          .slice(0, longest - 1)
          .join("")
          .trimEnd()}…`;
  return `${label} ${short}${phraseTexts.dot}${phraseTexts.status[status]}`;
}

/** What the picture shows; it points to the table only where one stands below. */
function summaryOf(bars: readonly DrawnBar[], years: { from: number; to: number }, alone = false): string {
  const summary = t.timeline.summary(bars.length, years.from, years.to);
  return alone ? summary : `${summary} ${t.timeline.tableBelow}`;
}
