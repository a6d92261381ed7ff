// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/generic-words.json" with { type: "json" };
import { fieldHits, indexOfCorrections } from "./fieldWords.ts";
import { fold, foldWords } from "./fold.ts";
import { formsOf, type PlaceForms, placesIn } from "./places.ts";

const lists = z
  .object({
    heads: z.array(z.string()),
    levels: z.array(z.string()),
    joints: z.array(z.string()),
    adjectives: z.array(z.string()),
    mottos: z.array(z.string()),
  })
  .parse(source);

const generic = new Set(Object.values(lists).flat().map(foldWords));

/** The word by which names are alike, as it was written, and the names it stands in. */
export type Similar = { word: string; names: string[] };

/**
 * Which of the others are like this name, and by which word: one that says something, no place, no »Verein«, no year.
 * Taught as a word, it decides for exactly these names.
 */
export function similarBy(name: string, others: readonly string[], places: readonly string[]): Similar | null {
  const known = formsOf(places);
  const rest = [...new Set(others)].filter((other) => other !== name);
  for (const word of tellingWords(name, known)) {
    const names = standsIn(word, [name, ...rest], known);
    if (names[0] === name && names.length > 1) return { word, names: names.slice(1) };
  }
  return null;
}

/** Words that we know to speak for a field come first, then the longer ones: they say more. */
function tellingWords(name: string, places: PlaceForms): string[] {
  const folded = fold(name);
  const masked = placesIn(folded, places).map(({ start, end }) => foldWords(folded.text.slice(start, end)));
  const inPlaces = new Set(masked.flatMap((place) => place.split(" ")));
  const words = (folded.original.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []).flatMap(partsOf);
  const telling = words.filter((word) => saysSomething(word) && !inPlaces.has(foldWords(word)));
  const speaks = (word: string) => (fieldHits(fold(word), []).length > 0 ? 1 : 0);
  return [...new Set(telling)].sort((a, b) => speaks(b) - speaks(a) || b.length - a.length);
}

/** »Fan-Club« is one word; »Karate-Verein« is alike by »Karate«, because the other half stands in every name. */
function partsOf(word: string): string[] {
  const parts = word.split("-").filter((part) => part !== "");
  return parts.length > 1 && parts.some((part) => generic.has(foldWords(part))) ? parts : [word];
}

function saysSomething(word: string): boolean {
  const letters = foldWords(word);
  return /\p{L}{2}/u.test(letters) && letters.length > 1 && !generic.has(letters);
}

/** The names in which the word would decide: not hidden in one that misleads, such as »Wander« in »Wanderarbeiter«. */
function standsIn(word: string, names: readonly string[], places: PlaceForms): string[] {
  const taught = indexOfCorrections({ [word]: "other" });
  return names.filter((name) => {
    const folded = fold(name);
    return fieldHits(folded, placesIn(folded, places), taught)[0]?.meaning.taught;
  });
}
