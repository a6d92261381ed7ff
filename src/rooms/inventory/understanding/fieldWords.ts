// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/field-words.json" with { type: "json" };
import { type Folded, fold, foldWords } from "./fold.ts";
import { type FieldId, fieldIds } from "./types.ts";
import { addWord, createWordIndex, findWords, type Hit, longestOnly, type WordIndex } from "./wordIndex.ts";

/** What a word says: a field with a rank, or nothing (field null: it only looks as if); `taught` by a person of the town. */
export type FieldMeaning = { field: FieldId | null; rank: number; alone: boolean; taught?: boolean };
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

/** A taught word that we do not know weighs more than all of ours but those that mislead otherwise, such as »Fan-Club«. */
const rankOfTaught = 94;

/** Shorter words hide in too many others. Unit: letters. */
const longEnoughForCompounds = 6;

/**
 * The words a person taught us. A word stands for itself, a long one also at the beginning and end of compounds. It takes
 * the place of our own word and its weight, so that »Feuerwehr« taught anew is no more than that in »Musikzug der Feuerwehr«.
 */
export function indexOfCorrections(words: Readonly<Record<string, FieldId>>): WordIndex<FieldMeaning> {
  const taught = createWordIndex<FieldMeaning>();
  for (const [word, field] of Object.entries(words)) {
    const meaning = { field, rank: rankOf(word), alone: true, taught: true };
    for (const notation of notationsOf(word)) addWord(taught, notation, meaning);
  }
  return taught;
}

function notationsOf(word: string): string[] {
  const letters = foldWords(word);
  if (letters === "") return [];
  if (/^-|-$/.test(word) || letters.includes(" ") || letters.length < longEnoughForCompounds) return [word];
  return [`${word}-`, `-${word}`];
}

function rankOf(word: string): number {
  const folded = fold(word);
  const whole = findWords(index, folded).filter(
    (hit) => hit.start === 1 && hit.end === folded.text.length - 1 && hit.meaning.field !== null,
  );
  return whole.length > 0 ? Math.max(...whole.map((hit) => hit.meaning.rank)) : rankOfTaught;
}

/** The words of a name that speak for a field, the weightiest first; words inside places are not asked. */
export function fieldHits(folded: Folded, masked: readonly Span[], taughtWords?: WordIndex<FieldMeaning>): FieldHit[] {
  const taught = taughtWords ? findWords(taughtWords, folded) : [];
  const ours = findWords(index, folded).filter((hit) => !taught.some((other) => other.start <= hit.start && other.end >= hit.end));
  const free = [...ours, ...taught].filter((hit) => !masked.some((span) => span.start < hit.end && hit.start < span.end));
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
