// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "#kit/language";
import { nearKeys, slipKeys } from "./near.ts";
import { headOf, wholeParts } from "./parts.ts";
import { commonForm, plain, plainWords } from "./plain.ts";
import { germanFor, sameAs } from "./synonyms.ts";

/** Words beyond these are left out: nobody means more, and each costs time. */
const mostWords = 8;

/** Words that stand between others and say nothing by themselves. */
const fillers = new Set(
  "und oder der die das des dem den ein eine einen einer fur fuer zu zur zum von vom in im ins am an auf bei mit ohne ist sind ich wir man e ev wo wie was wer gibt es suche finde the a an of for in to and or is are where how what who".split(
    " ",
  ),
);

/** One thing somebody looks for: her word, or several that are one name. */
export interface Wanted {
  /** As the search compares it. */
  word: string;
  /** Words that count as hers: other forms of it, and its parts together. Each is one or several words that all must stand there. */
  forms: readonly (readonly string[])[];
  /** Other words for the same thing, spelled as people read them. */
  others: readonly string[];
  /** What a compound is at all, for when nothing else is found: the choir of "Männerchor". */
  head: string | null;
}

export interface Query {
  wanted: readonly Wanted[];
  /** All of it, to compare with titles. */
  key: string;
}

/** What somebody typed, as words to look for. */
export function parseQuery(text: string, language: Language = "de"): Query {
  const all = plainWords(text);
  const telling = all.filter((word) => !fillers.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, mostWords);
  const wanted: Wanted[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = "", next] = [words[at], words[at + 1]];
    const pair = next === undefined ? [] : sameAs(`${word} ${next}`);
    if (next !== undefined && pair.length > 0) {
      wanted.push({ word: `${word} ${next}`, forms: [[word, next]], others: pair, head: null });
      at += 1;
    } else wanted.push(single(word, language));
  }
  return { wanted, key: all.join(" ") };
}

function single(word: string, language: Language): Wanted {
  const common = commonForm(word);
  const parts = wholeParts(word);
  const forms = [[word], ...(common === null ? [] : [[common]]), ...(parts.length > 1 ? [parts] : [])];
  const german = language === "en" ? germanFor(word) : [];
  const others = [...new Set([...german, ...sameAs(common ?? word), ...german.flatMap(sameAs)])];
  return { word, forms, others, head: headOf(word) };
}

/** How closely words must fit: as they are written, with one slip, also by their sound or beginning, or only one of them. */
export type Closeness = "all" | "slip" | "near" | "any";

/** A condition on words in the notation of PostgreSQL's text search, endings still on: "(sport & verein) | tus". */
export function expression({ forms, others, head }: Wanted, { isPrefix = false, isLoose = false } = {}): string {
  const loose = isLoose && head !== null ? [head, ...sameAs(head)] : [];
  const alternatives = [...forms, ...[...others, ...loose].map((other) => plain(other).split(" "))];
  const written = [...new Set(alternatives.map((words) => (words.length > 1 ? `(${words.join(" & ")})` : (words[0] ?? ""))))];
  const [own] = forms[0] ?? [];
  return [...written, ...(isPrefix && own !== undefined && forms[0]?.length === 1 ? [`${own}:*`] : [])].join(" | ");
}

/** Her own words alone, without those that mean the same: what counts more where both stand. */
export function ownExpression({ forms }: Wanted): string {
  return forms.map((words) => (words.length > 1 ? `(${words.join(" & ")})` : (words[0] ?? ""))).join(" | ");
}

/** The same word with a slip, as the index keeps it: "'~feuerwer' | '=3737'", without sounds "'~feuerwer'". Empty when too short to tell. */
export function nearExpression({ word }: Wanted, { bySound }: { bySound: boolean }): string {
  return word
    .split(" ")
    .flatMap(bySound ? nearKeys : slipKeys)
    .map((key) => `'${key}'`)
    .join(" | ");
}
