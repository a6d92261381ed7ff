// SPDX-License-Identifier: EUPL-1.2
import { cleanLine, cleanText } from "#kit/text";
import { columnShares } from "./columns.ts";
import type { Block, ListItem, PaperDocument, Table, Text } from "./paper.ts";
import { t } from "./texts.de.ts";

export interface ReadyRun {
  text: string;
  strong: boolean;
}
export type ReadyText = ReadyRun[];
export interface ReadyTable {
  kind: "table";
  caption: string;
  columns: { label: string; align: "start" | "center" | "end"; share: number }[];
  rows: string[][];
  rowHeaders: boolean;
  totals: string[] | null;
}
export type ReadyBlock =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: ReadyText }
  | { kind: "list"; style: "bullet" | "number"; items: { text: ReadyText; items: ReadyText[] }[] }
  | ReadyTable
  | { kind: "definitions"; items: { term: string; text: ReadyText }[] }
  | { kind: "note"; title: string; paragraphs: ReadyText[] }
  | { kind: "figure"; svg: string; alternative: string; caption: string; width: number }
  | { kind: "pageBreak" }
  | { kind: "signatures"; lines: string[] };

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
  createdAt: string;
}

/** Settles what the renderers would otherwise each have to decide for themselves. */
export function prepare(paper: PaperDocument): ReadyPaper {
  const kind = line(paper.kicker ?? "");
  const state = line(paper.watermark ?? "");
  const named = state !== "" && !kind.includes(state);
  return {
    title: line(paper.title) || kind || t.untitled,
    lang: paper.lang,
    subtitle: line(paper.subtitle ?? ""),
    kicker: named ? [kind, state].filter(Boolean).join(t.dot) : kind,
    watermark: state,
    metadata: paper.metadata.map((entry) => ({ label: line(entry.label), value: lines(entry.value) })),
    blocks: closeUpLevels(paper.blocks.flatMap(readyBlocks)),
    footer: line(paper.footer ?? ""),
    createdAt: paper.createdAt.toISOString(),
  };
}

function readyBlocks(block: Block): ReadyBlock[] {
  switch (block.kind) {
    case "heading":
      return line(block.text) ? [{ kind: "heading", level: block.level, text: line(block.text) }] : [];
    case "paragraph":
      return paragraphs(block.text).map((text) => ({ kind: "paragraph", text }));
    case "list":
      return block.items.length > 0 ? [{ kind: "list", style: block.style, items: block.items.map(readyItem) }] : [];
    case "table":
      return [readyTable(block)];
    case "definitions":
      return block.items.length > 0
        ? [{ kind: "definitions", items: block.items.map((item) => ({ term: line(item.term), text: runs(item.text) })) }]
        : [];
    case "note":
      return [{ kind: "note", title: line(block.title ?? ""), paragraphs: paragraphs(block.text) }];
    case "figure":
      return [{ ...block, alternative: alternativeOf(block.alternative), caption: line(block.caption ?? ""), width: block.width ?? 1 }];
    case "pageBreak":
      return [block];
    case "signatures":
      return block.lines.length > 0 ? [{ kind: "signatures", lines: block.lines.map(line) }] : [];
  }
}

function readyItem(item: Text | ListItem): { text: ReadyText; items: ReadyText[] } {
  if (typeof item === "string" || !("text" in item)) return { text: runs(item), items: [] };
  return { text: runs(item.text), items: (item.items ?? []).map(runs) };
}

function readyTable(table: Table): ReadyTable {
  const size = table.columns.length;
  const labels = table.columns.map((column) => line(column.label));
  const rows = table.rows.map((row) => rectangular(row, size));
  const totals = table.totals ? rectangular(table.totals, size) : null;
  const shares = columnShares([labels, ...rows, ...(totals ? [totals] : [])], table.columns);
  return {
    kind: "table",
    caption: line(table.caption),
    columns: table.columns.map((column, index) => ({
      label: labels[index] ?? "",
      align: column.align ?? "start",
      share: shares[index] ?? 1,
    })),
    rows,
    rowHeaders: table.rowHeaders ?? false,
    totals,
  };
}

function rectangular(cells: readonly string[], size: number): string[] {
  if (cells.length > size) throw new RangeError(`A row has ${cells.length} cells, the table ${size} columns`);
  return Array.from({ length: size }, (_, index) => lines(cells[index] ?? ""));
}

function alternativeOf(text: string): string {
  const alternative = line(text);
  if (!alternative) throw new RangeError("A figure needs an alternative text");
  return alternative;
}

/** The first heading is of level 1, and none is more than one deeper than the one before. */
function closeUpLevels(blocks: ReadyBlock[]): ReadyBlock[] {
  let before = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    before = Math.min(block.level, before + 1);
    return { ...block, level: before };
  });
}

function runs(text: Text): ReadyText {
  const given = typeof text === "string" ? [text] : text;
  return given.map((run) =>
    typeof run === "string" ? { text: readable(run), strong: false } : { text: readable(run.text), strong: true },
  );
}

function paragraphs(text: Text): ReadyText[] {
  const found: ReadyText[] = [[]];
  for (const run of runs(text)) {
    const [first = "", ...rest] = run.text.split(/\n[ \t]*\n\s*/);
    found.at(-1)?.push({ ...run, text: first });
    for (const part of rest) found.push([{ ...run, text: part }]);
  }
  return found.filter((paragraph) => paragraph.some((run) => run.text.trim() !== ""));
}

function lines(text: string): string {
  return readable(text).trim();
}

function line(text: string): string {
  return cleanLine(readable(text));
}

/** Vertical tab, form feed, next line, line and paragraph separator: breaks that neither Typst nor Word reads alike. */
const otherBreaks = /[\v\f\u0085\u2028\u2029]/g;
/** Signs that turn the direction of all that follows (letters carry their own), and those that mean nothing in a text. */
const stray = /[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu;

/** Storable text that also stays where it is put. */
function readable(text: string): string {
  return cleanText(text.replace(otherBreaks, "\n")).replace(stray, "").replaceAll("\t", " ");
}
