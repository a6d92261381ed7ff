// SPDX-License-Identifier: EUPL-1.2
import { topology } from "topojson-server";
import { presimplify } from "topojson-simplify";
import type { Lands } from "./read.ts";

type Topology = Parameters<typeof presimplify>[0];
type Land = Extract<Topology["objects"][string], { type: "MultiPolygon" }>;

/** A point with its weight: the area of the triangle that is lost without it, in the file's unit squared. */
export type Weighed = readonly [x: number, y: number, weight: number];

/** Every border once, so that neighbours stay neighbours however much of it is left out. */
export interface SharedLines {
  arcs: readonly (readonly Weighed[])[];
  /** Of each municipality, by AGS, as arcs. */
  lands: ReadonlyMap<string, Land>;
  topology: Topology;
}

/** Finds what neighbours share, and weighs each point of it. */
export function shareLines(lands: Lands): SharedLines {
  const features = [...lands].map(
    ([ags, pieces]): GeoJSON.Feature => ({
      type: "Feature",
      properties: { ags },
      geometry: { type: "MultiPolygon", coordinates: pieces },
    }),
  );
  const collection: GeoJSON.FeatureCollection = { type: "FeatureCollection", features };
  // The types allow features without properties; ours have some.
  const shared = presimplify(topology({ lands: collection }) as Topology);
  const arcs = shared.arcs.map((arc) => arc.map(([x = 0, y = 0, weight = 0]): [number, number, number] => [x, y, weight]));
  keepAreas(arcs);
  const layer = shared.objects.lands;
  const geometries = layer?.type === "GeometryCollection" ? layer.geometries : [];
  const found = geometries.flatMap((one) => (one.type === "MultiPolygon" ? [one] : []));
  return { arcs, topology: shared, lands: new Map(found.map((one) => [agsOf(one), one])) };
}

/** The AGS of a municipality among shared lines. */
export function agsOf({ properties }: { properties?: object | undefined }): string {
  return properties && "ags" in properties ? String(properties.ags) : "";
}

/** A ring must not become a line: what has no ends keeps two points, what runs beside another arc keeps one. */
function keepAreas(arcs: [number, number, number][][]): void {
  const ends = (arc: readonly Weighed[]) =>
    [arc[0], arc.at(-1)]
      .map((point) => `${point?.[0]} ${point?.[1]}`)
      .sort()
      .join();
  for (const [key, beside] of Map.groupBy(arcs, ends)) {
    const [one, other] = key.split(",");
    const kept = one === other ? 2 : beside.length > 1 ? 1 : 0;
    for (const arc of beside) {
      const inside = arc.slice(1, -1).sort(([, , a], [, , b]) => b - a);
      for (const point of inside.slice(0, kept)) point[2] = Number.POSITIVE_INFINITY;
    }
  }
}
