// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/place-words.json" with { type: "json" };
import { fieldHits, type Span } from "./fieldWords.ts";
import { fold, foldWords } from "./fold.ts";
import { withoutLegalForm } from "./legalForm.ts";
import { liesIn } from "./placeRegister.ts";
import { adjectives, formsOf, placesIn } from "./places.ts";
import type { KnownBody, PlaceRegister } from "./types.ts";

const notPlaces = new Set(
  z
    .object({ notPlaces: z.array(z.string()) })
    .parse(source)
    .notPlaces.map(foldWords),
);

/** More would be no question any more but a form. */
const mostPlaces = 30;

type Sighting = { word: string; atPlace: number; elsewhere: number };

/**
 * Finds the Ortsteile a list uses: words that come again and again where a place stands, at the end of names or
 * after »OG«, »in«, »Löschzug«. A guess, to be confirmed by a person.
 */
export function learnPlaces(names: readonly string[], body: KnownBody | null, register: PlaceRegister): string[] {
  const own = formsOf(body ? [body.name] : []);
  const sightings = new Map<string, Sighting>();
  for (const name of names) lookAt(withoutLegalForm(name), own, sightings);
  countAdjectives(sightings);
  const regions = new Set((body?.regions ?? []).map(foldWords));
  const least = leastSightings(names.length);
  const halves = halvesOf(body);
  return [...sightings]
    .filter(([word, seen]) => seen.atPlace >= (halves.has(word) ? 1 : least) && seen.atPlace >= seen.elsewhere)
    .filter(([word]) => !regions.has(word))
    .filter(([word, seen]) => halves.has(word) || !isOtherMunicipality(seen.word, body, register))
    .sort((a, b) => b[1].atPlace - a[1].atPlace)
    .slice(0, mostPlaces)
    .map(([, seen]) => seen.word)
    .sort((a, b) => a.localeCompare(b, "de"));
}

/** In a long list any word comes twice. */
function leastSightings(names: number): number {
  if (names > 3000) return 8;
  if (names > 1500) return 5;
  return names > 400 ? 3 : 2;
}

/** The parts of a double name (Schieder-Schwalenberg) are places of their own. */
function halvesOf(body: KnownBody | null): ReadonlySet<string> {
  const parts = body?.name.split("-") ?? [];
  return new Set(parts.length === 2 ? parts.map(foldWords) : []);
}

function isOtherMunicipality(word: string, body: KnownBody | null, register: PlaceRegister): boolean {
  const isOwn = (ags: string | null) => body !== null && (ags === body.ags || liesIn(ags, body));
  return register.byName(word).some((found) => foldWords(found.name) === foldWords(word) && !isOwn(found.ags));
}

function lookAt(name: string, own: ReturnType<typeof formsOf>, sightings: Map<string, Sighting>): void {
  const masked = placesIn(fold(name), own);
  const words = wordsOf(name, masked);
  for (const [index, word] of words.entries()) {
    if (word.masked || !mayBePlace(word.text)) continue;
    const key = foldWords(word.text);
    const seen = sightings.get(key) ?? { word: word.text, atPlace: 0, elsewhere: 0 };
    if (standsAtPlace(words, index)) seen.atPlace++;
    else seen.elsewhere++;
    sightings.set(key, seen);
  }
}

/** »Bergfelder« is a sighting of Bergfeld, once Bergfeld itself stands where a place stands. */
function countAdjectives(sightings: Map<string, Sighting>): void {
  for (const [base, seen] of [...sightings]) {
    if (seen.atPlace === 0) continue;
    for (const form of adjectives(base)) {
      const adjective = sightings.get(form);
      if (!adjective) continue;
      seen.atPlace += adjective.atPlace + adjective.elsewhere;
      sightings.delete(form);
    }
  }
}

type Word = { text: string; masked: boolean };

function wordsOf(name: string, masked: readonly Span[]): Word[] {
  const folded = fold(name);
  const spans = masked.map((span) => [folded.origin[span.start] ?? 0, (folded.origin[span.end - 1] ?? 0) + 1] as const);
  return [...folded.original.matchAll(/[\p{L}\p{N}.'’]+/gu)].map((match) => ({
    text: match[0].replace(/^[.'’]+|['’]+$/g, ""),
    masked: spans.some(([start, end]) => match.index >= start && match.index < end),
  }));
}

function mayBePlace(word: string): boolean {
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word)) return false;
  const folded = fold(word);
  return (
    !notPlaces.has(folded.text.trim()) &&
    fieldHits(folded, []).length === 0 &&
    !/(verein|verband|verbund|club|gruppe|freunde|gemeinschaft|gesellschaft|schaft|ung|heit|keit|zentrum|netzwerk|dienst|werk|stelle|buero|laden|projekt|stift|land)e?[nrs]?$/.test(
      folded.text.trim(),
    )
  );
}

const leadsToPlace = new Set(
  "in zu og ov ortsgruppe ortsverein ortsverband ortsunion stamm löschzug löschgruppe löscheinheit abteilung kompanie ortsteil dorf stadtteil bezirk".split(
    " ",
  ),
);
const leadsElsewhere = new Set("der des die das dem den für zur zum und im am vom von st sankt heilig heiliger heilige hl".split(" "));

/** The last word of the name (numbers aside), or one that »in« and the like lead to; never after an article. */
function standsAtPlace(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (!word) return false;
  const before = words[index - 1]?.text.toLowerCase().replace(/\.$/, "") ?? "";
  if (index === 0 || leadsElsewhere.has(before)) return false;
  const rest = words.slice(index + 1);
  return leadsToPlace.has(before) || rest.every((other) => other.masked || /^\d+$/.test(other.text));
}
