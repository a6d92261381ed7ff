// SPDX-License-Identifier: EUPL-1.2
import type { Block, ListItem, Text } from "#kit/documents";

/** Blocks as text without layout, for pasting into another program. Cells of a table are parted by tabs. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join("\n\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
      return block.text;
    case "paragraph":
      return textOf(block.text);
    case "note":
      return [block.title ?? "", textOf(block.text)].filter(Boolean).join("\n");
    case "list":
      return block.items.map((item, index) => `${block.style === "number" ? `${index + 1}.` : "-"} ${textOf(textIn(item))}`).join("\n");
    case "definitions":
      return block.items.map(({ term, text }) => `${term}: ${textOf(text)}`).join("\n");
    case "table":
      return [block.columns.map(({ label }) => label), ...block.rows, ...(block.totals ? [block.totals] : [])].map(rowText).join("\n");
    default:
      return "";
  }
}

/** A line break or tab inside a cell would begin a new cell elsewhere. */
const rowText = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t");

const textIn = (item: Text | ListItem): Text => (typeof item === "object" && "text" in item ? item.text : item);

function textOf(text: Text): string {
  return typeof text === "string" ? text : text.map((run) => (typeof run === "string" ? run : run.text)).join("");
}
