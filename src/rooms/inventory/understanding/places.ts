// SPDX-License-Identifier: EUPL-1.2
import type { Span } from "./fieldWords.ts";
import { type Folded, foldWords } from "./fold.ts";

/** Ortsteile to look for, by the folded forms in which names use them: »lothe«, »lother«. */
export type PlaceForms = { byForm: ReadonlyMap<string, string>; longest: number };

/** A place found in a name. */
export type PlaceHit = Span & { place: string };

/** The forms of place names, adjectives included: Linde, Lindener, Linder; Wiesen, Wiesener, Wieser. */
export function formsOf(places: readonly string[]): PlaceForms {
  const byForm = new Map<string, string>();
  for (const place of places) for (const form of adjectives(foldWords(place))) if (!byForm.has(form)) byForm.set(form, place);
  for (const place of places) byForm.set(foldWords(place), place);
  byForm.delete("");
  return { byForm, longest: Math.max(1, ...[...byForm.keys()].map((form) => form.split(" ").length)) };
}

/** The forms in which a folded name says that something is of this place. */
export function adjectives(base: string): string[] {
  const forms = [`${base}er`];
  for (const [ending, others] of endings)
    if (base.endsWith(ending)) forms.push(...others.map((other) => base.slice(0, -ending.length) + other));
  return forms;
}

/** How the end of a name changes when it becomes an adjective, folded: Linde, Lindener; Musterstadt, Musterstädter. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ["e", ["er", "ener"]],
  ["en", ["er"]],
  ["el", ["ler"]],
  ["er", ["eraner"]],
  ["stadt", ["staedter"]],
  ["dorf", ["doerfer"]],
  ["haus", ["haeuser"]],
  ["hausen", ["haeuser"]],
  ["bach", ["baecher"]],
  ["kirchen", ["kirchner"]],
];

/** All places a name mentions, in its order; words inside other words do not count. */
export function placesIn(folded: Folded, forms: PlaceForms): PlaceHit[] {
  const hits: PlaceHit[] = [];
  let start = 1;
  while (start < folded.text.length - 1) {
    const hit = placeAt(folded.text, start, forms);
    if (hit) hits.push(hit);
    start = hit ? hit.end + 1 : folded.text.indexOf(" ", start) + 1;
  }
  return hits;
}

/** The longest place that begins at this word. */
function placeAt(text: string, start: number, forms: PlaceForms): PlaceHit | null {
  let found: PlaceHit | null = null;
  let end = start;
  for (let words = 0; words < forms.longest && end < text.length - 1; words++) {
    end = text.indexOf(" ", end + 1);
    const place = forms.byForm.get(text.slice(start, end));
    if (place !== undefined) found = { start, end, place };
  }
  return found;
}
