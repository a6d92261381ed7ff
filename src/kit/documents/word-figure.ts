// SPDX-License-Identifier: EUPL-1.2
import { BorderStyle, ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { textWidth } from "./look.ts";
import { pngOf } from "./raster.ts";
import type { ReadyBlock } from "./ready.ts";
import { t } from "./texts.de.ts";
import { twips } from "./word-styles.ts";
import { spacer } from "./word-table.ts";
import { plainRuns, wordRuns } from "./word-text.ts";

/** One transparent dot: where we cannot draw for programs that draw no SVG, they show the alternative text on it. */
const emptyPng = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=", "base64");
/** Word places pictures in pixels of 1/96 inch. */
const pixelsPerMillimetre = 96 / 25.4;

/** The drawing with its caption above and its alternative text inside. @param index Makes the drawing's number in the file. */
export function wordFigure(block: Extract<ReadyBlock, { kind: "figure" }>, index: number): (Paragraph | Table)[] {
  const width = Math.round(textWidth * block.width * pixelsPerMillimetre);
  const picture = new ImageRun({
    type: "svg",
    data: Buffer.from(block.svg),
    fallback: { type: "png", data: pngOf(block.svg) ?? emptyPng },
    transformation: { width, height: Math.max(1, Math.round(width * heightPerWidth(block.svg))) },
    altText: { id: String(index + 1), name: t.picture(index + 1), title: block.caption, description: block.alternative },
  });
  const caption = block.caption ? [new Paragraph({ style: "Caption", children: plainRuns(block.caption) })] : [];
  const drawn = new Paragraph({ children: [picture] });
  return block.beside.some((run) => run.text !== "") ? [...caption, besideEachOther(block, drawn), spacer()] : [...caption, drawn];
}

/** A table without lines: the picture, and at its right what belongs to it. */
function besideEachOther(block: Extract<ReadyBlock, { kind: "figure" }>, drawn: Paragraph): Table {
  const left = twips(textWidth * block.width + 6);
  const widths = [left, twips(textWidth) - left];
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const cells = [drawn, new Paragraph({ children: wordRuns(block.beside) })];
  return new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (cell, index) =>
            new TableCell({ width: { size: widths[index] ?? left, type: WidthType.DXA }, verticalAlign: "center", children: [cell] }),
        ),
      }),
    ],
    columnWidths: widths,
    width: { size: twips(textWidth), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
  });
}

function heightPerWidth(svg: string): number {
  const box = /viewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(svg);
  const [width, height] = box ? [box[1], box[2]] : [/\bwidth="([\d.]+)/.exec(svg)?.[1], /\bheight="([\d.]+)/.exec(svg)?.[1]];
  const ratio = Number(height) / Number(width);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : 0.5;
}
