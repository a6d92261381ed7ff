// SPDX-License-Identifier: EUPL-1.2
import { csvOf } from "#kit/tables";
import { paths } from "../paths.ts";
import { t } from "../texts.ts";
import type { ListedBody } from "./find.ts";
import { rankOf } from "./rank.ts";

/** The register as other programs read it. Units: persons, degrees (WGS 84). `example`: an invented place. */
export function bodiesAsJson(bodies: readonly ListedBody[], url: string) {
  return {
    attribution: t.attribution,
    items: bodies.map((body) => ({
      id: body.id,
      kind: body.kind,
      ags: body.ags,
      ars: body.ars,
      name: body.name,
      officialName: body.officialName,
      designation: body.designation,
      status: body.status,
      kreis: body.kreis?.name ?? null,
      population: body.population,
      populationOn: body.populationOn,
      lon: body.lon,
      lat: body.lat,
      url: url + paths.body(body.slug),
      example: body.example,
    })),
  };
}

/** The register as a table for a spreadsheet. */
export function bodiesAsCsv(bodies: readonly ListedBody[], url: string): string {
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
    lon: decimalComma(body.lon),
    lat: decimalComma(body.lat),
    address: url + paths.body(body.slug),
    example: body.example ? yes : "",
  });
  return csvOf(
    Object.values(heads),
    bodies.map((body) => Object.values(cells(body))),
  );
}

function decimalComma(degrees: number | null): string {
  return degrees === null ? "" : String(degrees).replace(".", ",");
}
