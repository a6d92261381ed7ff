// SPDX-License-Identifier: EUPL-1.2

/**
 * A text made comparable: small letters, »ä« as »ae«, »ß« as »ss«, everything between words one blank, one blank
 * at both ends. `origin` leads from each folded letter back to the letter it came from, so that her own words
 * can be quoted.
 */
export type Folded = { original: string; text: string; origin: number[] };

const spelledOut: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", æ: "ae", ø: "o", đ: "d", ł: "l", ı: "i" };

/** Folds a text and remembers where each letter came from. */
export function fold(raw: string): Folded {
  const original = raw.normalize("NFC");
  let text = " ";
  const origin = [0];
  for (let i = 0; i < original.length; i++) {
    const letters = foldedLetter(original.charAt(i));
    if (letters === " " && text.endsWith(" ")) continue;
    text += letters;
    for (let n = 0; n < letters.length; n++) origin.push(i);
  }
  if (!text.endsWith(" ")) {
    text += " ";
    origin.push(original.length);
  }
  return { original, text, origin };
}

const cache = new Map<string, string>();

function foldedLetter(letter: string): string {
  const known = cache.get(letter);
  if (known !== undefined) return known;
  const small = letter.toLowerCase();
  const plain = spelledOut[small] ?? small.normalize("NFD").replace(/\p{M}/gu, "");
  const folded = /^[\p{L}\p{N}]+$/u.test(plain) ? plain : " ";
  cache.set(letter, folded);
  return folded;
}

/** Only the folded words, for tables and keys. */
export function foldWords(raw: string): string {
  return fold(raw).text.trim();
}

/** Her own letters behind a stretch of the folded text. */
export function quoteOf(folded: Folded, start: number, end: number): string {
  return folded.original.slice(folded.origin[start], (folded.origin[end - 1] ?? 0) + 1);
}
