// SPDX-License-Identifier: EUPL-1.2

/** A table as a picture: the darker a cell, the more entries. Draws only what it is given. */
export interface Picture {
  title: string;
  /** What is to be seen, for those who do not see it. */
  description: string;
  columns: readonly string[];
  rows: readonly { label: string; counts: readonly number[] }[];
}

/** Unit: pixels, as everything in this file. */
const cell = { width: 48, height: 30, gap: 3 };
const charWidth = 7.2;
const rowLabelGap = 12;
/** Column labels lean, so that long names of many Ortsteile fit side by side. Unit: degrees. */
const lean = -50;
const longestLabel = 26;
const steps = [1, 2, 3, 4, 5] as const;

/** Light colours of the steps and of the words on them, for the picture by itself; on a page its classes give the page's own. */
const fills = ["#e3efe9", "#bcdccf", "#83bdae", "#2b7a6f", "#0b5f57"] as const;
const ink = "#18302c";
const inkOnDark = "#ffffff";

/** The picture as SVG: attributes and classes only, no style, so that it may stand in any page and in a file. */
export function drawPicture(p: Picture): string {
  const left = Math.min(longestLabel, Math.max(...p.rows.map((row) => row.label.length))) * charWidth + rowLabelGap;
  const longest = Math.min(longestLabel, Math.max(...p.columns.map((name) => name.length)));
  const top = Math.ceil(longest * charWidth * Math.sin((-lean * Math.PI) / 180)) + 20;
  const overhang = Math.ceil(longest * charWidth * Math.cos((-lean * Math.PI) / 180));
  const width = Math.ceil(left + p.columns.length * cell.width + overhang);
  const height = top + p.rows.length * cell.height + 8;
  const x = (column: number) => left + column * cell.width;
  const y = (row: number) => top + row * cell.height;
  const drawn = [
    `<title id="bild-titel">${escaped(p.title)}</title><desc id="bild-text">${escaped(p.description)}</desc>`,
    `<rect class="fk-heat__paper" fill="#ffffff" width="${width}" height="${height}"/>`,
    cellsOf(p, x, y),
    p.columns.map((name, at) => columnLabel(name, x(at) + cell.width / 2, top - 8)).join(""),
    `<g class="fk-heat__label" fill="${ink}" text-anchor="end">${p.rows.map((row, at) => text(shortened(row.label), left - rowLabelGap, y(at) + 19)).join("")}</g>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" class="fk-heat" role="img" aria-labelledby="bild-titel bild-text" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Fira Sans, Segoe UI, sans-serif" font-size="14">${drawn.join("")}</svg>`;
}

/** One path for all cells of a step; the numbers on them, and a dot where nothing is listed. */
function cellsOf(p: Picture, x: (column: number) => number, y: (row: number) => number): string {
  const most = Math.max(1, ...p.rows.flatMap((row) => row.counts));
  const all = p.rows.flatMap(({ counts }, row) =>
    counts.map((count, column) => ({ count, x: x(column), y: y(row), step: stepOf(count, most) })),
  );
  const size = `h${cell.width - cell.gap}v${cell.height - cell.gap}h-${cell.width - cell.gap}z`;
  const layers = steps.map((step) => {
    const own = all.filter((one) => one.step === step);
    if (own.length === 0) return "";
    const path = own.map((one) => `M${one.x} ${one.y}${size}`).join("");
    const numbers = own.map((one) => text(numberText(one.count), one.x + (cell.width - cell.gap) / 2, one.y + 19)).join("");
    const colour = step > 3 ? inkOnDark : ink;
    return `<path class="fk-heat__${step}" fill="${fills[step - 1]}" d="${path}"/><g class="fk-heat__on${step}" fill="${colour}" text-anchor="middle">${numbers}</g>`;
  });
  const dots = all.filter((one) => one.step === 0).map((one) => `M${one.x + cell.width / 2 - 3.5} ${one.y + 12.5}h3v3h-3z`);
  return `${layers.join("")}<path class="fk-heat__dot" fill="#77786b" d="${dots.join("")}"/>`;
}

/** 0 for none; 1 to 5 by the square root, so that small numbers differ too. */
function stepOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(count / most) * steps.length));
}

const numbers = new Intl.NumberFormat("de-DE");
const numberText = (count: number) => numbers.format(count);

function columnLabel(name: string, x: number, y: number): string {
  return `<text class="fk-heat__label" fill="${ink}" transform="translate(${x} ${y}) rotate(${lean})">${escaped(shortened(name))}</text>`;
}

function text(content: string, x: number, y: number): string {
  return `<text x="${Math.round(x * 10) / 10}" y="${y}">${escaped(content)}</text>`;
}

function shortened(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1)}…`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (content: string) => content.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
