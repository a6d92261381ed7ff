// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { figureTexts as de } from "./texts.de.ts";

export const figureTexts: Words<typeof de> = {
  title: (place: string) => `${place} in Zahlen`,
  lead: "Zahlen sagen, wie groß etwas ist. Zahlen sagen nicht, wie gut etwas ist.",
  kreisLead: "Wir haben die Zahlen von allen Orten zusammen gerechnet.",
  names: {
    population: "So viele Menschen wohnen hier",
    density: "Menschen auf einem Quadrat-Kilometer",
    age: "Wie alt sind die Menschen?",
    immigration_history: "Kommen die Menschen aus einem anderen Land?",
    household_size: "Menschen in einer Wohnung",
    jobs: "So viele Menschen arbeiten hier",
    land_use: "Was ist auf dem Land?",
    urbanisation: "Wohnen die Menschen nah beieinander?",
  },
  ages: {
    under_16: "jünger als 16 Jahre",
    from_16_to_24: "16 bis 24 Jahre",
    from_25_to_59: "25 bis 59 Jahre",
    from_60_to_66: "60 bis 66 Jahre",
    from_67: "67 Jahre und älter",
  },
  land: { settlement_traffic: "Häuser und Straßen", agriculture: "Felder und Wiesen", forest: "Wald", other_area: "Wasser und anderes" },
  censuses: { "1987": "gezählt wie 1987", "2011": "gezählt wie 2011", "2022": "gezählt wie 2022" },
  urbanisation: { "01": "sehr nah", "02": "mittel", "03": "weit auseinander" },
  percent: (value: string) => `${value} von 100`,
  populationSummary: (first: string, firstYear: number, last: string, lastYear: number) =>
    `${firstYear} wohnten hier ${first} Menschen. ${lastYear} wohnten hier ${last} Menschen. Dazwischen wurde anders gezählt.`,
  populationNote: "Die Linien haben Lücken. Dort wurde neu gezählt.",
  shares: (name: string, list: string) => `${name} ${list}.`,
  share: (label: string, percent: string) => `${label}: ${percent} von 100`,
  immigrationWith: "aus einem anderen Land, oder die Eltern",
  immigrationWithout: "nicht aus einem anderen Land",
  table: "Als Tabelle",
  year: "Jahr",
  people: "Menschen",
  basis: "So wurde gezählt",
  what: "Was",
  value: "Zahl",
  source: (source: string, on: string) => `Die Zahlen kommen von: ${source}. Die Zahlen sind von: ${on}.`,
  more: "Mehr Zahlen",
  asOf: (value: string, on: string) => `${value} (${on})`,
  csv: "Alle Zahlen als CSV-Datei",
  fileName: (slug: string) => `zahlen-${slug}.csv`,
  csvColumns: ["Zahl", "Angabe", "Wert", "Einheit", "Stand", "Zählweise", "Quelle", "Lizenz"],
};
