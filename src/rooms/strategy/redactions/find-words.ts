// SPDX-License-Identifier: EUPL-1.2
import type { Spot } from "./tables.ts";

/** Texts of people in a frozen content; everything else are numbers, days and words of the program. */
const textKeys = [
  "title",
  "occasion",
  "tenets",
  "description",
  "caretaker",
  "partners",
  "text",
  "name",
  "unit",
  "definition",
  "withoutSignReason",
  "plain",
];

/** A text of an edition and where it stands. */
export interface Said {
  pointer: string;
  text: string;
}

/** A place where the searched words stand, with the words around it. */
export interface FoundSpot extends Spot {
  before: string;
  words: string;
  after: string;
  /** Whether the words stand for themselves and are no part of a longer word. */
  whole: boolean;
}

/** Every text of people in a content of any shape, in the order it is kept. Keys hold neither "/" nor "~". */
export function textsIn(value: unknown, pointer = "", isText = false): Said[] {
  if (typeof value === "string") return isText ? [{ pointer, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((part, index) => textsIn(part, `${pointer}/${index}`, isText));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${pointer}/${key}`, isText || textKeys.includes(key)));
}

const block = "█";

/** The text with every letter of these places replaced, one for one: offsets stay what they were. */
export function masked({ pointer, text }: Said, spots: readonly Spot[]): string[] {
  const letters = Array.from(text);
  for (const spot of spots.filter((one) => one.pointer === pointer))
    letters.fill(block, spot.start, Math.min(spot.start + spot.length, letters.length));
  return letters;
}

const fold = (letter: string) => (/\s/u.test(letter) ? " " : letter.toLowerCase());
const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** How much is shown around a place. Unit: code points. */
const around = 60;

/** Every place where these words stand, whatever their case; what is blacked out already is not found again. */
export function spotsOf(texts: readonly Said[], words: string, before: readonly Spot[] = []): FoundSpot[] {
  const wanted = Array.from(words.normalize("NFC").trim()).map(fold);
  if (wanted.length === 0) return [];
  return texts.flatMap((said) => {
    const letters = masked(said, before);
    const folded = letters.map(fold);
    return placesOf(folded, wanted).map((start) => ({
      pointer: said.pointer,
      start,
      length: wanted.length,
      before: (start > around ? "… " : "") + shortened(letters.slice(Math.max(0, start - around), start)),
      words: letters.slice(start, start + wanted.length).join(""),
      after:
        shortened(letters.slice(start + wanted.length, start + wanted.length + around)) +
        (start + wanted.length + around < letters.length ? " …" : ""),
      whole: !isLetter(letters[start - 1]) && !isLetter(letters[start + wanted.length]),
    }));
  });
}

function placesOf(folded: readonly string[], wanted: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + wanted.length <= folded.length; at++) {
    if (!wanted.every((letter, index) => folded[at + index] === letter)) continue;
    places.push(at);
    at += wanted.length - 1;
  }
  return places;
}

const shortened = (letters: readonly string[]) => letters.join("").replace(/█+/g, "█████").replace(/\s+/g, " ");

/** The text with five blocks in each place, however long it was: nobody can count the letters. The database does the same. */
export function blackened(said: Said, spots: readonly Spot[]): string {
  const mine = spots.filter(({ pointer }) => pointer === said.pointer);
  return mine.length === 0 ? said.text : masked(said, mine).join("").replace(/█+/g, "█████");
}

/** Names a place in a form. */
export const spotKey = ({ pointer, start, length }: Spot) => `${pointer}@${start}+${length}`;
