// SPDX-License-Identifier: EUPL-1.2
import type { Table, UnreadableReason } from "#kit/tables";
import type { Question, UnderstoodList } from "../understanding/index.ts";
import type { Corrections, RowRemark } from "./corrections.ts";
import type { ListItem } from "./take.ts";

/** A list as it was understood, ready to be read in. */
export interface ReadyList {
  items: readonly ListItem[];
  remarks: RowRemark[];
  /** Pairs that could be the same. */
  doubles: number;
}

/** How the file was read, without its cells. */
export type ReadingFacts = Pick<Table, "encoding" | "delimiter" | "headerRow" | "sheet"> & { rows: number; columns: number };

/** A list as we understand it, with what the person said about it so far. */
export interface Understood {
  facts: ReadingFacts;
  list: UnderstoodList;
  ready: ReadyList;
  /** What was noticed while reading, in sentences. */
  hints: string[];
}

export type UnderstandOutcome = { kind: "understood"; understood: Understood } | { kind: "unreadable"; reason: UnreadableReason };

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
