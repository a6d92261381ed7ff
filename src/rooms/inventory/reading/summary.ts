// SPDX-License-Identifier: EUPL-1.2
import { noteSentence, type Table } from "#kit/tables";
import { type FieldId, fieldIds, type UnderstoodList } from "../understanding/index.ts";
import type { RowRemark } from "./corrections.ts";
import { headingsKeyOf } from "./headings-key.ts";
import type { ListItem } from "./list-item.ts";
import { umlautSamples } from "./samples.ts";
import { importTexts } from "./texts.de.ts";
import type { Found, ShownDouble, Understood } from "./understood.ts";

/** More rows make a page nobody reads to its end. */
export const shownAtMost = 500;
/** More values of one column are not asked about, nor shown. */
const shownValues = 200;

/** What the pages say about a list; its entries follow by themselves. */
export function summaryOf(table: Table, list: UnderstoodList, items: readonly ListItem[]): Understood {
  const facts = { encoding: table.encoding, delimiter: table.delimiter, headerRow: table.headerRow, sheet: table.sheet };
  const { columns, questions, places, rows } = list;
  const because = new Map(list.items.slice(0, shownAtMost).map((item) => [item.row, item.because]));
  return {
    facts: { ...facts, rows: table.rows.length, columns: table.columns.length },
    list: {
      columns: columns.map((one) => (one.values ? { ...one, values: one.values.slice(0, shownValues) } : one)),
      questions,
      places,
      rows,
    },
    found: foundIn(items),
    preview: items.slice(0, shownAtMost).map(({ row, content: { name, fields, place } }) => {
      return { row, name, fields: fields as FieldId[], place, because: because.get(row) ?? [] };
    }),
    samples: umlautSamples(list.items.map((item) => item.name)),
    doubles: doublesOf(list),
    ready: { items: [], remarks: remarksOn(list).slice(0, shownAtMost), refused: list.rejected.length, doubles: list.doubles.length },
    hints: table.notes.map(noteSentence),
    hasLostLetters: table.notes.some(({ code }) => code === "unreadable-letters"),
    headingsKey: headingsKeyOf(table),
  };
}

function foundIn(items: readonly ListItem[]): Found {
  const fields = Object.fromEntries(fieldIds.map((id) => [id, 0])) as Record<FieldId, number>;
  const found: Found = { legalForm: 0, place: 0, fields, open: 0 };
  for (const { content } of items) {
    const [first] = content.fields as FieldId[];
    if (first) fields[first] += 1;
    else found.open += 1;
    if (content.legalForm !== null) found.legalForm += 1;
    if (content.place !== null) found.place += 1;
  }
  return found;
}

function doublesOf(list: UnderstoodList): ShownDouble[] {
  const shown = list.doubles.slice(0, shownAtMost);
  const wanted = new Set(shown.flatMap((double) => double.rows));
  const names = new Map(list.items.filter((item) => wanted.has(item.row)).map((item) => [item.row, item.name]));
  return shown.map(({ rows, reason }) => ({ reason, rows: rows.map((row) => ({ row, name: names.get(row) ?? "" })) }));
}

function remarksOn(list: UnderstoodList): RowRemark[] {
  const refused = list.rejected.map(({ row, column, reason }) => ({ row, column, text: reason, taken: false }));
  const partly = list.notes.map(({ row, column, text }) => ({ row, column, text: withoutRow(row, text), taken: true }));
  return [...refused, ...partly].sort((one, other) => one.row - other.row);
}

/** "Zeile 17: Die Postleitzahl …" → "Die Postleitzahl …": the row stands beside it already. */
function withoutRow(row: number, text: string): string {
  const prefix = importTexts.remark(row, "");
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
