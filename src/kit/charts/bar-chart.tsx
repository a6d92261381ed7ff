// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from "d3-scale";

export interface Bar {
  label: string;
  value: number;
}

interface BarChartProps {
  /** What the chart says, for those who do not see it; the table behind it has every value. */
  summary: string;
  bars: readonly Bar[];
  /** The longest a bar can be, such as 100 for shares; the largest value when left out. */
  whole?: number;
  format(value: number): string;
}

const width = 360;
const rowHeight = 40;
const valueRoom = 60;

/** One bar per value, each with its name above and its value behind; always from zero. */
export function BarChart(p: BarChartProps) {
  const x = scaleLinear([0, p.whole ?? Math.max(...p.bars.map((bar) => bar.value))], [0, width - valueRoom]);
  return (
    <svg class="fk-chart" viewBox={`0 0 ${width} ${p.bars.length * rowHeight}`} role="img" aria-label={p.summary}>
      {p.bars.map((bar, at) => (
        <g>
          <text class="fk-chart__name" x="0" y={at * rowHeight + 14}>
            {bar.label}
          </text>
          <rect class="fk-chart__track" x="0" y={at * rowHeight + 20} width={width - valueRoom} height="14" />
          <rect class="fk-chart__bar" x="0" y={at * rowHeight + 20} width={Math.round(x(bar.value) * 10) / 10} height="14" />
          <text class="fk-chart__figure" x={width} y={at * rowHeight + 32}>
            {p.format(bar.value)}
          </text>
        </g>
      ))}
    </svg>
  );
}
