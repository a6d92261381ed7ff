// SPDX-License-Identifier: EUPL-1.2
import type { UnderstoodList } from "./types.ts";

/** The dry run as other programs read it; its shape is a promise and changes only by additions. */
export type CheckJson = ReturnType<typeof checkJson>;

/** Makes the JSON of `inventory check FILE --json`. */
export function checkJson(list: UnderstoodList) {
  return {
    encoding: list.encoding,
    delimiter: list.delimiter,
    headerRow: list.headerRow,
    columns: list.columns.map(({ name, mapsTo, confidence, reason }) => ({ name, mapsTo, confidence, reason })),
    rows: list.rows,
    accepted: list.accepted,
    rejected: notTaken(list),
    questions: list.questions,
    doubles: list.doubles,
    items: list.items.map(({ row, name, legalForm, kind, fields, confidence, because, place, targetGroups, postcode }) => ({
      row,
      name,
      legalForm,
      kind,
      fields,
      confidence,
      because,
      place,
      targetGroups,
      postcode,
    })),
    fields: list.fields,
    undecided: list.undecided,
  };
}

/** Rows that were not taken, and values that were not while their row was; each sentence says which. By row. */
function notTaken(list: UnderstoodList): { row: number; column: string; reason: string }[] {
  const values = list.notes.map(({ row, column, text }) => ({ row, column, reason: text }));
  return [...list.rejected, ...values].sort((one, other) => one.row - other.row);
}
