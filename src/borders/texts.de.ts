// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";

export const t = {
  desk: {
    operator: "Betrieb",
    title: "Karte",
    seenBy: "Nur der Betrieb sieht das",
    lead: "Was die Karte der Kommunen allen zeigt. Links, Farben und Liste bleiben dieselben.",
    legend: "Wie soll die Karte die Kommunen zeigen?",
    hexagons: "Sechsecke",
    hexagonsHint: "Jede Kommune ist gleich groß und leicht zu treffen.",
    borders: (asOf: string) => `Grenzen, Stand ${longDate(asOf)}`,
    bordersHint: (source: string, fileName: string, importedAt: Date) =>
      `${source}. Datei »${fileName}«, eingelesen am ${longDate(importedAt)}.`,
    none: "Es sind noch keine Grenzen eingelesen.",
    how: "Grenzen liest dieser Befehl auf dem Server ein:",
    command: 'bin/fokus borders import DATEI --source "© GeoBasis-DE / BKG (JAHR), dl-de/by-2-0" --date JJJJ-MM-TT',
    howHint: "DATEI ist GeoJSON oder TopoJSON mit dem Schlüssel AGS, zum Beispiel VG250 des Bundesamts für Kartographie und Geodäsie.",
    choose: "Darstellung wählen",
    chosen: "Die Karte ist umgestellt. Sie können jederzeit zurück.",
    same: "Die Karte zeigt das schon. Es wurde nichts geändert.",
    meanwhile: "Inzwischen hat jemand anderes gewählt. Es wurde nichts geändert.",
    look: "Karte ansehen",
    errors: {
      invalid: "Sehen Sie sich diese Angabe noch einmal an.",
      chooseOne: "Wählen Sie, was die Karte zeigen soll.",
      gone: "Diese Grenzen gibt es nicht mehr. Wählen Sie eine andere Darstellung.",
    },
  },
  tells: {
    imported: "hat Grenzen für die Karte eingelesen",
    chosen: "hat gewählt, was die Karte zeigt",
  },
};
