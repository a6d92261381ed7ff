// SPDX-License-Identifier: EUPL-1.2
import { canonicalName } from "./canonicalName.ts";
import { type Candidate, type Comparable, mayBeSame } from "./comparing.ts";
import { foldWords } from "./fold.ts";
import { nearPairs } from "./nearDoubles.ts";
import type { PlaceForms } from "./places.ts";
import { doubleReasons } from "./texts.de.ts";
import type { Double } from "./types.ts";

/** Pairs that only look alike; more than a handful would be a burden, not a help. */
const mostNearDoubles = 5;

type Row = Comparable & { row: number };

/** Rows that may be the same thing under two spellings. Different Ortsteile are never proposed. */
export function findDoubles(items: readonly Row[], places: PlaceForms): Double[] {
  const candidates = items.map((item) => ({ item, canonical: canonicalName(item.name, places) }));
  const groups = sameWords(candidates);
  const grouped = new Set(groups.flat());
  const single = candidates.filter((candidate) => !grouped.has(candidate));
  const near = nearPairs(single, single, mostNearDoubles);
  const found = [
    ...groups.map((group) => ({ rows: group.map(({ item }) => item.row), reason: reasonFor(group) })),
    ...near.map(({ first, second, how }) => ({
      rows: [first.item.row, second.item.row].sort((a, b) => a - b),
      reason:
        how === "longer"
          ? doubleReasons.longerName(first.item.name, second.item.name)
          : doubleReasons.slip(...inOrder(first.item, second.item)),
    })),
  ];
  return found.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

function inOrder(a: Row, b: Row): [string, string] {
  return a.row <= b.row ? [a.name, b.name] : [b.name, a.name];
}

/** Groups with the same words are looked through up to here; »Verein 1« to »Verein 5000« have the same words. */
const mostGroups = 30;

function sameWords(candidates: readonly Candidate<Row>[]): Candidate<Row>[][] {
  const byWords = new Map<string, Candidate<Row>[][]>();
  const bySignature = new Map<string, Candidate<Row>[]>();
  for (const candidate of candidates) {
    const { key } = candidate.canonical;
    if (key === "") continue;
    const signature = signatureOf(candidate);
    const groups = byWords.get(key) ?? [];
    const group =
      bySignature.get(signature) ?? groups.slice(-mostGroups).find((members) => members.every((member) => mayBeSame(member, candidate)));
    if (group) group.push(candidate);
    else groups.push([candidate]);
    bySignature.set(signature, group ?? groups.at(-1) ?? []);
    byWords.set(key, groups);
  }
  return [...byWords.values()].flat().filter((group) => group.length > 1);
}

function signatureOf({ item, canonical }: Candidate<Row>): string {
  const { key, numbers, rivals } = canonical;
  return JSON.stringify([key, numbers, rivals, item.place, item.postcode, item.legalForm]);
}

function reasonFor(group: readonly Candidate<Row>[]): string {
  const names = [...new Set(group.map(({ item }) => item.name))];
  if (new Set(names.map(foldWords)).size === 1) return doubleReasons.sameName(names[0] ?? "", group.length);
  return doubleReasons.twoSpellings(names);
}
