// SPDX-License-Identifier: EUPL-1.2
const folds: Record<string, string> = { ä: "a", ö: "o", ü: "u", ß: "ss" };

/**
 * A key that sorts German names as DIN 5007-1 does, in any database collation: PGlite has no ICU.
 * Ties between "Müller" and "Muller" are broken by the name itself.
 */
export function sortKey(name: string): string {
  const folded = name
    .toLocaleLowerCase("de-DE")
    .replace(/[äöüß]/g, (letter) => folds[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return folded.replace(/\d+/g, (digits) => digits.padStart(8, "0"));
}

/** Text as search compares it: lower case, ä as ae, without accents and signs. */
export function searchFold(text: string): string {
  const lower = text.toLocaleLowerCase("de-DE");
  // Most words are plain: the rest would leave them as they are, and takes four times as long.
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** An address part from a name: "Straße & Wöbbel" → "strasse-woebbel". At most 60 characters. */
export function slugOf(name: string): string {
  return searchFold(name).replace(/ /g, "-").slice(0, 60).replace(/-+$/, "");
}
