// SPDX-License-Identifier: EUPL-1.2
import type { TableRow } from "#kit/tables";
import { clean } from "./columns/profile.ts";
import { cellTexts } from "./texts.de.ts";
import type { CellNote, ColumnTarget, KnownBody, UnderstoodColumn } from "./types.ts";

/** All that a row says for a target; several columns of one kind are put together. */
export function textFor(row: TableRow, columns: readonly UnderstoodColumn[], target: ColumnTarget): string | null {
  const texts = columns.filter((column) => column.mapsTo === target).map((column) => clean(row.cells[column.index] ?? ""));
  const filled = [...new Set(texts.filter((text) => text !== ""))];
  return filled.length > 0 ? filled.join(target === "street" ? " " : ", ") : null;
}

/** A postcode, or why the cell holds none. */
export type PostcodeCell = { postcode: string | null; note: CellNote | null };

/** Reads a postcode; a cell that holds something else is left out of the entry, with a note. */
export function postcodeOf(row: TableRow, columns: readonly UnderstoodColumn[], body: KnownBody | null): PostcodeCell {
  const column = columns.find((one) => one.mapsTo === "postcode");
  const cell = column ? clean(row.cells[column.index] ?? "") : "";
  if (!column || cell === "") return { postcode: postcodeInStreet(row, columns), note: null };
  const digits = cell.replace(/^D[\s-]*/i, "");
  const five = /^(\d{5})(?!\d)/.exec(digits)?.[1];
  if (five) return { postcode: five, note: null };
  // Spreadsheets take the zero off the front.
  const padded = /^\d{4}$/.test(digits) ? `0${digits}` : null;
  if (padded !== null && body?.postcodes.includes(padded)) return { postcode: padded, note: null };
  return { postcode: null, note: { row: row.row, column: column.name, text: cellTexts.badPostcode(row.row, cell) } };
}

function postcodeInStreet(row: TableRow, columns: readonly UnderstoodColumn[]): string | null {
  return /(?<!\d)(\d{5})(?=\s+\p{Lu})/u.exec(textFor(row, columns, "street") ?? "")?.[1] ?? null;
}
