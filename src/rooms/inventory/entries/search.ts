// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { searchFold } from "#kit/text";
import type { Filter } from "./filter.ts";
import { sameAs } from "./synonyms.ts";

const maxWords = 6;

/** Words that stand between others and say nothing by themselves. */
const fillers = new Set(["und", "der", "die", "das", "des", "fuer", "zur", "zum", "von", "in", "im", "e", "v", "ev"]);

/** What German puts behind another word to make one of two: "Turnverein" is also a "Turn- und Sportverein" or a "Verein für Turnen". */
const secondHalves = [
  "verein",
  "verband",
  "gesellschaft",
  "bruderschaft",
  "gemeinschaft",
  "gruppe",
  "stiftung",
  "initiative",
  "freunde",
  "feuerwehr",
  "club",
  "klub",
  "chor",
  "bund",
  "ring",
  "hilfe",
];
const shortestHalf = 3;

/** What is searched for, as conditions on the table e: in quotation marks these letters in the name, otherwise every word, in any order. */
export function searchedFor({ search, spelling }: Pick<Filter, "search" | "spelling">): SQL[] {
  const folded = searchFold(search);
  if (folded === "") return [];
  if (/^["„“»].*["“”«]$/.test(search)) return [sql`e.name_key like ${`%${folded}%`}`];
  const words = folded.split(" ");
  const telling = words.filter((word) => !fillers.has(word));
  const holds = spelling === "exact" ? holdsWord : (word: string) => sql`(${holdsWord(word)} or ${nearlyHolds(word)})`;
  return (telling.length > 0 ? telling : words).slice(0, maxWords).map(holds);
}

/** Up to this length a word counts only as a whole: "sv" also stands in "Jungsvereinigung". */
const longestWhole = 4;

/** The word itself, or another one for the same thing ("MGV" for "Gesangverein"). */
function holdsWord(word: string): SQL {
  const others = sameAs(word).map(holdsAs);
  return others.length === 0 ? holdsItself(word) : sql`(${holdsItself(word)} or ${sql.join(others, sql` or `)})`;
}

/** Another word for what is searched for, as the condition that it stands there. */
export function holdsAs(other: string): SQL {
  return other.length <= longestWhole ? sql`' ' || e.search_text || ' ' like ${`% ${other} %`}` : sql`e.search_text like ${`%${other}%`}`;
}

/** The word as part of a longer one ("wehr" in "Feuerwehr"), or its two halves apart. */
function holdsItself(word: string): SQL {
  const whole = sql`e.search_text like ${`%${word}%`}`;
  const second = secondHalves.find((half) => word.endsWith(half) && word.length >= half.length + shortestHalf);
  if (!second) return whole;
  const first = word.slice(0, -second.length).replace(/(?<=....)s$/, "");
  const begins = sql`(e.search_text like ${`${first}%`} or e.search_text like ${`% ${first}%`})`;
  return sql`(${whole} or (e.search_text like ${`%${second}%`} and ${begins}))`;
}

const shortestNear = 4;
/** Up to this length trigrams are often too coarse for one wrong letter; such words are written out with a gap instead. */
const longestWithGaps = 12;

/**
 * Nearly the word: pg_trgm's word similarity from 0.6, or one letter wrong. Comparing costs 11 µs an entry, so a piece of the
 * word must stand there as it was typed; the case keeps PostgreSQL from comparing first.
 */
function nearlyHolds(word: string): SQL {
  if (word.length < shortestNear) return sql`false`;
  const gaps = word.length <= longestWithGaps ? sql` or ${holdsAny(withOneSlip(word))}` : sql``;
  return sql`case when ${holdsAny(piecesOf(word))} then ${word} <% e.search_text${gaps} else false end`;
}

function holdsAny(parts: readonly string[]): SQL {
  return sql`(${sql.join(
    parts.map((part) => sql`e.search_text like ${`%${part}%`}`),
    sql` or `,
  )})`;
}

/** One slip leaves one of two halves as it was, two slips one of three thirds; in short words the halves may have changed places. */
function piecesOf(word: string): string[] {
  const count = word.length < 6 ? 2 : 3;
  const at = Array.from({ length: count + 1 }, (_, index) => Math.round((index * word.length) / count));
  const pieces = at.slice(1).map((end, index) => word.slice(at[index], end));
  return count === 2 ? [...pieces, swapped(word, (at[1] ?? 0) - 1)] : pieces;
}

/** The word with two neighbours swapped, one letter wrong, or one letter missing; "_" stands for any letter. */
function withOneSlip(word: string): string[] {
  const places = Array.from({ length: word.length - 1 }, (_, at) => at);
  const swaps = places.map((at) => swapped(word, at));
  if (word.length === shortestNear) return swaps;
  const wrong = places.slice(1).map((at) => `${word.slice(0, at)}_${word.slice(at + 1)}`);
  const missing = places.map((at) => `${word.slice(0, at + 1)}_${word.slice(at + 1)}`);
  return [...swaps, ...wrong, ...missing];
}

function swapped(word: string, at: number): string {
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
