// SPDX-License-Identifier: EUPL-1.2
import { inLanguages, type Language } from "#kit/language";

/** Each language by its own name: who looks for it reads this one. */
export const languageNames: Readonly<Record<Language, string>> = { de: "Deutsch", en: "English", de_leicht: "Leichte Sprache" };

/** Said on a German page to whoever asked for another language. */
export const onlyGerman: Readonly<Record<Exclude<Language, "de">, string>> = {
  en: "This page exists in German only.",
  de_leicht: "Diese Seite gibt es noch nicht in Leichter Sprache.",
};

/** The service line of every page. */
export const serviceTexts = inLanguages(
  { search: "Suche", help: "Hilfe" },
  { en: { search: "Search", help: "Help" }, de_leicht: { search: "Suche", help: "Hilfe" } },
);
