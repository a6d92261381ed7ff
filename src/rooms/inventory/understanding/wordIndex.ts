// SPDX-License-Identifier: EUPL-1.2
import { type Folded, foldWords, quoteOf } from "./fold.ts";

/**
 * Many words looked for at once. Notation of a word: »sport« the whole word, »sport-« its beginning, »-sport« its
 * end, »-sport-« anywhere in it; several words are a phrase. A whole word or an end may carry an inflection.
 */
export type WordIndex<T> = { root: Node<T> };

type Entry<T> = { meaning: T; atStart: boolean; atEnd: boolean; exact: string | null };
type Node<T> = { next: Map<string, Node<T>>; entries: Entry<T>[] };

/** A word found in a name: where in the folded text, what it means, and in her letters from the beginning of the word on. */
export type Hit<T> = { start: number; end: number; wordStart: number; exact: boolean; quote: string; meaning: T };

const inflections = new Set(["s", "es", "e", "n", "en"]);

export function createWordIndex<T>(): WordIndex<T> {
  return { root: { next: new Map(), entries: [] } };
}

/** Adds a word; `exact` asks for the very letters, so that »BUND« is not »Bund«. */
export function addWord<T>(index: WordIndex<T>, notation: string, meaning: T, exact = false): void {
  const inner = notation.replace(/^-|-$/g, "");
  let node = index.root;
  for (const letter of foldWords(inner)) {
    let next = node.next.get(letter);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(letter, next);
    }
    node = next;
  }
  node.entries.push({ meaning, atStart: !notation.startsWith("-"), atEnd: !notation.endsWith("-"), exact: exact ? inner : null });
}

/** All words of the index that stand in the text, in the order of the text. */
export function findWords<T>(index: WordIndex<T>, folded: Folded): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let start = 1; start < folded.text.length - 1; start++) {
    if (folded.text[start] !== " ") walk(index, folded, start, hits);
  }
  return hits;
}

function walk<T>(index: WordIndex<T>, folded: Folded, start: number, hits: Hit<T>[]): void {
  let node: Node<T> | undefined = index.root;
  for (let end = start; node; end++) {
    for (const entry of node.entries) {
      if (!fits(entry, folded, start, end)) continue;
      const wordStart = folded.text.lastIndexOf(" ", start) + 1;
      hits.push({ start, end, wordStart, exact: entry.exact !== null, quote: quoteOf(folded, wordStart, end), meaning: entry.meaning });
    }
    node = node.next.get(folded.text.charAt(end));
  }
}

function fits<T>(entry: Entry<T>, folded: Folded, start: number, end: number): boolean {
  if (entry.atStart && folded.text[start - 1] !== " ") return false;
  if (entry.exact !== null) return folded.text[end] === " " && quoteOf(folded, start, end) === entry.exact;
  if (!entry.atEnd || folded.text[end] === " ") return true;
  return inflections.has(folded.text.slice(end, folded.text.indexOf(" ", end)));
}

/**
 * Only the longest words: »Musikzug« takes »Musik« with it. A word that says nothing takes all it covers but exact words, and
 * what begins in its middle: the »sportverein« in »Transportverein« is none.
 */
export function longestOnly<T>(hits: readonly Hit<T>[], saysNothing: (meaning: T) => boolean): Hit<T>[] {
  return hits.filter(
    (hit) =>
      !hits.some((other) => {
        if (other === hit || other.start > hit.start) return false;
        const silences = saysNothing(other.meaning) && !saysNothing(hit.meaning);
        if (other.end < hit.end) return silences && hit.start > hit.wordStart && other.start < hit.start && hit.start < other.end;
        const longer = other.end - other.start > hit.end - hit.start;
        return longer || (silences && !hit.exact);
      }),
  );
}
