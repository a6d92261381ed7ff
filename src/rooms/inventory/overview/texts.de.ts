// SPDX-License-Identifier: EUPL-1.2
import { plural } from "#kit/text";

export const overviewTexts = {
  title: "Überblick",
  lead: (total: number) => `${plural(total, "Eintrag", "Einträge")}: was es gibt und wo.`,
  caption: (part: string) => `Einträge nach Bereich und ${part}`,
  field: "Bereich",
  noPlace: "ohne Ort",
  all: "alle",
  none: "·",
  noneSpoken: "kein Eintrag",
  cell: (field: string, place: string, count: number) => `${field}, ${place}: ${plural(count, "Eintrag", "Einträge")}`,
  countFirst: "Jeder Eintrag zählt einmal, beim ersten Bereich.",
  countFirstLink: "Nur den ersten Bereich zählen",
  countAll: "Ein Eintrag mit mehreren Bereichen zählt bei jedem davon.",
  countAllLink: "Alle Bereiche zählen",
  absent: (fields: string) => `Auf Ihrer Liste steht nichts zu: ${fields}.`,
  absentQuestion: "Fehlt es auf der Liste oder vor Ort? Das sagt die Liste nicht.",
  csv: "CSV",
  csvName: (slug: string, day: string) => `ueberblick-${slug}-${day}.csv`,
};
