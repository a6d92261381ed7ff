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
    rejected: list.rejected,
    notes: list.notes,
    questions: list.questions,
    doubles: list.doubles,
    items: list.items.map(({ row, name, legalForm, kind, fields, confidence, because, place, postcode }) => ({
      row,
      name,
      legalForm,
      kind,
      fields,
      confidence,
      because,
      place,
      postcode,
    })),
    fields: list.fields,
    undecided: list.undecided,
  };
}
