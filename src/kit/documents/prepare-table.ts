// SPDX-License-Identifier: EUPL-1.2
import { columnWidths } from "./columns.ts";
import type { Table } from "./paper.ts";
import { line, lines } from "./readable.ts";
import type { ReadyRow, ReadyTable } from "./ready.ts";

/** Above these amounts of text a row, or a whole table, may be split between pages. Unit: characters. */
const longRow = 400;
const longTable = 1200;
/** What a line break takes of that. Unit: characters. */
const lineBreak = 60;

/** The table made rectangular, with widths for its columns and a word on where pages may end. */
export function readyTable(table: Table): ReadyTable {
  const { columns } = table;
  const labels = columns.map((column) => line(column.label));
  const rows = table.rows.map((row) => rectangular(row, columns.length));
  const totals = table.totals ? rectangular(table.totals, columns.length) : null;
  const all = [labels, ...rows, ...(totals ? [totals] : [])];
  const { shares, width } = columnWidths(all, columns);
  return {
    kind: "table",
    caption: line(table.caption),
    columns: columns.map((column, index) => ({ align: column.align ?? "start", share: shares[index] ?? 0 })),
    width,
    head: readyRow(labels),
    rows: rows.map(readyRow),
    totals: totals ? readyRow(totals) : null,
    rowHeaders: table.rowHeaders ?? false,
    together: all.reduce((sum, cells) => sum + longest(cells), table.caption.length + lineBreak * all.length) <= longTable,
  };
}

function readyRow(cells: string[]): ReadyRow {
  return { cells, maySplit: longest(cells) > longRow };
}

function longest(cells: readonly string[]): number {
  return cells.reduce((most, cell) => Math.max(most, cell.length + lineBreak * (cell.split("\n").length - 1)), 0);
}

function rectangular(cells: readonly string[], size: number): string[] {
  if (cells.length > size) throw new RangeError(`A row has ${cells.length} cells, the table ${size} columns`);
  return Array.from({ length: size }, (_, index) => lines(cells[index] ?? ""));
}
