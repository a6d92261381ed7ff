// SPDX-License-Identifier: EUPL-1.2
import type { PlaceFigures } from "./figures.ts";
import type { FigureMeaning, FigureName } from "./files.ts";

/** One figure with all its values, for tables and programs. Numbers are rounded to two decimals. */
export interface FigureRow {
  figure: FigureName;
  meaning: FigureMeaning;
  /** `part`: a day of a series, a class, a kind of use; "" for a single number. */
  values: { part: string; value: number }[];
}

/** Every figure that is known, in the order of the page. */
export function figureRows(figures: PlaceFigures): FigureRow[] {
  const single = (value: number | null) => (value === null ? [] : [{ part: "", value }]);
  const shares = (parts: readonly { id: string; percent: number }[]) => parts.map(({ id, percent }) => ({ part: id, value: percent }));
  const series = figures.population.map(({ census, values }): [FigureName, FigureRow["values"]] => [
    `population_${census}`,
    values.map(({ on, people }) => ({ part: on, value: people })),
  ]);
  const all: [FigureName, FigureRow["values"]][] = [
    ...series,
    ["density", single(figures.density)],
    ["age", shares(figures.age)],
    ["immigration_history", single(figures.immigrationHistory)],
    ["household_size", single(figures.householdSize)],
    ["jobs", single(figures.jobs)],
    ["land_use", shares(figures.landUse)],
    ["urbanisation", shares(figures.urbanisation)],
  ];
  return all.flatMap(([figure, values]) => {
    const meaning = figures.meanings.get(figure);
    return values.length === 0 || !meaning ? [] : [{ figure, meaning, values: values.map(rounded) }];
  });
}

const rounded = ({ part, value }: { part: string; value: number }) => ({ part, value: Math.round(value * 100) / 100 });
