// SPDX-License-Identifier: EUPL-1.2
import { language } from "#kit/language";
import type { SearchablePage } from "#kit/search";
import { privacyPaths } from "./paths.ts";
import { t } from "./texts.ts";

/** Words people look for these pages with; they are shown nowhere. */
const besides = {
  de: {
    privacy: "DSGVO personenbezogene Daten Privatsphäre Auskunft Löschung Rechte",
    technique: "Cookies Löschfristen Speicherdauer Protokoll",
  },
  de_leicht: { privacy: "Daten Privat Rechte löschen", technique: "Cookies löschen" },
  en: { privacy: "GDPR personal data protection rights deletion", technique: "cookies storage retention" },
};

/** What is kept about people. */
export function privacyPages(): SearchablePage[] {
  const words = besides[language()];
  return [
    { href: privacyPaths.privacy, title: t.title, says: `${t.lead} ${t.short.items.join(" ")}`, besides: words.privacy },
    { href: privacyPaths.technique, title: t.technique.title, says: t.technique.lead, besides: words.technique },
  ];
}
