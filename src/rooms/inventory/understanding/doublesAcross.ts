// SPDX-License-Identifier: EUPL-1.2
import { canonicalName } from "./canonicalName.ts";
import { type Candidate, type Comparable, mayBeSame, nothingSpeaksAgainst } from "./comparing.ts";
import { foldWords } from "./fold.ts";
import { nearPairs } from "./nearDoubles.ts";
import { formsOf } from "./places.ts";

/** An entry to be compared. */
export type Named = Comparable & { id: string };

export const pairReasons = ["same_name", "same_words", "place_open", "slip", "longer_name"] as const;
export type PairReason = (typeof pairReasons)[number];

/** Two entries that may be the same. `sureness`: 1 to 99, for the order in which they are asked about, never shown. */
export type FoundPair = { first: string; second: string; reason: PairReason; sureness: number };

/** More would never be looked through; the surest stay. */
const mostPairs = 2_000;
/** Entries of one name and Ortsteil that one is held against. */
const mostAlike = 50;

const surenessOf: Record<PairReason, number> = { same_name: 94, same_words: 88, slip: 70, place_open: 60, longer_name: 50 };

/**
 * Pairs among fresh entries, and between fresh and existing ones, the surest first. Different Ortsteile are never proposed; an
 * unknown one only where the name stands in no more than one Ortsteil.
 */
export function findPairs(fresh: readonly Named[], existing: readonly Named[], placeNames: readonly string[]): FoundPair[] {
  const places = formsOf(placeNames);
  const candidateOf = (item: Named): Candidate<Named> => ({
    item: { ...item, place: item.place === null ? null : foldWords(item.place) },
    canonical: canonicalName(item.name, places),
  });
  const news = fresh.map(candidateOf);
  const all = [...news, ...existing.map(candidateOf)];
  const found = new Map<string, FoundPair>();
  const keep = (a: Candidate<Named>, b: Candidate<Named>, reason: PairReason) => {
    const [first, second] = a.item.id < b.item.id ? [a, b] : [b, a];
    const pair = `${first.item.id} ${second.item.id}`;
    if (!found.has(pair)) found.set(pair, { first: first.item.id, second: second.item.id, reason, sureness: weigh(first, second, reason) });
  };
  for (const [a, b, reason] of alike(news, all)) keep(a, b, reason);
  const paired = new Set([...found.values()].flatMap(({ first, second }) => [first, second]));
  const single = all.filter(({ item }) => !paired.has(item.id));
  const singleNews = news.filter(({ item }) => !paired.has(item.id));
  for (const { first, second, how } of nearPairs(singleNews, single, mostPairs))
    keep(first, second, how === "slip" ? "slip" : "longer_name");
  return [...found.values()].sort((a, b) => b.sureness - a.sureness || (a.first < b.first ? -1 : 1)).slice(0, mostPairs);
}

function weigh(a: Candidate, b: Candidate, reason: PairReason): number {
  const both = (one: string | null, other: string | null) => (one !== null && one === other ? 1 : 0);
  const numbers = a.canonical.numbers.some((number) => b.canonical.numbers.includes(number)) ? 2 : 0;
  return surenessOf[reason] + numbers + both(a.item.postcode, b.item.postcode) + both(a.item.legalForm, b.item.legalForm);
}

type Alike = [Candidate<Named>, Candidate<Named>, PairReason];

/** Entries whose names come down to the same words. */
function* alike(fresh: readonly Candidate<Named>[], all: readonly Candidate<Named>[]): Generator<Alike> {
  const index = indexOf(all);
  for (const one of fresh)
    for (const key of keysOf(one)) {
      const { place } = one.item;
      for (const other of index.at(key, place, one.canonical.numbers))
        if (other !== one && mayBeSame(one, other)) yield [one, other, sameName(one, other) ? "same_name" : "same_words"];
      for (const other of index.withPlaceOpen(key, place)) if (nothingSpeaksAgainst(one, other)) yield [one, other, "place_open"];
    }
}

function keysOf({ canonical }: Candidate): string[] {
  return canonical.key === "" ? [] : [...new Set([canonical.key, ...canonical.otherKeys])];
}

function sameName(a: Candidate, b: Candidate): boolean {
  return foldWords(a.item.name) === foldWords(b.item.name);
}

/** By words, Ortsteil and number: »Verein 1« to »Verein 5000« have the same words and are never held against each other. */
function indexOf(all: readonly Candidate<Named>[]) {
  const byNumber = new Map<string, Candidate<Named>[]>();
  const placesOf = new Map<string, Map<string | null, Candidate<Named>[]>>();
  for (const one of all)
    for (const key of keysOf(one)) {
      const { place } = one.item;
      for (const number of [...one.canonical.numbers, "any"]) add(byNumber, JSON.stringify([key, place, number]), one);
      if (one.canonical.numbers.length === 0) add(byNumber, JSON.stringify([key, place, "none"]), one);
      const places = placesOf.get(key) ?? new Map<string | null, Candidate<Named>[]>();
      add(places, place, one);
      placesOf.set(key, places);
    }
  return {
    at(key: string, place: string | null, numbers: readonly number[]): Candidate<Named>[] {
      const wanted = numbers.length === 0 ? ["any"] : [...numbers, "none"];
      return wanted.flatMap((number) => byNumber.get(JSON.stringify([key, place, number])) ?? []);
    },
    withPlaceOpen(key: string, place: string | null): Candidate<Named>[] {
      const places = placesOf.get(key);
      if (!places || [...places.keys()].filter((known) => known !== null).length !== 1) return [];
      return [...places].flatMap(([known, candidates]) => ((known === null) !== (place === null) ? candidates : []));
    },
  };
}

function add<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else if (known.length < mostAlike) known.push(item);
}
