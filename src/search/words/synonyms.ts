// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import englishSource from "../../../data/search/english.json" with { type: "json" };
import source from "../../../data/search/synonyms.json" with { type: "json" };
import { plain, withoutEnding } from "./plain.ts";

const groups = z.object({ groups: z.array(z.array(z.string().min(2)).min(2)) }).parse(source).groups;
const english = z.object({ words: z.record(z.string(), z.array(z.string())) }).parse(englishSource).words;

/** How words are found in the lists: whatever their ending. */
const keyOf = (words: string) => plain(words).split(" ").map(withoutEnding).join(" ");

const byKey = Map.groupBy(
  groups.flatMap((group) => group.map((word) => ({ key: keyOf(word), others: group.filter((other) => other !== word) }))),
  ({ key }) => key,
);

/** Words for the same thing, spelled as people read them; none when the word stands in no list. Several words count as one. */
export function sameAs(words: string): string[] {
  return [...new Set((byKey.get(keyOf(words)) ?? []).flatMap(({ others }) => others))];
}

/** The German words for an English one. */
export function germanFor(word: string): readonly string[] {
  return Object.hasOwn(english, word) ? (english[word] ?? []) : [];
}
