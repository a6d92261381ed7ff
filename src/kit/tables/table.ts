// SPDX-License-Identifier: EUPL-1.2

/** One line of a list. `row` is the number a person sees at the left edge of her spreadsheet program. */
export type TableRow = { row: number; cells: string[] };

/** A list as it was read: every row has as many cells as there are columns, and no cell was interpreted. */
export type Table = {
  encoding: string;
  /** null: only one column, or a spreadsheet that needs none. */
  delimiter: string | null;
  sheet?: string;
  /** null: the list has no header; the columns are then named like in a spreadsheet. */
  headerRow: number | null;
  columns: string[];
  rows: TableRow[];
  notes: TableNote[];
};

/** Something about the reading she may want to know; `noteSentence` says it in German. */
export type TableNote =
  | { code: "nul-bytes-removed"; count: number }
  | { code: "unreadable-letters"; count: number }
  | { code: "encoding-did-not-fit"; wanted: string; used: string }
  | { code: "twice-encoded" }
  | { code: "quotes-ignored" };

export type UnreadableCode =
  | "empty"
  | "only-header"
  | "picture"
  | "pdf"
  | "archive"
  | "document"
  | "presentation"
  | "open-document"
  | "old-excel"
  | "protected"
  | "web-page"
  | "binary"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "cell-too-long"
  | "unpacks-too-large"
  | "damaged"
  | "took-too-long"
  | "unknown-encoding";

/** Why a file is no list; `ending` is the end of its name ("csv"), null when it has none. */
export type UnreadableReason = { code: UnreadableCode; ending: string | null; row?: number; found?: number };

export type TableOutcome = { kind: "read"; table: Table } | { kind: "unreadable"; reason: UnreadableReason };

export type ReadOptions = {
  /** What she chose when the letters looked wrong; ignored, with a note, when the bytes cannot be that. */
  encoding?: string;
  delimiter?: string;
  /** The row that holds the column names; null says that there is none. Left out: we find it. */
  headerRow?: number | null;
  /** Words the caller expects in a header, in lower case, beside the everyday ones this part knows. */
  headerWords?: readonly string[];
};

/** A line before anybody knows whether it is a header, a title, an item or a total. */
export type RawRow = TableRow;

/** Stops the reading: thrown inside this part only, and turned into an outcome by `readTable`. */
export class Unreadable extends Error {
  readonly code: UnreadableCode;
  readonly place: { row?: number; found?: number };

  constructor(code: UnreadableCode, place: { row?: number; found?: number } = {}) {
    super(code);
    this.code = code;
    this.place = place;
  }
}
