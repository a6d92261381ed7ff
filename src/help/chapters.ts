// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "#kit/language";
import { type HelpPage, handbook } from "./book.ts";
import { type Block, plain, wordsOf } from "./markdown.ts";
import { helpPaths as paths } from "./paths.ts";

/** A part of the handbook, as a search needs it. */
export interface HelpChapter {
  language: Language;
  /** Its heading, with the page it stands on: "Klären: Mögliche Doppelte". */
  title: string;
  text: string;
  /** Words somebody may look for that do not stand in it. */
  searchWords: string;
  /** With the anchor of its heading. */
  address: string;
}

/** Every page of the handbook and every part of it with a heading of its own. */
export function helpChapters(): HelpChapter[] {
  return handbook().flatMap(partsOf);
}

function partsOf(page: HelpPage): HelpChapter[] {
  const { language, searchWords } = page;
  const [head, ...sections] = inSections(page.blocks);
  const text = [plain(page.lead), ...(head ?? []).map(wordsOf)].join(" ");
  const whole = { language, title: page.title, text, searchWords, address: paths.page(page.address) };
  return [whole, ...sections.map((blocks) => partOf(page, blocks))];
}

function partOf(page: HelpPage, [heading, ...blocks]: readonly Block[]): HelpChapter {
  const named = heading?.kind === "heading" ? { title: plain(heading.of), id: heading.id } : { title: "", id: "" };
  return {
    language: page.language,
    title: `${page.title}: ${named.title}`,
    text: blocks.map(wordsOf).join(" "),
    searchWords: "",
    address: `${paths.page(page.address)}#${named.id}`,
  };
}

/** What stands before the first heading of the second level, then each of these with what follows it. */
function inSections(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 2) sections.push([block]);
    else sections.at(-1)?.push(block);
  }
  return sections;
}
