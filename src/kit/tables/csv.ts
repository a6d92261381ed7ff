// SPDX-License-Identifier: EUPL-1.2
import { CsvError, type Options, parse } from "csv-parse/sync";
import { findDelimiter } from "./delimiter.ts";
import type { RawRow, TableNote } from "./table.ts";

export type Records = { rows: RawRow[]; delimiter: string | null; notes: TableNote[] };

/**
 * Splits text into rows as a spreadsheet program would show them: one row per record, so a line break inside
 * quotes does not count and an empty line does.
 */
export function recordsOfText(text: string, wantedDelimiter?: string): Records {
  const told = /^sep=(.)\r?\n/.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = wantedDelimiter ?? told?.[1] ?? findDelimiter(body);
  const split = splitRecords(body, delimiter ?? oneColumn);
  return { rows: split.records.map((cells, index) => ({ row: index + 1, cells })), delimiter, notes: split.notes };
}

/** A sign no text holds: with it every line stays one cell, and quotes are still understood. */
const oneColumn = "\u0001";

/** The strict reading first; then quotes inside cells; last, when a quote is never closed, quotes as ordinary signs. */
function splitRecords(text: string, delimiter: string): { records: string[][]; notes: TableNote[] } {
  const records = attempt(text, delimiter, { trim: delimiter !== "\t" }) ?? attempt(text, delimiter, { trim: false });
  if (records) return { records, notes: [] };
  const plain = parse(text, { ...options(delimiter), quote: false });
  return { records: plain.map((cells) => cells.map(withoutQuotes)), notes: [{ code: "quotes-ignored" }] };
}

function attempt(text: string, delimiter: string, extra: Options): string[][] | null {
  try {
    return parse(text, { ...options(delimiter), ...extra });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function options(delimiter: string): Options {
  return {
    delimiter,
    quote: '"',
    escape: '"',
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: 0,
  };
}

function withoutQuotes(cell: string): string {
  const inner = /^\s*"([\s\S]*)"\s*$/.exec(cell);
  return inner ? (inner[1] ?? "").replaceAll('""', '"') : cell;
}
