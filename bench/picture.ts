// SPDX-License-Identifier: EUPL-1.2

/** One thing with a value for each series. */
export interface Bar {
  label: string;
  values: readonly number[];
}

interface BarChart {
  title: string;
  bars: readonly Bar[];
  /** What each value of a bar is. */
  series: readonly string[];
  unit: string;
  /** Drawn as a line across. */
  goal?: number;
}

const colours = ["#8fb8b2", "#0b7a6f", "#c98a00"];
const [left, width, thick, between] = [190, 760, 14, 16];

/** Horizontal bars with their values, as a picture of its own: it carries its colours and a white ground. Unit: 1 = 1 pixel. */
export function barChart({ title, bars, series, unit, goal }: BarChart): string {
  const most = Math.max(goal ?? 0, ...bars.flatMap(({ values }) => values)) || 1;
  const long = (value: number) => Math.round((value / most) * (width - left - 90));
  const group = series.length * thick + between;
  const top = 64;
  const height = top + bars.length * group + 12;
  const drawn = bars.flatMap(({ label, values }, at) => [
    text(left - 10, top + at * group + (series.length * thick) / 2 + 4, label, "end"),
    ...values.flatMap((value, of) => {
      const y = top + at * group + of * thick;
      return [
        `<rect x="${left}" y="${y}" width="${long(value)}" height="${thick - 2}" fill="${colours[of]}"/>`,
        text(left + long(value) + 6, y + thick - 3, `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.trim()),
      ];
    }),
  ]);
  const legend = series.flatMap((name, at) => [
    `<rect x="${left + at * 150}" y="36" width="12" height="12" fill="${colours[at]}"/>`,
    text(left + at * 150 + 18, 46, name),
  ]);
  const line =
    goal === undefined
      ? []
      : [
          `<path d="M${left + long(goal)} 52V${height - 8}" stroke="#333" stroke-dasharray="4 3"/>`,
          text(left + long(goal) + 4, 50, `goal ${goal}`),
        ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" fill="#222"><title>${title}</title><rect width="${width}" height="${height}" fill="#fff"/>${text(16, 24, title, "start", 'font-size="15" font-weight="bold"')}${legend.join("")}${drawn.join("")}${line.join("")}</svg>\n`;
}

function text(x: number, y: number, content: string, anchor = "start", more = ""): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" ${more}>${content}</text>`;
}
