// SPDX-License-Identifier: EUPL-1.2
import { csvOf } from "#kit/tables";
import type { PlaceFigures } from "./figures.ts";
import type { FigureName } from "./files.ts";
import { figureTexts as t } from "./texts.ts";

/** All figures of a place as a table, each with unit, day, definition, source and licence. Numbers with a German comma. */
export function figuresAsCsv(figures: PlaceFigures): string {
  const row = (name: FigureName, what: string, value: number | string, says?: string) => {
    const meaning = figures.meanings.get(name);
    const said = typeof value === "number" ? String(Math.round(value * 100) / 100).replace(".", ",") : value;
    return [
      t.names[name],
      what,
      said,
      meaning?.unit ?? "",
      meaning?.on ?? "",
      says ?? meaning?.says ?? "",
      meaning?.source ?? "",
      meaning?.licence ?? "",
    ];
  };
  const population = figures.population.flatMap(({ census, values }) =>
    values.map(({ year, people }) => row("population", String(year), people, t.censuses[census])),
  );
  return csvOf(t.csvColumns, [
    ...population,
    row("density", "", figures.density),
    ...figures.age.map(({ id, percent }) => row("age", t.ages[id], percent)),
    row("immigration_history", t.immigrationWith, figures.immigrationHistory),
    ...(figures.householdSize === null ? [] : [row("household_size", "", figures.householdSize)]),
    row("jobs", "", figures.jobs),
    ...figures.landUse.map(({ id, percent }) => row("land_use", t.land[id], percent)),
    ...(figures.urbanisation === null ? [] : [row("urbanisation", "", t.urbanisation[figures.urbanisation])]),
  ]);
}
