// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/connection-rules.json" with { type: "json" };
import { addWord, createWordIndex, findWords, type WordIndex } from "../understanding/wordIndex.ts";

const said = { possible: z.string().min(1), unknown: z.string().min(1) };
const id = z.string().regex(/^[a-z]{2,30}$/);
const words = z.array(z.string().min(1)).min(1);

const schema = z.object({
  severalOfOneKind: z.array(z.object({ id, many: z.string(), words, not: z.array(z.string()), ...said })),
  exchange: z.array(z.object({ id, label: z.string(), room: z.boolean().default(false), words, ...said })),
  anyWord: z.object({ label: z.string(), ...said }),
  stopWords: z.array(z.string()),
  fillWords: z.array(z.string()),
});

/** The rules by which connections are proposed; data/inventory/README.md explains the notation of words. */
export const rules = schema.parse(source);
export type SeveralRule = (typeof rules.severalOfOneKind)[number];
export type ExchangeRule = (typeof rules.exchange)[number];

/** Words that say too little to bring a search and an offer together. */
export const stopWords: ReadonlySet<string> = new Set(rules.stopWords);
/** Words a question is filled with. */
export const fillWords: ReadonlySet<string> = new Set(rules.fillWords);

type Verdict = { rule: SeveralRule; counts: boolean };

const severalIndex = indexOf<Verdict>(
  rules.severalOfOneKind.flatMap((rule) => [
    ...rule.words.map((word) => [word, { rule, counts: true }] as const),
    ...rule.not.map((word) => [word, { rule, counts: false }] as const),
  ]),
);
const exchangeIndex = indexOf(rules.exchange.flatMap((rule) => rule.words.map((word) => [word, rule] as const)));

/** The kinds a name speaks of. `nameKey` is folded as in `inventory_entries.name_key`. */
export function kindsOfName(nameKey: string): SeveralRule[] {
  const hits = findWords(severalIndex, folded(nameKey)).map((hit) => hit.meaning);
  const not = new Set(hits.filter(({ counts }) => !counts).map(({ rule }) => rule));
  return [...new Set(hits.map(({ rule }) => rule))].filter((rule) => !not.has(rule));
}

/** What a folded text speaks of among the things associations lend and seek. */
export function thingsIn(foldedText: string): ExchangeRule[] {
  return [...new Set(findWords(exchangeIndex, folded(foldedText)).map((hit) => hit.meaning))];
}

function indexOf<T>(entries: readonly (readonly [word: string, meaning: T])[]): WordIndex<T> {
  const index = createWordIndex<T>();
  for (const [word, meaning] of entries) addWord(index, word, meaning);
  return index;
}

/** Where folded letters come from when the text is folded already; longer names than this there are none. */
const sameLetters = Array.from({ length: 2_000 }, (_, at) => Math.max(0, at - 1));

/** Text that is folded already, in the shape the index wants. */
function folded(text: string) {
  return { original: text, text: ` ${text} `, origin: sameLetters };
}
