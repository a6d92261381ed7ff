// SPDX-License-Identifier: EUPL-1.2
import { plain, plainWords, withoutEnding } from "../words/plain.ts";

/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Shorter words are marked as a whole only: "tv" also stands in "aktiv". */
const shortestInside = 4;

/** A text in pieces, with the words that were looked for marked; compounds count as a whole. */
export function inPieces(text: string, wanted: readonly string[]): Piece[] {
  const stems = stemsOf(wanted);
  const pieces: Piece[] = [];
  for (const part of text.split(/(\p{L}[\p{L}\p{N}\p{M}]*|\p{N}+)/u)) {
    if (part === "") continue;
    const isMarked = holds(part, stems);
    const last = pieces.at(-1);
    if (last && last.isMarked === isMarked && !isMarked) last.text += part;
    else pieces.push({ text: part, isMarked });
  }
  return pieces;
}

/** Longest excerpt. Unit: characters. */
const excerptLength = 180;
const before = 60;

/** A text cut to what surrounds the first word that was looked for; its beginning when none stands there. */
export function excerpt(text: string, wanted: readonly string[]): string {
  if (text.length <= excerptLength) return text;
  const stems = stemsOf(wanted);
  const at = [...text.matchAll(/\p{L}[\p{L}\p{N}\p{M}]*/gu)].find(([word]) => holds(word, stems))?.index ?? 0;
  const begin = at <= before ? 0 : text.indexOf(" ", at - before) + 1;
  const end = begin + excerptLength >= text.length ? text.length : text.lastIndexOf(" ", begin + excerptLength);
  return `${begin > 0 ? "… " : ""}${text.slice(begin, end > begin ? end : begin + excerptLength)}${end < text.length ? " …" : ""}`;
}

const stemsOf = (wanted: readonly string[]) => [...new Set(wanted.flatMap(plainWords).map(withoutEnding))];

function holds(word: string, stems: readonly string[]): boolean {
  const read = plain(word);
  const stem = withoutEnding(read);
  return stems.some((wanted) => stem === wanted || (wanted.length >= shortestInside && read.includes(wanted)));
}
