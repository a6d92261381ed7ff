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

const shapes = ["ags", "postcode", "email", "phone", "url", "number", "date", "street", "person", "organisation"] as const;
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

function shapesOf(cell: string): ReadonlySet<Shape> {
  const found = new Set<Shape>();
  if (/^\d{8}$/.test(cell) || /^0?[1-9]\d{6}$/.test(cell)) found.add("ags");
  if (/^(D-)?\d{5}$/.test(cell)) found.add("postcode");
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(cell)) found.add("email");
  if (/^(\+|0)[\d\s/().-]{5,}$/.test(cell) && !/^\d{1,2}\.\d{1,2}\.\d{2,4}$|^[\d-]{10}$/.test(cell)) found.add("phone");
  if (/^(https?:\/\/|www\.)\S+$/i.test(cell) || /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(de|org|com|net|eu|info)(\/\S*)?$/i.test(cell))
    found.add("url");
  if (/^[\d.,]+$/.test(cell)) found.add("number");
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$|^\d{4}-\d{2}-\d{2}/.test(cell)) found.add("date");
  if (/\p{L}.*(str\.?|straße|strasse|weg|platz|allee|gasse|ring|damm|ufer|hof)\s*\d|^\p{L}[\p{L}\s.-]+\s\d+\s?[a-z]?(,|$)/iu.test(cell))
    found.add("street");
  if (isOrganisation(cell)) found.add("organisation");
  else if (/^((herr|frau|dr\.|prof\.)\s+)+\p{L}|^\p{Lu}[\p{L}'.-]+,? \p{Lu}[\p{L}'.-]+( \p{Lu}[\p{L}'.-]+)?$/iu.test(cell))
    found.add("person");
  return found;
}

function isOrganisation(cell: string): boolean {
  if (
    legalFormOf(cell) !== null ||
    /verein|verband|club|klub|gruppe|freunde|stiftung|gemeinschaft|gesellschaft|initiative|feuerwehr/i.test(cell)
  )
    return true;
  return (fieldHits(fold(cell), [])[0]?.meaning.rank ?? 0) >= 60;
}
