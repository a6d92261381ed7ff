// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/field-words.json" with { type: "json" };
import type { Folded } from "./fold.ts";
import { type FieldId, fieldIds } from "./types.ts";
import { addWord, createWordIndex, findWords, type Hit, longestOnly, type WordIndex } from "./wordIndex.ts";

/** What a word says: a field with a rank, or nothing (field null: it only looks as if). */
export type FieldMeaning = { field: FieldId | null; rank: number; alone: boolean };
export type FieldHit = Hit<FieldMeaning & { field: FieldId }>;

const schema = z.object({
  groups: z.array(
    z.object({
      field: z.enum(fieldIds).nullable(),
      rank: z.number(),
      exact: z.boolean().optional(),
      alone: z.boolean().optional(),
      words: z.array(z.string().min(1)),
    }),
  ),
});

const index = load();

function load(): WordIndex<FieldMeaning> {
  const words = createWordIndex<FieldMeaning>();
  for (const group of schema.parse(source).groups) {
    const meaning = { field: group.field, rank: group.rank, alone: group.alone ?? false };
    for (const word of group.words) addWord(words, word, meaning, group.exact);
  }
  return words;
}

/** A person's own words about fields; they rank above all of ours. */
export function indexOfCorrections(words: Readonly<Record<string, FieldId>>): WordIndex<FieldMeaning> {
  const own = createWordIndex<FieldMeaning>();
  for (const [word, field] of Object.entries(words)) addWord(own, word, { field, rank: 99, alone: true });
  return own;
}

/** The words of a name that speak for a field, the weightiest first; words inside places are not asked. */
export function fieldHits(folded: Folded, masked: readonly Span[], own?: WordIndex<FieldMeaning>): FieldHit[] {
  const found = [...findWords(index, folded), ...(own ? findWords(own, folded) : [])];
  const free = found.filter((hit) => !masked.some((span) => span.start < hit.end && hit.start < span.end));
  const speaking = longestOnly(free, (meaning) => meaning.field === null).filter(hasField);
  const sorted = speaking.sort((a, b) => byWeight(a, b, folded));
  return sorted[0]?.meaning.alone ? sorted.slice(0, 1) : sorted;
}

export type Span = { start: number; end: number };

function hasField(hit: Hit<FieldMeaning>): hit is FieldHit {
  return hit.meaning.field !== null;
}

/** Higher rank first; then the earlier word of the name; inside one compound its end, because that is its head. */
function byWeight(a: FieldHit, b: FieldHit, folded: Folded): number {
  if (a.meaning.rank !== b.meaning.rank) return b.meaning.rank - a.meaning.rank;
  const sameWord = !folded.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).includes(" ");
  return sameWord ? b.start - a.start : a.start - b.start;
}
