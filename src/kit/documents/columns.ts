// SPDX-License-Identifier: EUPL-1.2

/** Characters of the smaller table type that fit beside each other on the page. */
const charactersPerLine = 88;
/** Room that a cell's edges take, in characters. */
const edges = 3;
/** A longer word may be hyphenated. Unit: characters. */
const longestKept = 18;
/** Headings are bold, and Word may have to take a wider font. */
const wider = 1.15;
/** A longer cell may take several lines. Unit: characters. */
const comfortable = 48;

/**
 * How wide each column should be beside the others: first room for the longest word, then by length of the texts.
 * @param rows All rows, the header included, each with one text per column.
 * @returns One share per column, together 100.
 */
export function columnShares(rows: readonly (readonly string[])[], columns: readonly { share?: number }[]): number[] {
  if (columns.every((column) => column.share !== undefined)) return scaled(columns.map((column) => column.share ?? 0));
  const needs = columns.map((_, index) => need(rows.map((row) => row[index] ?? "")));
  const least = sum(needs.map((each) => each.least));
  const wish = sum(needs.map((each) => each.wish - each.least));
  const left = Math.max(charactersPerLine - least, 0);
  return scaled(needs.map((each) => each.least + (wish > 0 ? (left * (each.wish - each.least)) / wish : 0)));
}

function need(cells: readonly string[]): { least: number; wish: number } {
  const words = cells.flatMap((cell) => cell.split(/[\s\u00ad-]+/)).map((word) => word.length);
  const lengths = cells.flatMap((cell) => cell.split("\n")).map((line) => line.length);
  const least =
    Math.min(
      words.reduce((a, b) => Math.max(a, b), 3),
      longestKept,
    ) *
      wider +
    edges;
  const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.8)] ?? 0;
  return { least, wish: Math.max(Math.min(usual, comfortable) + edges, least) };
}

function scaled(values: readonly number[]): number[] {
  const all = sum(values);
  return values.map((value) => Math.round((value / all) * 10_000) / 100);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
