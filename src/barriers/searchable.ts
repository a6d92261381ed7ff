// SPDX-License-Identifier: EUPL-1.2
import { language } from "#kit/language";
import type { SearchablePage } from "#kit/search";
import { barrierPaths } from "./paths.ts";
import { t } from "./texts.ts";

/** Words people look for these pages with; they are shown nowhere. */
const besides = {
  de: {
    statement: "barrierefrei BITV WCAG Erklärung Behinderung Screenreader Vorlesehilfe",
    report: "Problem Fehler melden Beschwerde geht nicht kaputt",
    imprint: "Betreiber Anbieter Verantwortliche Anschrift",
  },
  de_leicht: { statement: "barrierefrei Hilfe beim Lesen", report: "Problem Fehler geht nicht", imprint: "Wer macht diese Seite" },
  en: {
    statement: "accessible WCAG statement disability screen reader",
    report: "problem error complaint broken",
    imprint: "imprint operator provider",
  },
};

/** The pages about barriers, and who runs the platform. */
export function barrierPages(): SearchablePage[] {
  const words = besides[language()];
  return [
    { href: barrierPaths.statement, title: t.statement.title, says: t.statement.lead, besides: words.statement },
    { href: barrierPaths.report, title: t.report.title, says: t.report.lead, besides: words.report },
    { href: "/impressum", title: t.imprint.title, says: "", besides: words.imprint },
  ];
}
