// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/name-forms.json" with { type: "json" };
import { foldWords } from "./fold.ts";
import { withoutLegalForm } from "./legalForm.ts";
import type { PlaceForms } from "./places.ts";

/** What remains of a name when its spelling no longer matters. */
export type CanonicalName = {
  /** Sorted, each once: »TuS« has become turn, sport, verein. */
  words: string[];
  key: string;
  /** Keys under other readings of its initials: SV is a Sportverein, or a Schützenverein. */
  otherKeys: string[];
  /** Numbers of the name; years in two digits. */
  numbers: number[];
  /** Initials it was written with that another association of the place may stand against: TuS and TSV. */
  rivals: string[];
};

const forms = z
  .object({
    initials: z.record(z.string(), z.string()),
    readings: z.record(z.string(), z.array(z.string())),
    rivals: z.array(z.string()),
    endings: z.array(z.string()),
    heads: z.array(z.string()),
    same: z.record(z.string(), z.string()),
    fillers: z.array(z.string()),
  })
  .parse(source);

const initials = new Map(Object.entries(forms.initials));
const rivals = new Set(forms.rivals);
const readings = new Map(Object.entries(forms.readings));
const same = new Map(Object.entries(forms.same));
const fillers = new Set(forms.fillers);

/** Brings two spellings of the same name to the same words; »Bergfelder« is Bergfeld. */
export function canonicalName(name: string, places: PlaceForms): CanonicalName {
  const parts: string[][] = [];
  const others: { at: number; words: string[] }[] = [];
  const numbers: number[] = [];
  const used: string[] = [];
  for (const word of foldWords(withoutLegalForm(name)).split(" ")) {
    const place = places.byForm.get(word);
    const spelledOut = place === undefined ? initials.get(word) : foldWords(place);
    if (rivals.has(word)) used.push(word);
    if (/^\d+$/.test(word)) numbers.push(shortNumber(word));
    else if (!fillers.has(word)) {
      for (const reading of place === undefined ? (readings.get(word) ?? []) : [])
        others.push({ at: parts.length, words: reading.split(" ") });
      parts.push(spelledOut?.split(" ") ?? split(word));
    }
  }
  const words = wordsOf(parts);
  const otherKeys = others.map(({ at, words: other }) => wordsOf(parts.with(at, other)).join(" "));
  return { words, key: words.join(" "), otherKeys, numbers, rivals: used };
}

/** Sorted, each once. */
function wordsOf(parts: readonly string[][]): string[] {
  const words = new Set<string>();
  for (const part of parts.flat()) addWord(part, words);
  return [...words].sort();
}

function addWord(word: string, words: Set<string>): void {
  for (const part of (same.get(word) ?? word).split(" ")) if (!fillers.has(part) && part !== "") words.add(part);
}

/** Years are compared by their last two digits: 05 is 1905. */
function shortNumber(word: string): number {
  const value = Number(word);
  return word.length === 4 && value >= 1700 && value <= 2100 ? value % 100 : value;
}

/** »heimatverein« is heimat and verein, »maennergesangverein« maenner, gesang and verein. */
function split(word: string): string[] {
  const ending = forms.endings.find((end) => word.length > end.length + 2 && word.endsWith(end));
  const stem = ending ? word.slice(0, -ending.length) : word;
  const head = ending ? forms.heads.find((start) => stem.length > start.length + 2 && stem.startsWith(start)) : undefined;
  const parts = head ? [head, stem.slice(head.length)] : [stem];
  return [...parts.map(withoutJoint), ...(ending ? [ending] : [])];
}

/** The letter s that joins two words: verkehr(s)verein. */
function withoutJoint(part: string): string {
  return (
    same.get(part) ??
    (part.length > 5 && /(ung|heit|keit|schaft|tion|ling|tum|verkehr|volk|karneval)s$/.test(part) ? part.slice(0, -1) : part)
  );
}
