// SPDX-License-Identifier: EUPL-1.2
import { searchFold } from "#kit/text";

/** Spellings that mean the same in names of places; both the names and what people type are brought to the right side. */
const sameWord: Record<string, string> = {
  st: "sankt",
  rhld: "rheinland",
  rh: "rhein",
  westf: "westfalen",
  westfahlen: "westfalen",
  sauerl: "sauerland",
  landkreis: "kreis",
  lk: "kreis",
  krs: "kreis",
  kr: "kreis",
};

/** Little words people leave out or shorten: "Mülheim a. d. Ruhr". */
const fillers = new Set(["a", "d", "i", "an", "am", "auf", "bei", "der", "dem", "den", "die", "im", "in", "b"]);

/** Words before a name that say what it is, not which. */
const kindsOfPlace = new Set(["stadt", "gemeinde", "hansestadt", "landeshauptstadt", "kreisstadt", "kommune"]);

/** A name or a query as the index compares it. */
export interface Folded {
  /** Letter for letter, ä as ae: "schloss holte stukenbrock". */
  words: readonly string[];
  /** In one piece: "schlossholtestukenbrock". */
  joined: string;
  /** In one piece, umlauts without their e, so that "Muenster", "Münster" and "Munster" are one: "munster". */
  plain: string;
  /** Like `plain`, word by word. */
  plainWords: readonly string[];
}

/** ae, oe, ue → a, o, u; not in "neuen" and "auen". Also bends "Soest": so plain forms only ever decide after the exact ones. */
function withoutUmlautE(text: string): string {
  return text.replace(/(?<![ae])([aou])e/g, "$1");
}

/** Brings a name or what somebody typed to one form. */
export function fold(text: string): Folded {
  const all = searchFold(text)
    .split(" ")
    .map((word) => sameWord[word] ?? word);
  const telling = all.filter((word) => !fillers.has(word));
  const named = telling.filter((word, index) => !(kindsOfPlace.has(word) || (word === "nrw" && index > 0)));
  const words = [named, telling, all].find((candidate) => candidate.length > 0) ?? [];
  const joined = words.join("");
  return { words, joined, plain: withoutUmlautE(joined), plainWords: words.map(withoutUmlautE) };
}
