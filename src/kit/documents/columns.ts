// SPDX-License-Identifier: EUPL-1.2

/** Characters of the smaller table type that fit beside each other on the page. */
const charactersPerLine = 94;
/** Room that a cell's edges take, in characters. */
const edges = 3;
/** A longer word may be hyphenated. Unit: characters. */
const longestKept = 17;
/** A longer cell may take several lines. Unit: characters. */
const comfortable = 48;
/** Headings are bold, and Word may have to take a wider font. */
const bolder = 1.45;
/** Air between the columns of a table that could be narrower. */
const roomy = 1.35;

/** A table of short texts is narrower than the page: the eye loses the line between a name and a distant number. */
const narrowest = 0.5;

export interface Widths {
  /** One per column, together 100. */
  shares: number[];
  /** Part of the text width that the table takes, 0 to 1. */
  width: number;
}

/**
 * How wide the table and its columns should be: first room for the longest word, then by length of the texts.
 * @param rows All rows, the header first, each with one text per column.
 */
export function columnWidths(rows: readonly (readonly string[])[], columns: readonly { share?: number }[]): Widths {
  if (columns.every((column) => column.share !== undefined))
    return { shares: scaled(columns.map((column) => column.share ?? 0)), width: 1 };
  const needs = columns.map((_, index) => need(rows.map((row) => row[index] ?? "")));
  const least = sum(needs.map((each) => each.least));
  const wish = sum(needs.map((each) => each.wish));
  const left = Math.max(charactersPerLine - least, 0);
  const shares = scaled(needs.map((each) => each.least + (wish > least ? (left * (each.wish - each.least)) / (wish - least) : 0)));
  return { shares, width: Math.min(1, Math.max(narrowest, (wish * roomy) / charactersPerLine)) };
}

function need([heading = "", ...cells]: readonly string[]): { least: number; wish: number } {
  const words = Math.max(longestWord([heading]) * bolder, longestWord(cells), 3);
  const lengths = cells.flatMap((cell) => cell.split("\n")).map((line) => line.length);
  const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.8)] ?? 0;
  const least = Math.min(words, longestKept) + edges;
  return { least, wish: Math.max(Math.min(usual, comfortable) + edges, least) };
}

function longestWord(cells: readonly string[]): number {
  return cells.flatMap((cell) => cell.split(/[\s\u00ad-]+/)).reduce((most, word) => Math.max(most, word.length), 0);
}

function scaled(values: readonly number[]): number[] {
  const all = sum(values);
  return values.map((value) => Math.round((value / all) * 10_000) / 100);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
