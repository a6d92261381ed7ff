// SPDX-License-Identifier: EUPL-1.2
import { noteSentence, readTableInWorker, type Table, type TableOutcome, unreadableSentence } from "#kit/tables";
import { headerVocabulary, type ListContext, type Question, type UnderstoodList, understandList } from "../understanding/index.ts";
import type { Corrections, RowRemark } from "./corrections.ts";
import type { ReadyList } from "./read-in.ts";
import { importTexts } from "./texts.de.ts";
import { toEntries } from "./to-entry.ts";

/** A list as we understand it, with what the person said about it so far. */
export interface Understood {
  table: Table;
  list: UnderstoodList;
  ready: ReadyList;
  /** What was noticed while reading, in sentences. */
  hints: string[];
}

export type UnderstandOutcome = { kind: "understood"; understood: Understood } | { kind: "unreadable"; sentence: string };

export interface ListFile {
  bytes: Uint8Array;
  fileName: string;
}

/** Reads a file and understands it; saves nothing. */
export async function understand(file: ListFile, corrections: Corrections, context: ListContext): Promise<UnderstandOutcome> {
  const outcome = await readList(file, corrections);
  if (outcome.kind === "unreadable") return { kind: "unreadable", sentence: unreadableSentence(outcome.reason) };
  const { table } = outcome;
  const { mapping, values, places } = corrections;
  const list = understandList(table, { ...context, mapping, corrections: { values, places } });
  const items = toEntries(list.items, table, corrections.forTeam ?? []);
  const ready = { items, remarks: remarksOn(list), doubles: list.doubles.length };
  return { kind: "understood", understood: { table, list, ready, hints: table.notes.map(noteSentence) } };
}

/** Reads a file as a table. Happens in a thread of its own, bounded in memory and time. */
export function readList({ bytes, fileName }: ListFile, { encoding, delimiter, headerRow }: Corrections = {}): Promise<TableOutcome> {
  return readTableInWorker(bytes, fileName, { encoding, delimiter, headerRow, headerWords: headerVocabulary });
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

/** Answers to the question which municipality a list belongs to; only the first lets it be read in. */
export const belongs = { here: "own", elsewhere: "other", unknown: "later" } as const;

/** The question that comes before everything else, as long as it is not answered with "here". */
export function openQuestion(list: UnderstoodList, corrections: Corrections): Question | undefined {
  const question = list.questions.find(({ kind }) => kind === "body-mismatch");
  return corrections.belongs === belongs.here ? undefined : question;
}

/** Whether some column holds the names; without one there are no entries. */
export function hasNames(list: UnderstoodList): boolean {
  return list.columns.some((column) => column.mapsTo === "name");
}
