// SPDX-License-Identifier: EUPL-1.2
import { slugOf } from "#kit/text";

/** A piece of a line. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "bold" | "word"; of: Inline[] }
  | { kind: "link"; to: string; of: Inline[] };

/** What stands between two empty lines. */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; id: string; of: Inline[] }
  | { kind: "paragraph"; of: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  | { kind: "picture"; alt: string; src: string }
  | { kind: "code"; text: string };

/** A construct the handbook does not use; nobody would see what it says. */
export class UnknownConstruct extends Error {}

/** The few constructs of Markdown the handbook uses. Everything else is refused, so that no chapter is drawn wrongly. */
export function parseMarkdown(source: string): Block[] {
  const text = source.replace(/^<!--[\s\S]*?-->\n/gm, "").replace(/^\n+|\s+$/g, "");
  const chunks = text.replace(/^(#{1,3} .*)\n(?!\n)/gm, "$1\n\n").split(/\n{2,}/);
  return chunks.map((chunk) => blockOf(chunk));
}

function blockOf(chunk: string): Block {
  const [first = "", ...others] = chunk.split("\n");
  const heading = /^(#{1,3}) (.+)$/.exec(first);
  if (heading) return { kind: "heading", level: (heading[1] ?? "").length as 1 | 2 | 3, ...named(heading[2] ?? "") };
  const picture = /^!\[([^\]]+)\]\(([^)\s]+)\)$/.exec(chunk);
  if (picture) return { kind: "picture", alt: picture[1] ?? "", src: picture[2] ?? "" };
  if (/^ {4}/.test(first)) return { kind: "code", text: [first, ...others].map((line) => cut(line, / {4}/, chunk)).join("\n") };
  if (/^- /.test(first)) return { kind: "list", ordered: false, items: itemsOf(chunk, /- /, / {2}(?!\s|[-+*] |\d+\. )/) };
  if (/^\d+\. /.test(first)) return { kind: "list", ordered: true, items: itemsOf(chunk, /\d+\. /, / {3}(?!\s|[-+*] |\d+\. )/) };
  if (first.startsWith("|")) return tableOf(chunk);
  if ([first, ...others].some((line) => /^(?:\s|[-+*|>#]\s|#|```|~~~|---|===|<|\||\d+\. |!\[)/.test(line)))
    throw new UnknownConstruct(chunk);
  return { kind: "paragraph", of: inlineOf(joined([first, ...others])) };
}

function named(text: string): { id: string; of: Inline[] } {
  const of = inlineOf(text);
  return { id: slugOf(plain(of)), of };
}

function itemsOf(chunk: string, mark: RegExp, further: RegExp): Inline[][] {
  const items: string[] = [];
  for (const line of chunk.split("\n")) {
    if (new RegExp(`^(?:${mark.source})`).test(line)) items.push(cut(line, mark, chunk));
    else items.push(`${items.pop() ?? ""} ${cut(line, further, chunk)}`);
  }
  return items.map(inlineOf);
}

function tableOf(chunk: string): Block {
  const cells = (line: string) => cut(line.replace(/\|\s*$/, ""), /\|/, chunk).split(/(?<!\\)\|/);
  const [head = [], rule = [], ...rows] = chunk.split("\n").map(cells);
  const even = [rule, ...rows].every((row) => row.length === head.length) && rule.every((cell) => /^ ?-+ ?$/.test(cell));
  if (!even) throw new UnknownConstruct(chunk);
  const drawn = (row: string[]) => row.map((cell) => inlineOf(cell.trim().replaceAll("\\|", "|")));
  return { kind: "table", head: drawn(head), rows: rows.map(drawn) };
}

/** The line without its mark, which it must have. */
function cut(line: string, mark: RegExp, chunk: string): string {
  const without = line.replace(new RegExp(`^(?:${mark.source})`), "");
  if (without === line) throw new UnknownConstruct(chunk);
  return without;
}

const joined = (lines: string[]) => lines.map((line) => line.trim()).join(" ");

const piece = /`(?<code>[^`]+)`|\*\*(?<bold>.+?)\*\*|(?<!!)\[(?<words>[^\]]+)\]\((?<to>[^)\s]+)\)|\*(?<word>[^*\s][^*]*)\*/g;

function inlineOf(text: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(piece)) {
    found.push(...textOf(text.slice(from, match.index)));
    const { code, bold, words, to, word } = match.groups ?? {};
    if (code !== undefined) found.push({ kind: "code", text: code });
    else if (to !== undefined) found.push({ kind: "link", to, of: inlineOf(words ?? "") });
    else found.push({ kind: bold === undefined ? "word" : "bold", of: inlineOf(bold ?? word ?? "") });
    from = match.index + match[0].length;
  }
  return [...found, ...textOf(text.slice(from))];
}

function textOf(text: string): Inline[] {
  if (/[*`\\]|\]\(|\]\[|!\[|~~|<[a-z/!]|&[a-z]+;|(?<!\w)_\w/i.test(text)) throw new UnknownConstruct(text);
  return text === "" ? [] : [{ kind: "text", text }];
}

/** Letters without form. */
export function plain(of: readonly Inline[]): string {
  return of.map((one) => ("of" in one ? plain(one.of) : one.text)).join("");
}

/** Everything a block says, for a search. */
export function wordsOf(block: Block): string {
  switch (block.kind) {
    case "list":
      return block.items.map(plain).join(" ");
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(plain).join(" ")).join(" ");
    case "picture":
      return "";
    case "code":
      return block.text;
    default:
      return plain(block.of);
  }
}
