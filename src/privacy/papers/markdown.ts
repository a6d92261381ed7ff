// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument, Text } from "#kit/documents";

const plain = (text: Text): string =>
  typeof text === "string" ? text : text.map((run) => (typeof run === "string" ? run : run.text)).join("");
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", "<br>");
const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;

/** The same paper for the handbook, one level below its chapter. */
export function markdownOf(paper: PaperDocument): string {
  return [
    `## ${paper.title}`,
    paper.subtitle ?? "",
    items(paper.metadata.map(({ label, value }) => [label, value])),
    ...paper.blocks.map(blockOf),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const items = (pairs: readonly (readonly [string, string])[]) => pairs.map(([name, text]) => `- **${name}:** ${text}`).join("\n");

const table = ([first = [], ...others]: readonly (readonly string[])[]) =>
  [line(first), line(first.map(() => "---")), ...others.map(line)].join("\n");

function blockOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 2)} ${block.text}`;
    case "paragraph":
      return plain(block.text);
    case "note":
      return `> ${plain(block.text)}`;
    case "list":
      return block.items.map((item) => `- ${plain(typeof item === "object" && "text" in item ? item.text : item)}`).join("\n");
    case "definitions":
      return items(block.items.map(({ term, text }) => [term, plain(text).replaceAll("\n", "; ")]));
    case "table":
      return table([block.columns.map(({ label }) => label), ...block.rows]);
    case "signatures":
      return block.lines.map((one) => `- ${one}`).join("\n");
    default:
      return "";
  }
}
