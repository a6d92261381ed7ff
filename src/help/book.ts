// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import type { Language } from "#kit/language";
import { projectPath } from "#kit/place";
import { type Block, type Inline, parseMarkdown, plain } from "./markdown.ts";
import { helpPaths } from "./paths.ts";

/** A page of the handbook: one file, one language. */
export interface HelpPage {
  language: Language;
  /** "vereine", "engagementbeauftragte/klaeren"; "" is the page with the doors. */
  address: string;
  /** Below docs/handbuch. */
  file: string;
  title: string;
  lead: readonly Inline[];
  blocks: readonly Block[];
  /** What somebody may type who looks for this page; it stands nowhere on it. */
  searchWords: string;
}

/** Folders of the other languages below docs/handbuch. */
const folders: Readonly<Record<string, Language>> = { en: "en", leicht: "de_leicht" };

/** Drawn by src/privacy for each body; here they would be about nobody. */
const elsewhere = /^datenschutz\//;

let book: readonly HelpPage[] | undefined;

/** The whole handbook as it lies in docs/handbuch, read once. */
export function handbook(): readonly HelpPage[] {
  book ??= readdirSync(projectPath("docs", "handbuch"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md") && !elsewhere.test(name))
    .sort()
    .map(readPage);
  return book;
}

function readPage(file: string): HelpPage {
  const source = readFileSync(projectPath("docs", "handbuch", file), "utf8");
  const [title, lead, ...blocks] = parseMarkdown(source);
  if (title?.kind !== "heading" || title.level !== 1 || lead?.kind !== "paragraph")
    throw new Error(`docs/handbuch/${file} does not begin with a title and a paragraph.`);
  const searchWords = /^<!-- Suche: (.+) -->$/m.exec(source)?.[1] ?? "";
  return { ...placeOf(file), file, title: plain(title.of), lead: lead.of, blocks, searchWords };
}

/** Language and address of a file of the handbook. */
function placeOf(file: string): { language: Language; address: string } {
  const folder = file.split("/")[0] ?? "";
  const language = folders[folder] ?? "de";
  const name = language === "de" ? file : file.slice(folder.length + 1);
  return { language, address: name.replace(/\.md$/, "").replace(/(^|\/)README$/, "") };
}

/** The page at an address in this language, and in German where nobody translated it. */
export function pageAt(address: string, language: Language): HelpPage | undefined {
  const pages = handbook().filter((page) => page.address === address);
  return pages.find((page) => page.language === language) ?? pages.find((page) => page.language === "de");
}

/** Where a link in a chapter leads: to a page of the handbook, or to a file that lies with the source. */
export function targetOf(page: Pick<HelpPage, "file">, to: string): { href: string } | { file: string } {
  const [path = "", anchor] = to.split("#");
  const file = path === "" ? page.file : posix.join(posix.dirname(page.file), path);
  if (file.startsWith("../") || elsewhere.test(file)) return { file: posix.join("docs/handbuch", file) };
  return { href: `${helpPaths.page(placeOf(file).address)}${anchor ? `#${anchor}` : ""}` };
}

/**
 * The page a chapter belongs to and its chapters in their order: the links of that page to files in the folder of its name. The list of all
 * chapters stands last on it, so each counts where it is named last.
 */
export function chaptersAround(page: HelpPage): readonly HelpPage[] {
  const top = page.address.split("/")[0] ?? "";
  const index = pageAt(top, page.language);
  if (!index || top === "") return [page];
  const chapters = linksOf(index)
    .filter((to, place, all) => all.lastIndexOf(to) === place)
    .map((to) => pageAt(to.replace(/\.md$/, ""), page.language))
    .filter((one) => one?.address.startsWith(`${top}/`))
    .filter((one) => one !== undefined);
  return [index, ...chapters];
}

/** Every address a page links to, as it stands in the file. */
export function linksOf(page: Pick<HelpPage, "blocks" | "lead">): string[] {
  const inline = (of: readonly Inline[]): string[] =>
    of.flatMap((one) => (one.kind === "link" ? [one.to] : "of" in one ? inline(one.of) : []));
  return [...inline(page.lead), ...page.blocks.flatMap(linesOf).flatMap(inline)];
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.kind === "list") return block.items;
  if (block.kind === "table") return [block.head, ...block.rows].flat();
  return "of" in block ? [block.of] : [];
}
