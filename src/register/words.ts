// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "./tables.ts";
import { articles, type Declined, type KindWords, kindWords, yours } from "./texts.de.ts";

export type { Declined } from "./texts.de.ts";

/** What words need to know of a body. */
export type Place = Pick<Body, "kind" | "name" | "designation" | "status">;

/** The words of one place. A text says "Ihre Gemeinde" only where it is one: many are towns. */
export interface PlaceWords {
  /** "Stadt" */
  noun: string;
  /** "die Stadt", "der Stadt" … */
  short: Declined;
  /** "Ihre Stadt", "Ihrer Stadt" … */
  your: Declined;
  /** "die Stadt Musterstadt", "des Kreises Kleve", "dem Oberbergischen Kreis" … */
  place: Declined;
  /** "der Rat", "des Rates" … */
  council: Declined;
  /** "der Rat der Stadt Musterstadt", "des Kreistages des Kreises Kleve" … */
  councilOf: Declined;
  /** "Rat der Stadt Musterstadt", for headings and letterheads. */
  councilTitle: string;
  /** "Bürgermeisterin oder Bürgermeister" */
  head: string;
  /** "Stadtverwaltung" */
  administration: string;
  /** "im Rathaus", after "Fragen Sie". */
  askAt: string;
  /** What its parts are called: "Ortsteil", "Ortsteile". A body may prefer another word. */
  parts: { one: string; many: string };
}

/**
 * The words of the place, from the register.
 * @throws RangeError for bodies that are no place with a council, such as companies.
 */
export function placeWords(place: Place): PlaceWords {
  const words = kindOf(place);
  const ofPlace = declinedName(place.name, words);
  const council = declined(articles[words.councilGender ?? "masculine"], words.council, words.genitiveCouncil);
  const of = (part: string) => `${part} ${ofPlace.genitive}`;
  return {
    noun: words.noun,
    short: declined(articles[words.gender], words.noun, words.genitiveNoun),
    your: declined(yours[words.gender], words.noun, words.genitiveNoun),
    place: ofPlace,
    council,
    councilOf: eachCase((inCase) => of(council[inCase])),
    councilTitle: of(words.council),
    head: words.head,
    administration: words.administration,
    askAt: words.askAt,
    parts: words.parts,
  };
}

/** Who does something, as a sentence names it: "Musterstadt", but "der Kreis Musterland". */
export function placeAsSubject(place: Place): string {
  return place.kind === "kreis" ? placeWords(place).place.nominative : place.name;
}

/** Where something is: "in Musterstadt", "im Kreis Kleve", "in der StädteRegion Aachen". */
export function inPlace(place: Place): string {
  return place.kind === "kreis" ? `in ${placeWords(place).place.dative}`.replace(/^in dem /, "im ") : `in ${place.name}`;
}

/** "der Rat …" → "Der Rat …", for the beginning of a sentence. */
export function atStart(text: string): string {
  return text.charAt(0).toLocaleUpperCase("de-DE") + text.slice(1);
}

const kreisWords: Readonly<Record<string, KindWords>> = {
  StädteRegion: kindWords.staedteregion,
  Landkreis: kindWords.landkreis,
  Regionalverband: kindWords.regionalverband,
};

function kindOf(place: Place): KindWords {
  if (place.kind === "land") return kindWords.land;
  if (place.kind === "kreis") return kreisWords[place.designation ?? ""] ?? kindWords.kreis;
  if (place.kind !== "municipality") throw new RangeError(`A body of kind ${place.kind} has no words of a place.`);
  if (place.designation === "Gemeinde") return kindWords.gemeinde;
  // Aachen belongs to the StädteRegion and has the rights of a kreisfreie Stadt: its mayor is an Oberbürgermeister too.
  const headedByOberbuergermeister = place.status === "kreisfrei" || place.status === "regionsangehoerig_wie_kreisfrei";
  return headedByOberbuergermeister ? kindWords.kreisfreieStadt : kindWords.stadt;
}

function eachCase(form: (inCase: keyof Declined) => string): Declined {
  return { nominative: form("nominative"), genitive: form("genitive"), dative: form("dative"), accusative: form("accusative") };
}

function declined(before: Declined, noun: string, genitiveNoun: string): Declined {
  return eachCase((inCase) => `${before[inCase]} ${inCase === "genitive" ? genitiveNoun : noun}`);
}

const isKreisName = /kreis\b/i;

/** Names of Kreise carry the noun in themselves and bend it; all others stand behind it unchanged. */
function declinedName(name: string, words: KindWords): Declined {
  const article = articles[words.gender];
  const hasKreisInName = (words === kindWords.kreis || words === kindWords.landkreis) && isKreisName.test(name);
  if (hasKreisInName) return eachCase((inCase) => `${article[inCase]} ${kreisNameIn(inCase, name)}`);
  const own = name.startsWith(`${words.noun} `) ? name.slice(words.noun.length + 1) : name;
  return eachCase((inCase) => `${article[inCase]} ${inCase === "genitive" ? words.genitiveNoun : words.noun} ${own}`);
}

/** "Oberbergischer Kreis" → "(der) Oberbergische Kreis", "(des) Oberbergischen Kreises"; "Rhein-Kreis Neuss" → "(des) Rhein-Kreises Neuss". */
function kreisNameIn(inCase: keyof Declined, name: string): string {
  const bentAdjective = name.replace(/er Kreis$/, inCase === "nominative" ? "e Kreis" : "en Kreis");
  return inCase === "genitive" ? bentAdjective.replace(isKreisName, (noun) => `${noun}es`) : bentAdjective;
}
