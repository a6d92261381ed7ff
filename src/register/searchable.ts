// SPDX-License-Identifier: EUPL-1.2
import { language } from "#kit/language";
import type { SearchablePage } from "#kit/search";
import { paths } from "./paths.ts";
import { t } from "./texts.ts";

/** Words people look for the list with; they are shown nowhere. */
const besides = {
  de: "alle Kommunen Städte Gemeinden Kreise Liste Verzeichnis CSV JSON herunterladen",
  de_leicht: "alle Städte Gemeinden Kreise Liste",
  en: "all municipalities towns districts list CSV JSON download",
};

/** The list of municipalities; the places themselves are found by their index. */
export function registerPages(): SearchablePage[] {
  return [{ href: paths.list(), title: t.list.title, says: t.list.description, besides: besides[language()] }];
}
