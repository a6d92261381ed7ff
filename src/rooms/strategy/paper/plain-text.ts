// SPDX-License-Identifier: EUPL-1.2
import type { Block, ListItem, Text } from "#kit/documents";

/** Blocks as text without layout, for pasting into another program. A row of a table becomes a line that names its columns. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => blockText(block, blocks[index - 1]?.kind === "table"))
    .filter(Boolean)
    .join("\n\n");
}

/** @param second A table right behind another one says what it shows; the first stands below a heading that does. */
function blockText(block: Block, second: boolean): string {
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
      return [
        ...(second && block.caption !== "" ? [`${block.caption}:`] : []),
        ...[...block.rows, ...(block.totals ? [block.totals] : [])].map((row) => rowText(row, block)),
      ].join("\n");
    default:
      return "";
  }
}

/** "1.1 Vereinstreff; Wer kümmert sich: Ehrenamtsbüro; Zeitraum: ab 2027": what names the row stands first. */
function rowText(cells: readonly string[], { columns, rowHeaders }: Extract<Block, { kind: "table" }>): string {
  const naming = rowHeaders ? 1 : 2;
  const [first = "", ...more] = cells.slice(0, naming).filter(Boolean);
  const name = [first, ...more].join(/^[\d.]+$/.test(first) ? " " : ": ");
  const rest = cells.slice(naming).map((cell, index) => (cell === "" ? "" : `${columns[naming + index]?.label}: ${cell}`));
  return [name, ...rest].filter(Boolean).join("; ");
}

const textIn = (item: Text | ListItem): Text => (typeof item === "object" && "text" in item ? item.text : item);

function textOf(text: Text): string {
  return typeof text === "string" ? text : text.map((run) => (typeof run === "string" ? run : run.text)).join("");
}
