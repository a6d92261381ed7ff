// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { fieldHits } from "../fieldWords.ts";
import { fold } from "../fold.ts";
import { legalFormOf } from "../legalForm.ts";

/** What the values of a column look like. All shares are of filled cells, 0 to 1. */
export type ColumnProfile = {
  index: number;
  filled: number;
  distinct: number;
  averageLength: number;
  /** The commonest values with their number of rows, most frequent first; all of them when there are few. */
  values: { value: string; rows: number }[];
  share: Record<Shape, number>;
};

const shapes = ["ags", "postcode", "email", "phone", "url", "number", "date", "street", "person", "organisation", "reach"] as const;
export type Shape = (typeof shapes)[number];

/** Cells looked at per column; shares of so many are sure enough. */
const sampleSize = 300;

/** Characters of a cell that are enough to see what it is. */
const lookedAt = 200;

/** Looks at every column of a list once. */
export function profileColumns(table: Table): ColumnProfile[] {
  return table.columns.map((_, index) =>
    profileOf(
      table.rows.map((row) => clean(row.cells[index] ?? "")).filter((cell) => cell !== ""),
      index,
    ),
  );
}

/** A cell without line breaks and blanks around. */
export function clean(cell: string): string {
  return cell.replace(/[\s\u00a0]+/g, " ").trim();
}

function profileOf(cells: readonly string[], index: number): ColumnProfile {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const sample = everyNth(cells);
  const found = sample.map((cell) => shapesOf(cell.slice(0, lookedAt)));
  const share = Object.fromEntries(
    shapes.map((shape) => [shape, found.filter((has) => has.has(shape)).length / Math.max(1, sample.length)]),
  );
  return {
    index,
    filled: cells.length,
    distinct: counts.size,
    averageLength: sample.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, sample.length),
    values: [...counts].map(([value, rows]) => ({ value, rows })).sort((a, b) => b.rows - a.rows),
    share: share as Record<Shape, number>,
  };
}

function everyNth(cells: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(cells.length / sampleSize));
  return cells.filter((_, index) => index % step === 0);
}

/** A cell may have several shapes; a person is one only when it is no organisation. */
const patterns: [Shape, RegExp][] = [
  ["ags", /^(\d{8}|0?[1-9]\d{6})$/],
  ["postcode", /^(D-)?\d{5}$/],
  ["email", /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ["phone", /^(?!\d{1,2}\.\d{1,2}\.\d{2,4}$)(?!\d{4}-\d{2}-\d{2}$)(\+|0)[\d\s/().-]{5,}$/],
  ["url", /^(https?:\/\/|www\.)\S+$/i],
  ["url", /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(de|org|com|net|eu|info)(\/\S*)?$/i],
  ["number", /^[\d.,]+$/],
  ["date", /^\d{1,2}\.\d{1,2}\.\d{2,4}$|^\d{4}-\d{2}-\d{2}/],
  ["street", /\p{L}.*(str\.?|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|hof)\s*\d/iu],
  ["street", /^\p{L}[\p{L}\s.-]+\s\d+\s?[a-z]?(,|$)/iu],
  ["reach", /[^\s@]@[^\s@]+\.[a-z]{2,}|(tel|telefon|handy|mobil|fax)[.:\s]*[\d(+]|(?<!\d)0\d{2,5}[\s/-]+\d{4,}/i],
  ["person", /^((Herr|Frau|Dr\.|Prof\.)\s+)+\p{L}/u],
  ["person", /^\p{Lu}[\p{L}'.-]+,? \p{Lu}[\p{L}'.-]+( \p{Lu}[\p{L}'.-]+)?$/u],
];

function shapesOf(cell: string): ReadonlySet<Shape> {
  const found = new Set(patterns.filter(([, pattern]) => pattern.test(cell)).map(([shape]) => shape));
  if (!isOrganisation(cell)) return found;
  found.delete("person");
  return found.add("organisation");
}

const organisationWords = /verein|verband|club|klub|gruppe|freunde|stiftung|gemeinschaft|gesellschaft|initiative|feuerwehr/i;

function isOrganisation(cell: string): boolean {
  return legalFormOf(cell) !== null || organisationWords.test(cell) || (fieldHits(fold(cell), [])[0]?.meaning.rank ?? 0) >= 60;
}
