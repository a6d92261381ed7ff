// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "#kit/language";

/** Pages that exist in every language. All others are German, and say so to whoever asked for another one. */
const translated: readonly RegExp[] = [
  /^\/$/,
  /^\/kommunen(\/[^/.]+)?$/,
  /^\/kommunen\/[^/]+\/vereine(\/[^/.]+)?$/,
  /^\/datenschutz(\/technik)?$/,
  /^\/kommunen\/[^/]+\/strategie(\/einfach|\/fassungen\/\d+|\/massnahmen\/[^/]+)?$/,
  /^\/barriere-melden(\/fall\/[^/]+)?$/,
  /^\/karte(\/[^/]+)?$/,
  /^\/darstellung$/,
  /^\/suche(\/vorschlaege)?$/,
  /^\/hilfe(\/(besuch|vereine))?$/,
  /^\/(anmelden(\/.*)?|abmelden)$/,
  /^\/zugang-anfragen(\/[^/]+)?$/,
  /^\/zugang-anfragen\/anfrage\/[^/]+(\/zurueckziehen)?$/,
  /^\/v(\/[^/]+(\/danke)?)?$/,
  /^\/lesen\/[^/]+(\/kommentar\/[^/]+)?$/,
  /^\/beispielpersonen(\/postausgang)?$/,
  /^\/api$/,
  /^\/(grundsaetze|kontakt|datenquellen|barrierefreiheit|impressum)$/,
];

/** The language of a page that exists in one only, whatever somebody chose. */
export function onlyLanguageOf(path: string): Language | undefined {
  return path === "/leichte-sprache" ? "de_leicht" : undefined;
}

export function isTranslated(path: string): boolean {
  return translated.some((pattern) => pattern.test(path));
}

/** Pages of people with a task are German; there the choice of a language has no place. */
export function isForEverybody(path: string): boolean {
  return !/^\/(intern|konto|betrieb)(\/|$)/.test(path);
}
