// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from "d3-scale";

/** Points that belong to one definition and may be joined. */
export interface Line {
  label: string;
  points: readonly { x: number; y: number }[];
}

interface LineChartProps {
  /** What the chart says, for those who do not see it; the table behind it has every value. */
  summary: string;
  lines: readonly Line[];
  format(value: number): string;
}

const size = { width: 360, height: 200, left: 12, right: 12, top: 26, bottom: 40 };
/** Different markers, so that lines can be told apart without colour. Drawn around 0, 0. */
const markers = ["M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z", "M-4-4h8v8h-8Z", "M0-5L5 4h-10Z"];

/** Values over years; lines of different definitions are never joined. */
export function LineChart(p: LineChartProps) {
  const all = p.lines.flatMap((line) => line.points);
  const xs = all.map((point) => point.x);
  const ys = all.map((point) => point.y);
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [size.left + 28, size.width - size.right - 28]);
  const y = scaleLinear([Math.min(...ys), Math.max(...ys)], [size.height - size.bottom - 8, size.top + 10]).nice(4);
  const figures = p.lines.flatMap((line) =>
    endsOf(line.points).map((point) => ({ line, x: round(x(point.x)), y: round(y(point.y)), value: point.y, rises: rises(point, line) })),
  );
  return (
    <svg class="fk-chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={p.summary}>
      {y.ticks(4).map((tick) => (
        <path class="fk-chart__grid" d={`M${size.left} ${round(y(tick))}H${size.width - size.right}`} />
      ))}
      {farApart([...new Set(xs)], x).map((year) => (
        <text class="fk-chart__label" x={round(x(year))} y={size.height - 6}>
          {String(year)}
        </text>
      ))}
      {p.lines.map((line, at) => (
        <g class={lineClasses[at % lineClasses.length]}>
          {line.points.length > 1 && <path class="fk-chart__line" d={pathOf(line.points.map((point) => [x(point.x), y(point.y)]))} />}
          {line.points.map((point) => (
            <path
              class="fk-chart__mark"
              d={markers[at % markers.length]}
              transform={`translate(${round(x(point.x))} ${round(y(point.y))})`}
            />
          ))}
          {figures
            .filter((figure) => figure.line === line)
            .map((figure) => (
              <text class="fk-chart__value" x={figure.x} y={figure.y + (isBelow(figure, figures) ? 20 : -10)}>
                {p.format(figure.value)}
              </text>
            ))}
        </g>
      ))}
    </svg>
  );
}

const lineClasses = ["fk-chart__first", "fk-chart__second", "fk-chart__third"];

/** The key to the markers, in words. */
export function LineKey(p: { lines: readonly Line[] }) {
  return (
    <ul class="fk-chart-key">
      {p.lines.map((line, at) => (
        <li class={lineClasses[at % lineClasses.length]}>
          <svg viewBox="-6 -6 12 12" width="14" height="14" aria-hidden="true" focusable="false">
            <path class="fk-chart__mark" d={markers[at % markers.length]} />
          </svg>{" "}
          {line.label}
        </li>
      ))}
    </ul>
  );
}

/** Least distance between two labels below the chart. */
const labelWidth = 44;

/** The first and the last of the rising values, and those between that leave room for the next. */
function farApart(values: readonly number[], x: (value: number) => number): number[] {
  const kept: number[] = [];
  for (const value of [...values].reverse()) {
    const next = kept.at(-1);
    if (next === undefined || x(next) - x(value) >= labelWidth) kept.push(value);
  }
  return kept;
}

const round = (value: number) => Math.round(value * 10) / 10;

function pathOf(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}`;
}

/** A number at the end of a line: beside the line, and where another stands close by, away from that. Pixels of the drawing. */
interface Figure {
  line: Line;
  x: number;
  y: number;
  value: number;
  rises: boolean;
}

function isBelow(figure: Figure, all: readonly Figure[]): boolean {
  const close = all.find(
    (other) => other.line !== figure.line && Math.abs(other.x - figure.x) < labelWidth && Math.abs(other.y - figure.y) < 40,
  );
  return close ? close.y < figure.y || (close.y === figure.y && all.indexOf(close) < all.indexOf(figure)) : figure.rises;
}

/** Whether the line goes up from here. */
function rises(point: { x: number; y: number }, line: Line): boolean {
  const next = line.points[line.points.indexOf(point) + 1];
  return next !== undefined && next.y > point.y;
}

/** The first and the last point; a single one once. */
function endsOf<Point>(points: readonly Point[]): Point[] {
  return [...new Set([points[0], points.at(-1)])].filter((point) => point !== undefined);
}
