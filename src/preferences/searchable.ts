// SPDX-License-Identifier: EUPL-1.2
import { language } from "#kit/language";
import type { SearchablePage } from "#kit/search";
import { preferencePaths } from "./paths.ts";
import { t } from "./texts.ts";

/** Words people look for the page with; they are shown nowhere. */
const besides = {
  de: "Kontrast Schriftgröße größer dunkel hell Farben Abstand Sprache Einstellungen",
  de_leicht: "groß dunkel hell Farben Schrift",
  en: "contrast font size larger dark light colours settings language",
};

/** How the pages look. */
export function preferencePages(): SearchablePage[] {
  return [{ href: preferencePaths.page, title: t.title, says: t.description, besides: besides[language()] }];
}
