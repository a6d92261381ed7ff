// SPDX-License-Identifier: EUPL-1.2
import { searchFold } from "#kit/text";
import { stopWords, thingsIn } from "./rules.ts";

/** A thing somebody speaks of, and the words they used for it. */
export interface Thing {
  /** Id of a rule, or "wort-…" for a word no rule knows. */
  id: string;
  /** The folded word when no rule knows it. */
  word: string | null;
  quote: string;
}

/** Shorter words say too little to be compared. Unit: letters. */
const shortestWord = 4;
/** Unit: letters; keys stand in addresses. */
const longestWord = 40;
const longestQuote = 80;

/** What a text speaks of, part by part: things with several names, and words that stand for themselves. */
export function thingsOf(text: string): Thing[] {
  const found = new Map<string, Thing>();
  for (const part of text.split(/[\n,;.•]|(?:^|\s)[-–](?=\s)|\sund\s/)) {
    const folded = searchFold(part);
    if (folded === "") continue;
    const quote = quoted(part);
    const known = thingsIn(folded);
    for (const { id } of known) if (!found.has(id)) found.set(id, { id, word: null, quote });
    // A part that a rule understands has said what it is about; its other words are only details.
    if (known.length > 0) continue;
    for (const word of folded.split(" ").filter(speaks)) {
      const id = `wort-${stem(word)}`;
      if (!found.has(id)) found.set(id, { id, word, quote });
    }
  }
  return [...found.values()];
}

function speaks(word: string): boolean {
  return word.length >= shortestWord && word.length <= longestWord && /^[a-z]+$/.test(word) && !stopWords.has(word);
}

/** "zelte" → "zelt": one ending off, so that one and many meet. */
function stem(word: string): string {
  const short = word.replace(/(?:innen|ern|en|er|es|em|e|n|s)$/, "");
  return short.length >= shortestWord ? short : word;
}

function quoted(part: string): string {
  const line = part.replace(/[»«]/g, "").replace(/\s+/g, " ").trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).trimEnd()}…`;
}
