// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { csvOf } from "#kit/tables";
import { paths } from "../paths.ts";
import { degreesOfUrbanisation } from "../tables.ts";
import { t } from "../texts.ts";
import type { ListedBody } from "./find.ts";
import { type Published, publishedBy } from "./published.ts";
import { rankOf } from "./rank.ts";

/** The register for programs; the description of the interface is made from this. */
export const bodiesAnswer = z
  .object({
    attribution: z.string().describe("To be named wherever the facts are shown"),
    items: z.array(
      z.object({
        id: z.uuid().describe("Follows from the key: the same on every installation"),
        kind: z.enum(["municipality", "kreis"]),
        ags: z.string().nullable().describe("Official municipality key: 8 digits, of a Kreis 5"),
        ars: z.string().nullable().describe("Regional key of 12 digits; null for a Kreis"),
        name: z.string(),
        officialName: z.string(),
        designation: z.string().nullable().describe("Stadt, Gemeinde, Kreis, Landkreis, StädteRegion, Regionalverband"),
        status: z.string().nullable().describe("How a municipality stands to its Kreis; null for a Kreis"),
        kreis: z.string().nullable().describe("Name of the Kreis; null for whoever belongs to none"),
        population: z.int().nullable().describe("Persons, main residence, on populationOn"),
        populationOn: z.iso.date().nullable(),
        areaKm2: z.number().nullable(),
        urbanisation: z
          .enum(degreesOfUrbanisation)
          .nullable()
          .describe("Degree of urbanisation (Eurostat): 01 densely, 02 of medium density, 03 thinly settled"),
        lon: z.number().nullable().describe("Degrees, WGS 84"),
        lat: z.number().nullable().describe("Degrees, WGS 84"),
        url: z.url().describe("The page for people"),
        strategyUrl: z.url().nullable().describe("The published strategy; null when none is published here"),
        directoryUrl: z.url().nullable().describe("The public directory of associations; null when none is public here"),
        example: z.boolean().describe("An invented place of example mode"),
      }),
    ),
  })
  .describe("Municipalities or Kreise, as filtered.");

const absolute = (url: string, path: string | null) => (path === null ? null : url + path);

/** The register as other programs read it. Units: persons, km², degrees (WGS 84). `example`: an invented place. */
export function bodiesAsJson(bodies: readonly ListedBody[], published: Published, url: string): z.infer<typeof bodiesAnswer> {
  return {
    attribution: t.attribution,
    items: bodies.map((body) => ({
      id: body.id,
      kind: body.kind === "kreis" ? "kreis" : "municipality",
      ags: body.ags,
      ars: body.ars,
      name: body.name,
      officialName: body.officialName,
      designation: body.designation,
      status: body.status,
      kreis: body.kreis?.name ?? null,
      population: body.population,
      populationOn: body.populationOn,
      areaKm2: body.areaKm2,
      urbanisation: body.urbanisation,
      lon: body.lon,
      lat: body.lat,
      url: url + paths.body(body.slug),
      strategyUrl: absolute(url, publishedBy(published, body.slug).strategy),
      directoryUrl: absolute(url, publishedBy(published, body.slug).directory),
      example: body.example,
    })),
  };
}

/** The register as a table for a spreadsheet. */
export function bodiesAsCsv(bodies: readonly ListedBody[], published: Published, url: string): string {
  const { yes, ...heads } = t.csv;
  const cells = (body: ListedBody): Record<keyof typeof heads, string> => ({
    ags: body.ags ?? "",
    ars: body.ars ?? "",
    name: body.name,
    officialName: body.officialName,
    kind: rankOf(body),
    kreis: body.kreis?.name ?? "",
    population: String(body.population ?? ""),
    populationOn: body.populationOn ?? "",
    area: decimalComma(body.areaKm2),
    urbanisation: body.urbanisation === null ? "" : t.list.settlements[body.urbanisation],
    lon: decimalComma(body.lon),
    lat: decimalComma(body.lat),
    address: url + paths.body(body.slug),
    strategy: absolute(url, publishedBy(published, body.slug).strategy) ?? "",
    directory: absolute(url, publishedBy(published, body.slug).directory) ?? "",
    example: body.example ? yes : "",
  });
  return csvOf(
    Object.values(heads),
    bodies.map((body) => Object.values(cells(body))),
  );
}

function decimalComma(value: number | null): string {
  return value === null ? "" : String(value).replace(".", ",");
}
