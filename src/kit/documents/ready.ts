// SPDX-License-Identifier: EUPL-1.2

export interface ReadyRun {
  text: string;
  strong: boolean;
}
export type ReadyText = ReadyRun[];
export interface ReadyRow {
  cells: string[];
  /** Too long to be sure that it fits one page. */
  maySplit: boolean;
}
export interface ReadyTable {
  kind: "table";
  caption: string;
  columns: { align: "start" | "center" | "end"; share: number }[];
  /** Part of the text width, 0 to 1. */
  width: number;
  head: ReadyRow;
  rows: ReadyRow[];
  totals: ReadyRow | null;
  rowHeaders: boolean;
  /** Short enough to stay on one page. */
  together: boolean;
}
export type ReadyBlock =
  | { kind: "heading"; level: number; text: string }
  /** `keep`: stays on the page of what follows. */
  | { kind: "paragraph"; text: ReadyText; keep: boolean }
  /** `together`: short enough to stay on one page. */
  | { kind: "list"; style: "bullet" | "number"; items: { text: ReadyText; items: ReadyText[] }[]; together: boolean }
  | ReadyTable
  | { kind: "definitions"; items: { term: string; text: ReadyText }[] }
  | { kind: "note"; title: string; paragraphs: ReadyText[] }
  | { kind: "figure"; svg: string; alternative: string; caption: string; width: number; beside: ReadyText }
  | { kind: "pageBreak" }
  | { kind: "signatures"; lines: string[] }
  | { kind: "writing"; items: { label: string; known: string; lines: number }[] }
  | { kind: "ticks"; label: string; choices: string[] };

/** A paper with every question settled: texts cleaned, levels closed up, tables rectangular. Plain JSON. */
export interface ReadyPaper {
  title: string;
  lang: "de";
  subtitle: string;
  kicker: string;
  watermark: string;
  metadata: { label: string; value: string }[];
  blocks: ReadyBlock[];
  footer: string;
  letters: boolean;
  createdAt: string;
}
