// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { projectPath } from "#kit/place";
import { factRows } from "../fact-rows.ts";
import { landOf } from "../laender.ts";

const ags = z.string().regex(/^\d{8}$/);
const share = z.coerce.number().min(0).max(100);

/** Figures of one municipality. Units: see data/register/figures.csv. */
const figures = z.object({
  ags,
  under_16: share,
  from_16_to_24: share,
  from_25_to_59: share,
  from_60_to_66: share,
  from_67: share,
  immigration_history: share,
  household_size: z.coerce.number().positive(),
  settlement_traffic: share,
  agriculture: share,
  forest: share,
  census_population: z.coerce.number().int().positive(),
  jobs: z.coerce.number().int().min(0),
});
export type TownFigures = z.infer<typeof figures>;

const people = z.coerce.number().int().positive();
const population = z.object({
  ags,
  ...{ on_2009: people, on_2013: people, on_2017: people, on_2021: people, on_2023: people, on_2024: people },
});
export type TownPopulation = z.infer<typeof population>;

export const figureNames = [
  "population_1987",
  "population_2011",
  "population_2022",
  "density",
  "age",
  "immigration_history",
  "household_size",
  "jobs",
  "land_use",
  "urbanisation",
] as const;
export type FigureName = (typeof figureNames)[number];

export const units = ["persons", "persons_per_km2", "percent_of_persons", "persons_per_household", "jobs", "percent_of_area"] as const;
export type Unit = (typeof units)[number];

/** What a figure means and where it comes from. */
const meaning = z.object({
  figure: z.enum(figureNames),
  unit: z.enum(units),
  /** The first day of a series; null for what was counted once. */
  since: z.preprocess((value) => value || null, z.iso.date().nullable()),
  on: z.iso.date(),
  says: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  checked_on: z.iso.date(),
});
export type FigureMeaning = z.infer<typeof meaning>;

/** The files of one Land. A Land may have none yet: then the register alone says what is known. */
export interface FigureFiles {
  towns: ReadonlyMap<string, TownFigures>;
  populations: ReadonlyMap<string, TownPopulation>;
  meanings: ReadonlyMap<FigureName, FigureMeaning>;
}

const loading = new Map<string, Promise<FigureFiles>>();

/** The files of figures of a Land, read once. A faulty line stops the read and is named. */
export function figureFiles(land: string): Promise<FigureFiles> {
  const known = loading.get(land) ?? load(land);
  loading.set(land, known);
  return known;
}

async function load(land: string): Promise<FigureFiles> {
  const { prefix } = landOf(land);
  const [towns, populations, meanings] = await Promise.all([
    table(`${prefix}-figures.csv`, figures),
    table(`${prefix}-population.csv`, population),
    table("figures.csv", meaning),
  ]);
  return {
    towns: new Map(towns.map((town) => [town.ags, town])),
    populations: new Map(populations.map((town) => [town.ags, town])),
    meanings: new Map(meanings.map((one) => [one.figure, one])),
  };
}

async function table<S extends z.ZodType>(file: string, shape: S): Promise<z.infer<S>[]> {
  const path = projectPath("data", "register", file);
  return existsSync(path) ? factRows(await readFile(path, "utf8"), shape, file) : [];
}
