// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { figureTexts as de } from "./texts.de.ts";

export const figureTexts: Words<typeof de> = {
  title: (place: string) => `${place} in figures`,
  lead: "Figures say how large something is. They do not say how good it is.",
  kreisLead: "Computed from the figures of the municipalities.",
  names: {
    population: "Population",
    density: "People per km²",
    age: "Age",
    immigration_history: "People with an immigration history",
    household_size: "People per household",
    jobs: "Jobs",
    land_use: "Land",
    urbanisation: "Settlement",
  },
  ages: {
    under_16: "under 16",
    from_16_to_24: "16 to 24",
    from_25_to_59: "25 to 59",
    from_60_to_66: "60 to 66",
    from_67: "67 and older",
  },
  land: { settlement_traffic: "Settlement and traffic", agriculture: "Farming", forest: "Forest", other_area: "Water and other" },
  censuses: { "1987": "based on the census of 1987", "2011": "based on the census of 2011", "2022": "based on the census of 2022" },
  urbanisation: { "01": "densely settled", "02": "of medium density", "03": "thinly settled" },
  percent: (value: string) => `${value}%`,
  populationSummary: (first: string, firstYear: number, last: string, lastYear: number) =>
    `Population: ${first} in ${firstYear}, ${last} in ${lastYear}. The way of counting changes in between.`,
  populationNote: "The lines are not joined: with each census a new count begins.",
  shares: (name: string, list: string) => `${name}: ${list}.`,
  share: (label: string, percent: string) => `${label} ${percent}%`,
  immigrationWith: "with an immigration history",
  immigrationWithout: "without an immigration history",
  table: "As a table",
  year: "Year",
  people: "People",
  basis: "Way of counting",
  what: "Fact",
  value: "Value",
  source: (source: string, on: string) => `Source: ${source}. As of: ${on}.`,
  more: "More figures",
  asOf: (value: string, on: string) => `${value} (${on})`,
  csv: "All figures as CSV",
  fileName: (slug: string) => `figures-${slug}.csv`,
  csvColumns: ["Figure", "Fact", "Value", "Unit", "As of", "Way of counting", "Source", "Licence"],
};
