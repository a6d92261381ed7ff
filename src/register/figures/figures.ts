// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { municipalitiesOf } from "../bodies/find.ts";
import { type Body, degreesOfUrbanisation, type Urbanisation } from "../tables.ts";
import { type FigureMeaning, type FigureName, figureFiles, type TownFigures, type TownPopulation } from "./files.ts";

/** Censuses on which population is carried forward; figures on different ones are not comparable. */
export const censuses = ["1987", "2011", "2022"] as const;
export type Census = (typeof censuses)[number];

/** The census on which the population of the register itself rests. */
const newestCensus: Census = "2022";

export const ageClasses = ["under_16", "from_16_to_24", "from_25_to_59", "from_60_to_66", "from_67"] as const;
export type AgeClass = (typeof ageClasses)[number];

export const landUses = ["settlement_traffic", "agriculture", "forest"] as const;
export type LandUse = (typeof landUses)[number] | "other_area";

/** A part of a whole, unrounded where it was reckoned. */
export interface Share<Id extends string> {
  id: Id;
  percent: number;
}

/** What is known about a municipality or a Kreis in figures; null or empty where nothing is. */
export interface PlaceFigures {
  /** Unit: persons. One series for each census, with those that have values only. */
  population: { census: Census; values: { on: string; people: number }[] }[];
  /** Unit: persons per km². */
  density: number | null;
  age: Share<AgeClass>[];
  /** Unit: percent of persons. */
  immigrationHistory: number | null;
  /** Unit: persons per household. Not reckoned for a Kreis: the number of households is not known here. */
  householdSize: number | null;
  /** Unit: jobs subject to social insurance. */
  jobs: number | null;
  landUse: Share<LandUse>[];
  /** By people: of a Kreis how many live in municipalities of this degree, of a municipality its own degree alone. */
  urbanisation: Share<Urbanisation>[];
  meanings: ReadonlyMap<FigureName, FigureMeaning>;
}

/** A municipality as the register has it. */
export type Counted = Pick<Body, "ags" | "population" | "populationOn" | "areaKm2" | "urbanisation">;

/** The figures of a municipality, or of a Kreis from those of its municipalities; null for invented places. */
export async function figuresOf(tx: Tx, body: Body): Promise<PlaceFigures | null> {
  if (body.example) return null;
  const { towns, populations, meanings } = await figureFiles(body.land);
  const members = body.kind === "kreis" ? await municipalitiesOf(tx, body.id) : [body];
  if (members.length === 0 || members.some(({ population }) => population === null)) return null;
  const allOf = <T>(known: ReadonlyMap<string, T>) => {
    const found = members.flatMap(({ ags }) => known.get(ags ?? "") ?? []);
    return found.length === members.length ? found : [];
  };
  return { ...fromRegister(members, allOf(populations)), ...fromFiles(members, allOf(towns)), meanings };
}

/** What the register alone tells, with the series where there is one. */
export function fromRegister(members: readonly Counted[], series: readonly TownPopulation[]) {
  const peopleOf = (town: Counted) => town.population ?? 0;
  const people = sum(members.map(peopleOf));
  const area = members.every(({ areaKm2 }) => areaKm2 !== null) ? sum(members.map(({ areaKm2 }) => areaKm2 ?? 0)) : 0;
  const [first] = members;
  const alone = { census: newestCensus, values: [{ on: first?.populationOn ?? "", people }] };
  return {
    population: series.length > 0 ? seriesOf(series) : [alone],
    density: area > 0 ? people / area : null,
    urbanisation: members.every(({ urbanisation }) => urbanisation !== null)
      ? degreesOfUrbanisation.flatMap((id) => {
          const own = sum(members.filter(({ urbanisation }) => urbanisation === id).map(peopleOf));
          return own > 0 ? [{ id, percent: (own / people) * 100 }] : [];
        })
      : [],
  };
}

/** Sums and means over towns: shares of people weigh by people counted in the same census, shares of area by area. */
export function fromFiles(members: readonly Counted[], figures: readonly TownFigures[]) {
  if (figures.length === 0) return { age: [], immigrationHistory: null, householdSize: null, jobs: null, landUse: [] };
  const areas = new Map(members.map(({ ags, areaKm2 }) => [ags, areaKm2 ?? 0]));
  const byPeople = (value: (town: TownFigures) => number) => mean(figures, value, (town) => town.census_population);
  const byArea = (value: (town: TownFigures) => number) => mean(figures, value, (town) => areas.get(town.ags) ?? 0);
  const used = landUses.map((id) => ({ id, percent: byArea((town) => town[id]) }));
  const rest = { id: "other_area" as const, percent: Math.max(0, 100 - sum(used.map(({ percent }) => percent))) };
  const [only] = figures.length === 1 ? figures : [];
  return {
    age: ageClasses.map((id) => ({ id, percent: byPeople((town) => town[id]) })),
    immigrationHistory: byPeople((town) => town.immigration_history),
    householdSize: only?.household_size ?? null,
    jobs: sum(figures.map((town) => town.jobs)),
    landUse: [...used, rest],
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
    values: yearsOf[census].map((year) => ({ on: `${year}-12-31`, people: sum(population.map((town) => town[`on_${year}`])) })),
  }));
}

function mean(towns: readonly TownFigures[], value: (town: TownFigures) => number, weight: (town: TownFigures) => number): number {
  return sum(towns.map((town) => value(town) * weight(town))) / sum(towns.map(weight));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
