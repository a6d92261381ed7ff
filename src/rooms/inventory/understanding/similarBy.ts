// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/generic-words.json" with { type: "json" };
import { fieldHits, indexOfCorrections } from "./fieldWords.ts";
import { type Folded, fold, foldWords } from "./fold.ts";
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
  for (const word of tellingWords(name, known)) {
    const decidesFor = decider(word, known);
    if (!decidesFor(fold(name))) continue;
    const names = foldedOnce(others).filter((other) => other.original !== name.normalize("NFC") && decidesFor(other));
    if (names.length > 0) return { word, names: [...new Set(names.map((other) => other.written))] };
  }
  return null;
}

type Other = Folded & { written: string };

const foldedLists = new WeakMap<readonly string[], Other[]>();

/** A page asks for each of its entries among the same list of others: it is folded once, and must not change in between. */
function foldedOnce(others: readonly string[]): readonly Other[] {
  const known = foldedLists.get(others) ?? others.map((written) => ({ ...fold(written), written }));
  foldedLists.set(others, known);
  return known;
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

/** Whether the word would decide in a name: it is not hidden in one that misleads, such as »Wander« in »Wanderarbeiter«. */
function decider(word: string, places: PlaceForms): (folded: Folded) => boolean {
  const taught = indexOfCorrections({ [word]: "other" });
  const letters = foldWords(word);
  return (folded) => folded.text.includes(letters) && fieldHits(folded, placesIn(folded, places), taught)[0]?.meaning.taught === true;
}
