// SPDX-License-Identifier: EUPL-1.2
import type { Urbanisation } from "../tables.ts";
import type { AgeClass, Census, LandUse } from "./figures.ts";
import type { FigureName, Unit } from "./files.ts";

const names: Record<FigureName, string> = {
  population_1987: "Bevölkerung, Volkszählung 1987",
  population_2011: "Bevölkerung, Zensus 2011",
  population_2022: "Bevölkerung, Zensus 2022",
  density: "Menschen je km²",
  age: "Alter",
  immigration_history: "Menschen mit Einwanderungsgeschichte",
  household_size: "Menschen je Haushalt",
  jobs: "Arbeitsplätze",
  land_use: "Fläche",
  urbanisation: "Besiedlung",
};

const ages: Record<AgeClass, string> = {
  under_16: "unter 16 Jahre",
  from_16_to_24: "16 bis 24 Jahre",
  from_25_to_59: "25 bis 59 Jahre",
  from_60_to_66: "60 bis 66 Jahre",
  from_67: "67 Jahre und älter",
};

const land: Record<LandUse, string> = {
  settlement_traffic: "Siedlung und Verkehr",
  agriculture: "Landwirtschaft",
  forest: "Wald",
  other_area: "Wasser und anderes",
};

const censuses: Record<Census, string> = {
  "1987": "auf Grundlage der Volkszählung 1987",
  "2011": "auf Grundlage des Zensus 2011",
  "2022": "auf Grundlage des Zensus 2022",
};

const urbanisation: Record<Urbanisation, string> = { "01": "dicht besiedelt", "02": "mittel besiedelt", "03": "dünn besiedelt" };

const units: Record<Unit, string> = {
  persons: "Menschen",
  persons_per_km2: "Menschen je km²",
  percent_of_persons: "Prozent der Menschen",
  persons_per_household: "Menschen je Haushalt",
  jobs: "Arbeitsplätze",
  percent_of_area: "Prozent der Fläche",
};

export const figureTexts = {
  population: "Bevölkerung",
  title: (place: string) => `${place} in Zahlen`,
  lead: "Zahlen sagen, wie groß etwas ist. Wie gut es ist, sagen sie nicht.",
  kreisLead: "Gerechnet aus den Zahlen der Kommunen.",
  ...{ names, ages, land, censuses, urbanisation, units },
  percent: (value: string) => `${value} %`,
  populationSummary: (first: string, firstYear: number, last: string, lastYear: number) =>
    `Bevölkerung: ${first} im Jahr ${firstYear}, ${last} im Jahr ${lastYear}. Die Zählweise wechselt dazwischen.`,
  populationNote: "Die Reihen sind nicht verbunden: Mit jedem Zensus beginnt eine neue Zählung.",
  shares: (name: string, list: string) => `${name}: ${list}.`,
  share: (label: string, percent: string) => `${label} ${percent} %`,
  immigrationWith: "mit Einwanderungsgeschichte",
  immigrationWithout: "ohne Einwanderungsgeschichte",
  table: "Als Tabelle",
  day: "Stichtag",
  fromTo: (from: string, to: string) => `${from} bis ${to}`,
  people: "Menschen",
  basis: "Zählweise",
  what: "Angabe",
  value: "Wert",
  source: (source: string, on: string) => `Quelle: ${source}. Stand: ${on}.`,
  originOf: (name: string) => `${name}:`,
  sourceAlone: (source: string) => `Quelle: ${source}.`,
  more: "Weitere Zahlen",
  asOf: (value: string, on: string) => `${value} (${on})`,
  csv: "Alle Zahlen als CSV",
  json: "Alle Zahlen als JSON",
  fileName: (slug: string) => `zahlen-${slug}.csv`,
  csvColumns: ["Zahl", "Angabe", "Wert", "Einheit", "Stand", "Zählweise", "Quelle", "Lizenz"],
};
