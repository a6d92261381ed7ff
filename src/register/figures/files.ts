// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { projectPath } from "#kit/place";

const share = z.coerce.number().min(0).max(100);

/** Figures of one municipality. Units: see data/register/figures.csv. */
const figures = z.object({
  ags: z.string().regex(/^\d{8}$/),
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
  urbanisation: z.enum(["01", "02", "03"]),
  area_km2: z.coerce.number().positive(),
});
export type TownFigures = z.infer<typeof figures>;

const people = z.coerce.number().int().positive();
const population = z.object({
  ags: z.string().regex(/^\d{8}$/),
  ...{ on_2009: people, on_2013: people, on_2017: people, on_2021: people, on_2023: people, on_2024: people },
});
export type TownPopulation = z.infer<typeof population>;

/** What a figure means and where it comes from. */
const meaning = z.object({
  figure: z.enum(["population", "density", "age", "immigration_history", "household_size", "jobs", "land_use", "urbanisation"]),
  unit: z.string().min(1),
  on: z.string().min(1),
  says: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  checked_on: z.iso.date(),
});
export type FigureMeaning = z.infer<typeof meaning>;
export type FigureName = FigureMeaning["figure"];

export interface FigureFiles {
  towns: ReadonlyMap<string, TownFigures>;
  populations: ReadonlyMap<string, TownPopulation>;
  meanings: ReadonlyMap<FigureName, FigureMeaning>;
}

let loading: Promise<FigureFiles> | undefined;

/** The files of figures, read once. A faulty line stops the read and is named. */
export function figureFiles(): Promise<FigureFiles> {
  loading ??= load();
  return loading;
}

async function load(): Promise<FigureFiles> {
  const [towns, populations, meanings] = await Promise.all([
    table("nrw-figures.csv", figures),
    table("nrw-population.csv", population),
    table("figures.csv", meaning),
  ]);
  return {
    towns: new Map(towns.map((town) => [town.ags, town])),
    populations: new Map(populations.map((town) => [town.ags, town])),
    meanings: new Map(meanings.map((one) => [one.figure, one])),
  };
}

async function table<S extends z.ZodType>(file: string, shape: S): Promise<z.infer<S>[]> {
  const text = await readFile(projectPath("data", "register", file), "utf8");
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  const rows: unknown[] = parse(lines.join("\n"), { columns: true, skip_empty_lines: true });
  return rows.map((row, index) => {
    const parsed = shape.safeParse(row);
    if (!parsed.success) throw new Error(`data/register/${file}, entry ${index + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
