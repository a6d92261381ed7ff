// SPDX-License-Identifier: EUPL-1.2
import type { Directory, DirectoryTown } from "./gv100ad.ts";

/** A line of a bodies file under data/register, column by column. */
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
  "urbanisation",
] as const;

/** What a maintainer must look at by hand after a merge. */
export interface Changes {
  /** New keys: status, coordinates and website are not in the directory. */
  added: string[];
  gone: string[];
  renamed: string[];
}

type Figures = Pick<Line, "population" | "population_on" | "area_km2">;

/**
 * The lines as a newer directory has them. What the directory does not know (rank, coordinates, website, the name a
 * Kreis gives itself) is kept by key. A Land seen for the first time begins with the line of the Land itself.
 */
export function mergeDirectory(current: readonly Line[], directory: Directory, populationOn: string): { lines: Line[]; changes: Changes } {
  const known = new Map(current.map((line) => [line.ags, line]));
  const figures = sumsOver(directory.towns, populationOn);
  const bezirke = new Set([
    ...directory.regierungsbezirke.map(({ ags }) => ags),
    ...current.filter(({ kind }) => kind === "regierungsbezirk").map(({ ags }) => ags),
  ]);
  const upper = (line: Partial<Line> & { ags: string }): Line => ({ ...emptyLine, ...known.get(line.ags), ...line, ...figures(line.ags) });
  const lines = [
    ...current.filter(({ kind }) => kind === "land").map((line) => upper(line)),
    ...directory.regierungsbezirke.map((bezirk) => upper(bezirkLine(bezirk))),
    ...directory.kreise.map((kreis) => upper(kreisLine(kreis, known.get(kreis.ags), bezirke))),
    ...directory.towns.map((town) => townLine(town, known.get(town.ags), figures(town.ags), bezirke)),
  ];
  return { lines, changes: changesOf(known, lines) };
}

/** Population and area of whatever a key begins with: one pass over the towns, not one per body. */
function sumsOver(towns: readonly DirectoryTown[], populationOn: string): (ags: string) => Figures {
  const sums = new Map<string, { population: number; areaKm2: number }>();
  for (const { ags, population, areaKm2 } of towns) {
    for (const length of [2, 3, 5, 8]) {
      const before = sums.get(ags.slice(0, length)) ?? { population: 0, areaKm2: 0 };
      sums.set(ags.slice(0, length), { population: before.population + population, areaKm2: before.areaKm2 + areaKm2 });
    }
  }
  return (ags) => {
    const { population, areaKm2 } = sums.get(ags) ?? { population: 0, areaKm2: 0 };
    return { population: String(population), population_on: populationOn, area_km2: areaKm2.toFixed(2) };
  };
}

function bezirkLine({ ags, name }: { ags: string; name: string }) {
  const full = `Regierungsbezirk ${name}`;
  return {
    kind: "regierungsbezirk",
    ags,
    name: full,
    official_name: full,
    designation: "",
    parent_ags: ags.slice(0, 2),
    regierungsbezirk: ags,
  };
}

function kreisLine({ ags, name, designation }: Directory["kreise"][number], before: Line | undefined, bezirke: ReadonlySet<string>) {
  const full = /kreis|region/i.test(name) ? name : `${designation} ${name}`;
  const above = aboveOf(ags, bezirke);
  const own = { name: before?.name ?? full, designation: before?.designation ?? designation };
  return { kind: "kreis", ags, official_name: full, ...own, ...above };
}

/** The Regierungsbezirk, or the Land where there are none. */
function aboveOf(ags: string, bezirke: ReadonlySet<string>): Pick<Line, "parent_ags" | "regierungsbezirk"> {
  const bezirk = ags.slice(0, 3);
  return bezirke.has(bezirk) ? { parent_ags: bezirk, regierungsbezirk: bezirk } : { parent_ags: ags.slice(0, 2), regierungsbezirk: "" };
}

const emptyLine = Object.fromEntries(columns.map((column) => [column, ""])) as Line;

function townLine(town: DirectoryTown, before: Line | undefined, figures: Figures, bezirke: ReadonlySet<string>): Line {
  const above = aboveOf(town.ags, bezirke);
  const beside = Object.entries(town.beside ?? {}).filter(([, value]) => value !== "");
  return {
    ...emptyLine,
    ...before,
    ...Object.fromEntries(beside),
    kind: "municipality",
    ags: town.ags,
    ars: town.ars,
    name: town.name,
    official_name: town.officialName,
    designation: town.designation,
    status: before?.status ?? (town.isKreisfrei ? "kreisfrei" : "kreisangehoerig"),
    ...above,
    parent_ags: town.isKreisfrei ? above.parent_ags : town.ags.slice(0, 5),
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
