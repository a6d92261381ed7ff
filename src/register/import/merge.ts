// SPDX-License-Identifier: EUPL-1.2
import type { Directory, DirectoryTown } from "./gv100ad.ts";

/** A line of data/register/nrw-bodies.csv, column by column. */
export type Line = Record<(typeof columns)[number], string>;

export const columns = [
  "kind",
  "ags",
  "ars",
  "name",
  "official_name",
  "designation",
  "status",
  "parent_ags",
  "regierungsbezirk",
  "population",
  "population_on",
  "area_km2",
  "lon",
  "lat",
  "domain",
] as const;

/** What a maintainer must look at by hand after a merge. */
export interface Changes {
  /** New keys: status, coordinates and website are not in the directory. */
  added: string[];
  gone: string[];
  renamed: string[];
}

/**
 * The lines as a newer directory has them. What the directory does not know (rank, coordinates, website, the name a
 * Kreis gives itself) is kept by key.
 */
export function mergeDirectory(current: readonly Line[], directory: Directory, populationOn: string): { lines: Line[]; changes: Changes } {
  const known = new Map(current.map((line) => [line.ags, line]));
  const people = (prefix: string) => {
    const within = directory.towns.filter((town) => town.ags.startsWith(prefix));
    const sum = (of: (town: DirectoryTown) => number) => within.reduce((total, town) => total + of(town), 0);
    return {
      population: String(sum((town) => town.population)),
      population_on: populationOn,
      area_km2: sum((town) => town.areaKm2).toFixed(2),
    };
  };
  const upper = (line: Omit<Line, keyof ReturnType<typeof people> | "ars" | "status" | "lon" | "lat" | "domain">): Line => ({
    ...emptyLine,
    ...known.get(line.ags),
    ...line,
    ...people(line.ags),
  });
  const lines = [
    ...current.filter((line) => line.kind === "land").map((line) => upper(line)),
    ...directory.regierungsbezirke.map(({ ags, name }) => {
      const full = `Regierungsbezirk ${name}`;
      return upper({
        kind: "regierungsbezirk",
        ags,
        name: full,
        official_name: full,
        designation: "",
        parent_ags: ags.slice(0, 2),
        regierungsbezirk: ags,
      });
    }),
    ...directory.kreise.map(({ ags, name }) => {
      const full = /kreis|region/i.test(name) ? name : `Kreis ${name}`;
      const before = known.get(ags);
      const own = { name: before?.name ?? full, designation: before?.designation ?? "Kreis" };
      return upper({ kind: "kreis", ags, official_name: full, ...own, parent_ags: ags.slice(0, 3), regierungsbezirk: ags.slice(0, 3) });
    }),
    ...directory.towns.map((town) => townLine(town, known.get(town.ags), people(town.ags))),
  ];
  return { lines, changes: changesOf(known, lines) };
}

const emptyLine = Object.fromEntries(columns.map((column) => [column, ""])) as Line;

function townLine(town: DirectoryTown, before: Line | undefined, figures: Pick<Line, "population" | "population_on" | "area_km2">): Line {
  const bezirk = town.ags.slice(0, 3);
  return {
    ...emptyLine,
    ...before,
    kind: "municipality",
    ags: town.ags,
    ars: town.ars,
    name: town.name,
    official_name: town.officialName,
    designation: town.designation,
    status: before?.status ?? (town.isKreisfrei ? "kreisfrei" : "kreisangehoerig"),
    parent_ags: town.isKreisfrei ? bezirk : town.ags.slice(0, 5),
    regierungsbezirk: bezirk,
    ...figures,
  };
}

function changesOf(known: ReadonlyMap<string, Line>, lines: readonly Line[]): Changes {
  const coming = new Set(lines.map((line) => line.ags));
  return {
    added: lines.filter((line) => !known.has(line.ags)).map((line) => `${line.ags} ${line.name}`),
    gone: [...known.values()].filter((line) => !coming.has(line.ags)).map((line) => `${line.ags} ${line.name}`),
    renamed: lines.flatMap((line) => {
      const before = known.get(line.ags)?.name;
      return before === undefined || before === line.name ? [] : [`${line.ags} ${before} → ${line.name}`];
    }),
  };
}
