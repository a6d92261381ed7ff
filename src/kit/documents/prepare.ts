// SPDX-License-Identifier: EUPL-1.2
import type { Block, ListItem, PaperDocument, Text } from "./paper.ts";
import { readyTable } from "./prepare-table.ts";
import { isVisible, line, lines, paragraphs, runs } from "./readable.ts";
import type { ReadyBlock, ReadyPaper, ReadyText } from "./ready.ts";
import { t } from "./texts.de.ts";

/** Settles what the renderers would otherwise each have to decide for themselves. */
export function prepare(paper: PaperDocument): ReadyPaper {
  const kind = line(paper.kicker ?? "");
  const state = line(paper.watermark ?? "");
  const named = state !== "" && !kind.includes(state);
  return {
    title: [line(paper.title), kind].find(isVisible) ?? t.untitled,
    lang: paper.lang,
    subtitle: line(paper.subtitle ?? ""),
    kicker: named ? [kind, state].filter(Boolean).join(t.dot) : kind,
    watermark: state,
    metadata: paper.metadata.map((entry) => ({ label: line(entry.label), value: lines(entry.value) })),
    blocks: kept(closeUpLevels(paper.blocks.flatMap(readyBlocks))),
    footer: line(paper.footer ?? ""),
    letters: paper.letters ?? false,
    createdAt: paper.createdAt.toISOString(),
  };
}

function readyBlocks(block: Block): ReadyBlock[] {
  switch (block.kind) {
    case "heading":
      return isVisible(block.text) ? [{ kind: "heading", level: block.level, text: line(block.text) }] : [];
    case "paragraph":
      return paragraphs(block.text).map((text) => ({ kind: "paragraph", text, keep: false }));
    case "list":
      return block.items.length > 0 ? [readyList(block)] : [];
    case "table":
      return [readyTable(block)];
    case "definitions":
      return block.items.length > 0
        ? [{ kind: "definitions", items: block.items.map((item) => ({ term: line(item.term), text: runs(item.text) })) }]
        : [];
    case "note":
      return [{ kind: "note", title: line(block.title ?? ""), paragraphs: paragraphs(block.text) }];
    case "figure":
      return [
        {
          ...block,
          alternative: alternativeOf(block.alternative),
          caption: line(block.caption ?? ""),
          width: block.width ?? 1,
          beside: runs(block.beside ?? ""),
        },
      ];
    case "pageBreak":
      return [block];
    case "signatures":
      return block.lines.length > 0 ? [{ kind: "signatures", lines: block.lines.map(line) }] : [];
    case "writing":
      return block.items.length > 0 ? [{ kind: "writing", items: block.items.map(readyWriting) }] : [];
    case "ticks":
      return [{ kind: "ticks", label: line(block.label), choices: block.choices.map(line) }];
  }
}

/** Longer lists may be split between pages. Unit: characters. */
const longList = 600;

function readyList({ style, items }: Extract<Block, { kind: "list" }>): Extract<ReadyBlock, { kind: "list" }> {
  const ready = items.map(readyItem);
  const size = ready.reduce((sum, item) => sum + lengthOf(item.text) + item.items.reduce((more, inner) => more + lengthOf(inner), 0), 0);
  return { kind: "list", style, items: ready, together: size + lineOfText * ready.length <= longList };
}

/** What an item takes at least. Unit: characters. */
const lineOfText = 30;
const lengthOf = (text: ReadyText) => text.reduce((sum, run) => sum + run.text.length, 0);

function readyWriting(item: { label: string; known?: string; lines: number }) {
  return { label: line(item.label), known: line(item.known ?? ""), lines: item.lines };
}

function readyItem(item: Text | ListItem): { text: ReadyText; items: ReadyText[] } {
  if (typeof item === "string" || !("text" in item)) return { text: runs(item), items: [] };
  return { text: runs(item.text), items: (item.items ?? []).map(runs) };
}

function alternativeOf(text: string): string {
  const alternative = line(text);
  if (!alternative) throw new RangeError("A figure needs an alternative text");
  return alternative;
}

/** Longer paragraphs stand alone at the foot of a page. Unit: characters. */
const shortParagraph = 400;

/** A short paragraph goes with the table behind it, and with whatever follows when it only explains its heading. */
function kept(blocks: ReadyBlock[]): ReadyBlock[] {
  return blocks.map((block, index) => {
    if (block.kind !== "paragraph" || lengthOf(block.text) > shortParagraph) return block;
    const [before, after] = [blocks[index - 1]?.kind, blocks[index + 1]?.kind];
    const explains = before === "heading" && after === "heading";
    return { ...block, keep: after === "table" || after === "list" || explains };
  });
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
