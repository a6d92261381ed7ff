// SPDX-License-Identifier: EUPL-1.2
import { type Candidate, mayBeSame } from "./comparing.ts";
import { fieldHits } from "./fieldWords.ts";
import { fold, foldWords } from "./fold.ts";
import { doubleReasons } from "./texts.de.ts";

export type NearDouble = { first: Candidate; second: Candidate; reason: string };

/** A word in more names than this leads to too many comparisons to help. */
const rareEnough = 25;

/** The first pairs of names of which one holds the other, or that differ by a slip of the pen. */
export function findNearDoubles(candidates: readonly Candidate[], most: number): NearDouble[] {
  const byWord = Map.groupBy(
    candidates.flatMap((candidate) => candidate.canonical.words.map((word) => ({ word, candidate }))),
    (use) => use.word,
  );
  const found = new Map<string, NearDouble>();
  for (const first of candidates) {
    for (const second of new Set(neighbours(first, byWord))) {
      const reason = first !== second && mayBeSame(first, second) ? reasonFor(first, second) : null;
      const pair = [first.row, second.row].sort((a, b) => a - b).join(" ");
      if (reason !== null && !found.has(pair)) found.set(pair, { first, second, reason });
      if (found.size >= most) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** Names that share one of the three rarest words. */
function neighbours(candidate: Candidate, byWord: ReadonlyMap<string, { candidate: Candidate }[]>): Candidate[] {
  return candidate.canonical.words
    .map((word) => byWord.get(word) ?? [])
    .filter((others) => others.length > 1 && others.length <= rareEnough)
    .sort((a, b) => a.length - b.length)
    .slice(0, 3)
    .flatMap((uses) => uses.map((use) => use.candidate));
}

function reasonFor(a: Candidate, b: Candidate): string | null {
  const [short, long] = a.canonical.words.length <= b.canonical.words.length ? [a, b] : [b, a];
  if (short.canonical.words.length < 2) return null;
  const onlyLong = long.canonical.words.filter((word) => !short.canonical.words.includes(word));
  const onlyShort = short.canonical.words.filter((word) => !long.canonical.words.includes(word));
  if (onlyShort.length === 0) return isAddition(onlyLong) ? doubleReasons.longerName(short.name, long.name) : null;
  const [mine, theirs] = [onlyShort[0] ?? "", onlyLong[0] ?? ""];
  const isSlip = onlyShort.length === 1 && onlyLong.length === 1 && isSlipOfPen(mine, theirs, [a.place, b.place]);
  return isSlip ? doubleReasons.slip(short.name, long.name) : null;
}

/** One or two words more that name no activity: an activity would make it a section or another association. */
function isAddition(words: readonly string[]): boolean {
  return words.length >= 1 && words.length <= 2 && words.every((word) => word.length > 2 && fieldHits(fold(word), []).length === 0);
}

function isSlipOfPen(a: string, b: string, places: readonly (string | null)[]): boolean {
  if (Math.min(a.length, b.length) < 5 || a[0] !== b[0]) return false;
  if (places.some((place) => place !== null && [a, b].includes(foldWords(place)))) return false;
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
