// SPDX-License-Identifier: EUPL-1.2
import { unescapeFormula } from "./formula.ts";
import { findHeader, usualWidth, widthOf } from "./header.ts";
import { limits } from "./limits.ts";
import { type RawRow, type ReadOptions, type TableRow, Unreadable } from "./table.ts";
import { columnName } from "./texts.de.ts";
import { footLine, totalsLine } from "./words.de.ts";

export type Layout = { headerRow: number | null; columns: string[]; rows: TableRow[] };

/** Tells title lines, header, items and closing lines apart; only items stay, with the row numbers they had. */
export function layOut(raw: readonly RawRow[], options: ReadOptions): Layout {
  const filled = raw.filter((row) => widthOf(row) > 0);
  if (filled.length === 0) throw new Unreadable("empty");
  const width = Math.max(...filled.map(lastFilled)) + 1;
  if (width > limits.columns) throw new Unreadable("too-many-columns", { found: width });
  const headerRow = options.headerRow === undefined ? findHeader(filled, options.headerWords) : options.headerRow;
  const header = filled.find((row) => row.row === headerRow) ?? null;
  const items = withoutClosing(header ? below(filled, header) : withoutTitle(raw, filled, width));
  if (items.length === 0) throw new Unreadable(header ? "only-header" : "empty");
  if (items.length > limits.rows) throw new Unreadable("too-many-rows", { found: items.length });
  return {
    headerRow: header ? header.row : null,
    columns: columnNames(header?.cells ?? [], width),
    rows: items.map((item) => ({ row: item.row, cells: cellsOf(item, width) })),
  };
}

function lastFilled(row: RawRow): number {
  return row.cells.findLastIndex((cell) => cell.trim() !== "");
}

/** A header repeated for each printed page is not an item. */
function below(filled: readonly RawRow[], header: RawRow): RawRow[] {
  const same = header.cells.join("\u0001");
  return filled.filter((row) => row.row > header.row && (row.cells.length !== header.cells.length || row.cells.join("\u0001") !== same));
}

/** Without a header, up to three thin lines above the first empty row are a title. */
function withoutTitle(raw: readonly RawRow[], filled: readonly RawRow[], width: number): RawRow[] {
  const empty = raw.findIndex((row) => widthOf(row) === 0);
  const above = empty > 0 && empty <= 3 ? raw.slice(0, empty) : [];
  const isTitle = above.length > 0 && (width === 1 || usualWidth(filled) > 1) && above.every((row) => widthOf(row) === 1);
  return isTitle ? filled.slice(above.length) : [...filled];
}

/** Takes sums, counts, sources and dates from the end of the list; never from its middle. */
function withoutClosing(items: readonly RawRow[]): RawRow[] {
  const last = items.findLastIndex((item) => !isClosing(item.cells));
  return items.slice(0, last + 1);
}

function isClosing(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [first = "", ...others] = texts;
  if (texts.length === 1 && (footLine.test(first) || /^[\d.,]+( (vereine|einträge|zeilen))?$/i.test(first))) return true;
  return totalsLine.test(first) && others.every((text) => /^[\d.,\s€%]+$/.test(text) || totalsLine.test(text));
}

function columnNames(header: readonly string[], width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const name =
      unescapeFormula(header[index] ?? "")
        .replace(/\s+/g, " ")
        .trim() || columnName(index);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function cellsOf(item: RawRow, width: number): string[] {
  return Array.from({ length: width }, (_, index) => {
    const cell = item.cells[index] ?? "";
    if (cell.length > limits.cellCharacters) throw new Unreadable("cell-too-long", { row: item.row, found: cell.length });
    return unescapeFormula(cell);
  });
}
