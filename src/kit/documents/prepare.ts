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
    blocks: closeUpLevels(paper.blocks.flatMap(readyBlocks)),
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

/** The first heading is of level 1, and none is more than one deeper than the one before. */
function closeUpLevels(blocks: ReadyBlock[]): ReadyBlock[] {
  let before = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    before = Math.min(block.level, before + 1);
    return { ...block, level: before };
  });
}
