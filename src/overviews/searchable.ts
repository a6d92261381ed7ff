// SPDX-License-Identifier: EUPL-1.2
import { language } from "#kit/language";
import type { SearchablePage } from "#kit/search";
import { t } from "./front-texts.ts";
import { t as mapTexts } from "./map/texts.ts";
import { about, places } from "./paths.ts";

/** Words people look for these pages with; they are shown nowhere. */
const besides = {
  de: {
    principles: "Regeln Versprechen Werte Charta Vergleich Rangliste Neutralität",
    contact: "Ansprechpartner Ansprechpartnerin Telefon anrufen Mail schreiben Servicestelle erreichen",
    sources: "Statistik Zahlen Herkunft Lizenz Destatis Einwohnerzahl Open Data",
    map: "Landkarte Sechsecke Übersicht",
  },
  de_leicht: {
    principles: "Grundsätze Versprechen",
    contact: "Telefon anrufen Hilfe Mensch",
    sources: "Zahlen Statistik Datenquellen",
    map: "Landkarte Übersicht",
  },
  en: {
    principles: "rules values charter ranking",
    contact: "phone telephone mail call reach",
    sources: "statistics figures licence population open data",
    map: "hexagons overview",
  },
};

/** The pages about the platform that everybody can find. */
export function overviewPages(): SearchablePage[] {
  const words = besides[language()];
  return [
    { href: about.principles, title: t.principles.title, says: Object.values(t.pledges).join(" "), besides: words.principles },
    { href: about.contact, title: t.contact.title, says: `${t.contact.lead} ${t.contact.local}`, besides: words.contact },
    { href: about.sources, title: t.sources.title, says: t.sources.lead, besides: words.sources },
    { href: places.map(), title: mapTexts.title, says: mapTexts.caption, besides: words.map },
  ];
}
