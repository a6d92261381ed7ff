// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { municipalitiesOf } from "../bodies/find.ts";
import type { Body } from "../tables.ts";
import { type FigureMeaning, type FigureName, figureFiles, type TownFigures, type TownPopulation } from "./files.ts";

/** Censuses on which population is carried forward; figures on different ones are not comparable. */
export const censuses = ["1987", "2011", "2022"] as const;
export type Census = (typeof censuses)[number];

export const ageClasses = ["under_16", "from_16_to_24", "from_25_to_59", "from_60_to_66", "from_67"] as const;
export type AgeClass = (typeof ageClasses)[number];

export const landUses = ["settlement_traffic", "agriculture", "forest"] as const;
export type LandUse = (typeof landUses)[number] | "other_area";

export type Urbanisation = TownFigures["urbanisation"];

/** What is known about a municipality or a Kreis in figures. Shares in percent, unrounded where they were reckoned. */
export interface PlaceFigures {
  /** Unit: persons, on 31 December. */
  population: { census: Census; values: { year: number; people: number }[] }[];
  /** Unit: persons per km². */
  density: number;
  age: { id: AgeClass; percent: number }[];
  immigrationHistory: number;
  /** Unit: persons per household. Not reckoned for a Kreis: the number of households is not known here. */
  householdSize: number | null;
  /** Unit: jobs subject to social insurance. */
  jobs: number;
  landUse: { id: LandUse; percent: number }[];
  /** Degree of urbanisation; of a Kreis none. */
  urbanisation: Urbanisation | null;
  meanings: ReadonlyMap<FigureName, FigureMeaning>;
}

/** The figures of a municipality, or of a Kreis from those of its municipalities; null where none are known, as for invented places. */
export async function figuresOf(tx: Tx, body: Body): Promise<PlaceFigures | null> {
  const { towns, populations, meanings } = await figureFiles();
  const members = body.kind === "kreis" ? await municipalitiesOf(tx, body.id) : [body];
  const known = members.map(({ ags }) => ({ figures: towns.get(ags ?? ""), population: populations.get(ags ?? "") }));
  const figures = known.flatMap((one) => one.figures ?? []);
  const population = known.flatMap((one) => one.population ?? []);
  if (figures.length === 0 || figures.length < members.length || population.length < members.length) return null;
  return { ...together(figures, population), meanings };
}

/** Sums and means over towns: shares of people weigh by people counted in the same census, shares of area by area. */
export function together(figures: readonly TownFigures[], population: readonly TownPopulation[]): Omit<PlaceFigures, "meanings"> {
  const [only] = figures.length === 1 ? figures : [];
  const byPeople = (value: (town: TownFigures) => number) => mean(figures, value, (town) => town.census_population);
  const byArea = (value: (town: TownFigures) => number) => mean(figures, value, (town) => town.area_km2);
  const used = landUses.map((id) => ({ id, percent: byArea((town) => town[id]) }));
  const rest = 100 - sum(used.map(({ percent }) => percent));
  return {
    population: seriesOf(population),
    density: sum(population.map((town) => town.on_2024)) / sum(figures.map((town) => town.area_km2)),
    age: ageClasses.map((id) => ({ id, percent: byPeople((town) => town[id]) })),
    immigrationHistory: byPeople((town) => town.immigration_history),
    householdSize: only?.household_size ?? null,
    jobs: sum(figures.map((town) => town.jobs)),
    landUse: [...used, { id: "other_area", percent: Math.max(0, rest) }],
    urbanisation: only?.urbanisation ?? null,
  };
}

const yearsOf: Record<Census, readonly (2009 | 2013 | 2017 | 2021 | 2023 | 2024)[]> = {
  "1987": [2009],
  "2011": [2013, 2017, 2021, 2023],
  "2022": [2024],
};

function seriesOf(population: readonly TownPopulation[]): PlaceFigures["population"] {
  return censuses.map((census) => ({
    census,
    values: yearsOf[census].map((year) => ({ year, people: sum(population.map((town) => town[`on_${year}`])) })),
  }));
}

function mean(towns: readonly TownFigures[], value: (town: TownFigures) => number, weight: (town: TownFigures) => number): number {
  return sum(towns.map((town) => value(town) * weight(town))) / sum(towns.map(weight));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
