// SPDX-License-Identifier: EUPL-1.2
import type { Table, UnreadableReason } from "#kit/tables";
import type { FieldId, Question, UnderstoodItem, UnderstoodList } from "../understanding/index.ts";
import type { Corrections, RowRemark } from "./corrections.ts";
import type { ListItem } from "./list-item.ts";

/** A list as it was understood, ready to be read in. */
export interface ReadyList {
  items: readonly ListItem[];
  /** The first ones; a page with more nobody reads to its end. */
  remarks: RowRemark[];
  /** Rows that become no entry. */
  refused: number;
  /** Pairs that could be the same. */
  doubles: number;
}

/** How the file was read, without its cells. */
export type ReadingFacts = Pick<Table, "encoding" | "delimiter" | "headerRow" | "sheet"> & { rows: number; columns: number };

/** What is said about the list as a whole, without its rows. */
export type ListSummary = Pick<UnderstoodList, "columns" | "questions" | "places" | "rows">;

/** How an entry is going to look, with the words that led there. */
export type PreviewItem = Pick<UnderstoodItem, "row" | "name" | "fields" | "place" | "because">;

/** Rows that may be the same thing, with their names. */
export interface ShownDouble {
  rows: { row: number; name: string }[];
  reason: string;
}

/** What was found in the rows. Unit: entries. */
export interface Found {
  legalForm: number;
  place: number;
  /** How many have this field first. */
  fields: Record<FieldId, number>;
  open: number;
}

/** A list as we understand it, with what the person said about it so far. */
export interface Understood {
  facts: ReadingFacts;
  list: ListSummary;
  found: Found;
  /** The first entries. */
  preview: PreviewItem[];
  /** Names with umlauts, to see whether they read well. */
  samples: string[];
  /** The first possible doubles. */
  doubles: ShownDouble[];
  ready: ReadyList;
  /** What was noticed while reading, in sentences. */
  hints: string[];
  /** Letters that cannot be read stand in it. */
  hasLostLetters: boolean;
  /** Under which the choices for its columns are remembered; null: it has no headings. */
  headingsKey: string | null;
}

export type UnderstandOutcome = { kind: "understood"; understood: Understood } | { kind: "unreadable"; reason: UnreadableReason };

/** Answers to the question which municipality a list belongs to; only the first lets it be read in. */
export const belongs = { here: "own", elsewhere: "other", unknown: "later" } as const;

/** The question that comes before everything else, as long as it is not answered with "here". */
export function openQuestion(list: ListSummary, corrections: Corrections): Question | undefined {
  const question = list.questions.find(({ kind }) => kind === "body-mismatch");
  return corrections.belongs === belongs.here ? undefined : question;
}

/** Whether some column holds the names; without one there are no entries. */
export function hasNames(list: ListSummary): boolean {
  return list.columns.some((column) => column.mapsTo === "name");
}
