// SPDX-License-Identifier: EUPL-1.2
import type { Place } from "../views.ts";

/** A made-up Land for tests: towns as squares side by side, each with a bend in its border that neighbours share. Unit: degrees. */
const origin = { lon: 7, lat: 51 };
const side = 0.1;

/** The square in this column and row; every edge has a point off its middle, the same seen from both sides. */
function square(column: number, row: number): [number, number][] {
  const corner = (x: number, y: number): [number, number] => [round(origin.lon + x * side), round(origin.lat - y * side)];
  const [left, right, top, bottom] = [column, column + 1, row, row + 1];
  return [
    corner(left, top),
    corner(left + 0.5, top + 0.1),
    corner(right, top),
    corner(right + 0.1, top + 0.5),
    corner(right, bottom),
    corner(left + 0.5, bottom + 0.1),
    corner(left, bottom),
    corner(left + 0.1, top + 0.5),
    corner(left, top),
  ];
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** The municipalities of two Regierungsbezirke: in the first a Kreis and a kreisfreie Stadt, in the second a Kreis; 3 × 2 squares. */
export const places: readonly Place[] = [
  { ags: "05954004", name: "Linde", slug: "linde", isInKreis: true },
  { ags: "05954008", name: "Hofen", slug: "hofen", isInKreis: true },
  { ags: "05911000", name: "Musterfrei", slug: "musterfrei", isInKreis: false },
  { ags: "05154004", name: "Wiesen", slug: "wiesen", isInKreis: true },
  { ags: "05154008", name: "Bergfeld", slug: "bergfeld", isInKreis: true },
  { ags: "05154012", name: "Altdorf", slug: "altdorf", isInKreis: true },
];

export const wanted = new Set(places.map(({ ags }) => ags));

/** These places as features, the way VG250 names its columns; the third argument changes one of them. */
export function features(
  change: (one: GeoJSON.Feature<GeoJSON.Polygon>, at: number) => GeoJSON.Feature<GeoJSON.Polygon> = (one) => one,
): GeoJSON.Feature<GeoJSON.Polygon>[] {
  return places.map(({ ags, name }, at) => {
    const geometry: GeoJSON.Polygon = { type: "Polygon", coordinates: [square(at % 3, Math.floor(at / 3))] };
    return change({ type: "Feature", properties: { AGS: ags, GEN: name, GF: 4 }, geometry }, at);
  });
}

export const bytesOf = (given: unknown) => new TextEncoder().encode(JSON.stringify(given));

/** A whole file of them. */
export const file = (of: readonly unknown[] = features()) => bytesOf({ type: "FeatureCollection", features: of });

/** A file with a square for each of these places, in rows of twenty. */
export function squaresFor(of: readonly { ags: string }[]): Uint8Array {
  const squares = of.map(({ ags }, at) => ({
    type: "Feature",
    properties: { AGS: ags },
    geometry: { type: "Polygon", coordinates: [square(at % 20, Math.floor(at / 20))] },
  }));
  return bytesOf({ type: "FeatureCollection", features: squares });
}
