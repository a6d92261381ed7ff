// SPDX-License-Identifier: EUPL-1.2
import {
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  PageBreak,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { look, textWidth } from "./look.ts";
import type { ReadyBlock } from "./ready.ts";
import { wordFigure } from "./word-figure.ts";
import { numbering, twips } from "./word-styles.ts";
import { spacer, wordTable } from "./word-table.ts";
import { plainRuns, wordRuns } from "./word-text.ts";

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
type Of<Kind> = Extract<ReadyBlock, { kind: Kind }>;

/** What Word shows for one block. @param index Place of the block in the paper: each numbered list counts from 1. */
export function wordBlock(block: ReadyBlock, index: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: headingLevels[block.level - 1], children: plainRuns(block.text) })];
    case "paragraph":
      return [new Paragraph({ keepNext: block.keep, keepLines: block.keep, children: wordRuns(block.text) })];
    case "list":
      return list(block, index);
    case "table":
      return wordTable(block);
    case "definitions":
      return block.items.flatMap((item) => [
        new Paragraph({ style: "PaperTerm", children: plainRuns(item.term) }),
        new Paragraph({ children: wordRuns(item.text) }),
      ]);
    case "note":
      return note(block);
    case "figure":
      return wordFigure(block, index);
    case "pageBreak":
      return [new Paragraph({ children: [new PageBreak()] })];
    case "signatures":
      return signatures(block);
    case "writing":
      return block.items.flatMap(writing);
    case "ticks":
      return [
        new Paragraph({
          spacing: { before: 160 },
          children: [...plainRuns(block.label, true), ...plainRuns(block.choices.map((one) => `   ☐ ${one}`).join(""))],
        }),
      ];
  }
}

/** The question, and under it empty lines to write on. */
function writing(item: Of<"writing">["items"][number]): Paragraph[] {
  const known = item.known === "" ? [] : plainRuns(`  ${item.known}`);
  const line = { style: BorderStyle.SINGLE, size: 4, color: look.quiet };
  return [
    new Paragraph({ keepNext: true, spacing: { before: 120, after: 0 }, children: [...plainRuns(item.label, true), ...known] }),
    ...Array.from(
      { length: item.lines },
      () =>
        new Paragraph({
          style: "PaperCell",
          spacing: { after: 0, line: twips(7.5), lineRule: LineRuleType.EXACT },
          border: { bottom: line, between: line },
          children: [],
        }),
    ),
  ];
}

function list(block: Of<"list">, instance: number): Paragraph[] {
  const reference = block.style === "number" ? numbering.numbers : numbering.bullets;
  const last = block.items.length - 1;
  return block.items.flatMap((item, index) => [
    new Paragraph({
      style: "ListParagraph",
      keepNext: block.together && (index < last || item.items.length > 0),
      numbering: { reference, level: 0, instance },
      children: wordRuns(item.text),
    }),
    ...item.items.map(
      (inner, at) =>
        new Paragraph({
          style: "ListParagraph",
          keepNext: block.together && (index < last || at < item.items.length - 1),
          numbering: { reference: numbering.bullets, level: 1, instance },
          children: wordRuns(inner),
        }),
    ),
  ]);
}

function note(block: Of<"note">): Paragraph[] {
  const texts = [...(block.title ? [plainRuns(block.title, true)] : []), ...block.paragraphs.map(wordRuns)];
  return texts.map(
    (children, index) =>
      new Paragraph({
        style: "PaperNote",
        keepNext: index === 0 && texts.length > 1,
        shading: { type: ShadingType.CLEAR, fill: look.wash },
        border: {
          left: { style: BorderStyle.SINGLE, size: 18, color: look.accent, space: 8 },
          // In the colour of the ground: room above and below, which a Word paragraph cannot have inside otherwise.
          top: { style: BorderStyle.SINGLE, size: 4, color: look.wash, space: 5 },
          bottom: { style: BorderStyle.SINGLE, size: 4, color: look.wash, space: 5 },
        },
        spacing: { before: index === 0 ? 160 : 0, after: index === texts.length - 1 ? 200 : 0 },
        children,
      }),
  );
}

/** Two lines beside each other, with a gap between them that carries no line. */
function signatures(block: Of<"signatures">): (Paragraph | Table)[] {
  const half = twips((textWidth - 14) / 2);
  const widths = [half, twips(14), half];
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const cell = (label: string | undefined, width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: label === undefined ? {} : { top: { style: BorderStyle.SINGLE, size: 5, color: look.ink } },
      margins: { left: 0, right: 0 },
      children: [new Paragraph({ style: "PaperCell", spacing: { before: 40, after: 700 }, children: plainRuns(label ?? "") })],
    });
  const pairs = block.lines.flatMap((line, index) => (index % 2 === 0 ? [[line, undefined, block.lines[index + 1]]] : []));
  return [
    new Paragraph({ keepNext: true, spacing: { before: 700 }, children: [] }),
    new Table({
      rows: pairs.map(
        (pair) => new TableRow({ cantSplit: true, children: pair.map((label, index) => cell(label, widths[index] ?? half)) }),
      ),
      columnWidths: widths,
      width: { size: twips(textWidth), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    }),
    spacer(),
  ];
}
