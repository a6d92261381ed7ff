// SPDX-License-Identifier: EUPL-1.2
import { csvOf } from "#kit/tables";
import { longDate } from "#kit/text";
import type { PlaceFigures } from "./figures.ts";
import type { FigureMeaning, FigureName } from "./files.ts";
import { figureRows } from "./rows.ts";
import { figureTexts as t } from "./texts.ts";

/** All figures of a place as a table, each with unit, day, definition, source and licence. Numbers with a German comma. */
export function figuresAsCsv(figures: PlaceFigures): string {
  const rows = figureRows(figures).flatMap(({ figure, meaning, values }) =>
    values.map(({ part, value }) => [
      t.names[figure],
      labelOf(figure, part),
      String(value).replace(".", ","),
      t.units[meaning.unit],
      figure.startsWith("population_") ? part : meaning.on,
      meaning.says,
      meaning.source,
      meaning.licence,
    ]),
  );
  return csvOf(t.csvColumns, rows);
}

/** The days a figure is of, in words. */
export function daysOf({ since, on }: Pick<FigureMeaning, "since" | "on">): string {
  return since === null ? longDate(on) : t.fromTo(longDate(since), longDate(on));
}

function labelOf(figure: FigureName, part: string): string {
  if (figure === "immigration_history") return t.immigrationWith;
  const labels: Readonly<Record<string, string>> = { ...t.ages, ...t.land, ...t.urbanisation };
  return labels[part] ?? part;
}
