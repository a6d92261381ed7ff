// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/name-forms.json" with { type: "json" };
import { type Candidate, type Comparable, mayBeSame } from "./comparing.ts";
import { fieldHits } from "./fieldWords.ts";
import { fold, foldWords } from "./fold.ts";

export type NearPair<Item extends Comparable> = { first: Candidate<Item>; second: Candidate<Item>; how: "longer" | "slip" };

/** A word in more names than this leads to too many comparisons to help. */
const rareEnough = 300;
/** Longer names are sentences. Unit: words. */
const mostWords = 10;

/**
 * The first pairs of which one name holds the other, or that differ by a slip of the pen; each pair has at least one fresh name.
 * Found through words and gaps they share, so that the work grows with the names and not with the pairs.
 */
export function nearPairs<Item extends Comparable>(
  fresh: readonly Candidate<Item>[],
  all: readonly Candidate<Item>[],
  most: number,
): NearPair<Item>[] {
  const index = indexOf(all);
  const found: NearPair<Item>[] = [];
  const seen = new Map<Candidate<Item>, Set<Candidate<Item>>>();
  for (const one of fresh) {
    const mine = new Set<Candidate<Item>>();
    for (const [other, how] of neighbours(one, index)) {
      if (other === one || mine.has(other) || seen.get(other)?.has(one) || !mayBeSame(one, other)) continue;
      mine.add(other);
      const shorterFirst = one.canonical.words.length <= other.canonical.words.length;
      found.push(shorterFirst ? { first: one, second: other, how } : { first: other, second: one, how });
      if (found.length >= most) return found;
    }
    seen.set(one, mine);
  }
  return found;
}

interface NearIndex<Item extends Comparable> {
  byKey: Map<string, Candidate<Item>[]>;
  byWord: Map<string, Candidate<Item>[]>;
  byGap: Map<string, Candidate<Item>[]>;
}

function indexOf<Item extends Comparable>(all: readonly Candidate<Item>[]): NearIndex<Item> {
  const index: NearIndex<Item> = { byKey: new Map(), byWord: new Map(), byGap: new Map() };
  for (const candidate of all) {
    add(index.byKey, keyAt(candidate, candidate.canonical.key), candidate);
    for (const word of candidate.canonical.words) add(index.byWord, keyAt(candidate, word), candidate);
    for (const { gap } of gapsOf(candidate)) add(index.byGap, gap, candidate);
  }
  return index;
}

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else if (known.length <= rareEnough) known.push(item);
}

/** Only names of the same Ortsteil meet. */
function keyAt({ item }: Candidate, words: string): string {
  return `${item.place ?? ""}|${words}`;
}

function* neighbours<Item extends Comparable>(
  one: Candidate<Item>,
  index: NearIndex<Item>,
): Generator<[Candidate<Item>, NearPair<Item>["how"]]> {
  const { words } = one.canonical;
  if (words.length < 2 || words.length > mostWords) return;
  for (const short of shorterNames(words)) for (const other of index.byKey.get(keyAt(one, short)) ?? []) yield [other, "longer"];
  for (const other of longerNames(one, index)) yield [other, "longer"];
  for (const { gap, word } of gapsOf(one))
    for (const other of rare(index.byGap.get(gap))) {
      const theirs = other.canonical.words.find((their) => !words.includes(their));
      if (theirs !== undefined && isSlipOfPen(word, theirs, one.item.place)) yield [other, "slip"];
    }
}

function rare<Item>(found: readonly Item[] | undefined): readonly Item[] {
  return found === undefined || found.length > rareEnough ? [] : found;
}

/** The keys of names of at least two words that lack one or two of these, where those two say nothing of their own. */
function* shorterNames(words: readonly string[]): Generator<string> {
  for (const [at, word] of words.entries()) {
    const without = words.toSpliced(at, 1);
    if (without.length >= 2 && isAddition([word])) yield without.join(" ");
    for (const [next, second] of without.entries())
      if (next >= at && without.length >= 3 && isAddition([word, second])) yield without.toSpliced(next, 1).join(" ");
  }
}

/** Names that hold all of these words and one or two that say nothing of their own. */
function* longerNames<Item extends Comparable>(one: Candidate<Item>, index: NearIndex<Item>): Generator<Candidate<Item>> {
  const { words } = one.canonical;
  const [rarest] = words.map((word) => index.byWord.get(keyAt(one, word)) ?? []).sort((a, b) => a.length - b.length);
  for (const other of rare(rarest)) {
    const theirs = other.canonical.words;
    const more = theirs.length - words.length;
    if (more < 1 || more > 2 || !words.every((word) => theirs.includes(word))) continue;
    if (isAddition(theirs.filter((word) => !words.includes(word)))) yield other;
  }
}

/** The name with one longer word left out, as a key under which a misspelt twin stands too. */
function gapsOf(candidate: Candidate): { gap: string; word: string }[] {
  const { words } = candidate.canonical;
  if (words.length < 2 || words.length > mostWords) return [];
  return words.flatMap((word, at) =>
    word.length < shortestSlip - 1 ? [] : [{ word, gap: keyAt(candidate, `${words.toSpliced(at, 1).join(" ")}|${word[0]}`) }],
  );
}

const { apart, branch } = z.object({ apart: z.array(z.string()), branch: z.array(z.string()) }).parse(source);
const setsApart = new Set(apart);
const ofBranch = new Set(branch);

/**
 * One or two words more that name no activity and set nothing apart: »Tennis« would make it a section, »Förder« and »Frauen«
 * another association. »Ortsverein« only says that it is the one here.
 */
function isAddition(words: readonly string[]): boolean {
  if (words.includes("orts")) return words.every((word) => ofBranch.has(word));
  return words.every((word) => word.length > 2 && !setsApart.has(word) && !namesActivity(word));
}

const activities = new Map<string, boolean>();

function namesActivity(word: string): boolean {
  const known = activities.get(word) ?? fieldHits(fold(word), []).length > 0;
  activities.set(word, known);
  return known;
}

/** Unit: letters. Shorter words differ by a letter too often: Nord and Mord. */
const shortestSlip = 5;

function isSlipOfPen(a: string, b: string, place: string | null): boolean {
  if (Math.min(a.length, b.length) < shortestSlip || a[0] !== b[0]) return false;
  if (place !== null && [a, b].includes(foldWords(place))) return false;
  return oneLetterApart(a, b);
}

/** One letter more, less, other, or two swapped. */
function oneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = (text: string, from: number) => text.slice(from);
  if (short.length < long.length) return rest(short, start) === rest(long, start + 1);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start] && rest(short, start + 2) === rest(long, start + 2);
  return swapped || rest(short, start + 1) === rest(long, start + 1);
}
