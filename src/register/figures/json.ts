// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { paths } from "../paths.ts";
import type { Body } from "../tables.ts";
import type { PlaceFigures } from "./figures.ts";
import { figureNames, units } from "./files.ts";
import { figureRows } from "./rows.ts";

/** A place in figures for programs; the description of the interface is made from this. */
export const figuresAnswer = z
  .object({
    body: z.object({
      name: z.string(),
      slug: z.string().describe("Part of the address"),
      ags: z.string().nullable().describe("Official municipality key: 8 digits, of a Kreis 5"),
    }),
    url: z.url().describe("The page for people"),
    figures: z.array(
      z.object({
        figure: z
          .enum(figureNames)
          .describe("Population is one figure for each census it is carried forward from; they are not comparable"),
        unit: z.enum(units),
        since: z.iso.date().nullable().describe("First day of a series; null for what was counted once"),
        on: z.iso.date().describe("The day the figure is of; of a series the last"),
        definition: z.string().describe("In German, in the words of the source"),
        source: z.string().describe("To be named wherever the figure is shown"),
        licence: z.string(),
        values: z.array(
          z.object({
            part: z.string().describe("A day of a series, a class, a use of land; empty for a single number"),
            value: z.number(),
          }),
        ),
      }),
    ),
  })
  .describe("A municipality or Kreis in figures. Of a Kreis: sums and means of its municipalities.");

export function figuresAsJson(
  body: Pick<Body, "name" | "slug" | "ags">,
  figures: PlaceFigures,
  url: string,
): z.infer<typeof figuresAnswer> {
  return {
    body: { name: body.name, slug: body.slug, ags: body.ags },
    url: url + paths.body(body.slug),
    figures: figureRows(figures).map(({ figure, meaning, values }) => ({
      figure,
      unit: meaning.unit,
      since: meaning.since,
      on: meaning.on,
      definition: meaning.says,
      source: meaning.source,
      licence: meaning.licence,
      values,
    })),
  };
}
