// SPDX-License-Identifier: EUPL-1.2
import { topology } from "topojson-server";
import { describe, expect, test } from "vitest";
import { areaOf } from "./paths-drawn.ts";
import { readBorders } from "./read.ts";
import { bytesOf, features, file, places, wanted } from "./testing/map-file.ts";
import { mostBytes } from "./view.ts";
import { viewsOf } from "./views.ts";

/** The corners of each ring of a path. */
function ringsOf(d: string): [number, number][][] {
  return d
    .split("M")
    .slice(1)
    .map((ring) => {
      const [x = 0, y = 0, ...ways] = [...ring.matchAll(/-?\d+/g)].map(Number);
      const points: [number, number][] = [[x, y]];
      for (let at = 0; at < ways.length; at += 2) {
        const [fromX, fromY] = points.at(-1) ?? [0, 0];
        points.push([fromX + (ways[at] ?? 0), fromY + (ways[at + 1] ?? 0)]);
      }
      return points;
    });
}

/** Each edge once, whichever way it runs. */
const edgesOf = (d: string) =>
  ringsOf(d).flatMap((ring) => ring.map((point, at) => [point, ring[(at + 1) % ring.length]].map(String).sort().join(" ")));

const shift = (points: [number, number][][], to: (point: number[]) => number[]) => points.map((ring) => ring.map(to));
const moved = (to: (point: number[]) => number[]) =>
  features((one) => ({ ...one, geometry: { ...one.geometry, coordinates: shift(one.geometry.coordinates as [number, number][][], to) } }));
const changed = (at: number, change: Partial<GeoJSON.Feature<GeoJSON.Polygon>>) =>
  features((one, index) => (index === at ? { ...one, ...change } : one));

describe("a file with borders", () => {
  const shared = (object: object) => bytesOf(topology({ gemeinden: object as GeoJSON.GeoJsonObject }));
  const layer = { type: "FeatureCollection", features: features() };
  const lower = features((one) => ({ ...one, properties: { ags: one.properties?.AGS, gf: 4 } }));
  const byId = features((one) => ({ ...one, id: one.properties?.AGS, properties: {} }));
  const lake: GeoJSON.Feature<GeoJSON.Polygon> = {
    type: "Feature",
    properties: { AGS: "05154004", GF: 2 },
    geometry: { type: "Polygon", coordinates: [] },
  };

  test.each([
    ["GeoJSON", file()],
    ["TopoJSON", shared(layer)],
    ["columns in small letters, as the service writes them", file(lower)],
    ["the key as id", file(byId)],
    ["latitude before longitude", file(moved(([lon = 0, lat = 0]) => [lat, lon]))],
    ["metres", file(moved(([lon = 0, lat = 0]) => [lon * 70_000, lat * 111_000]))],
    ["more than this Land, and water that belongs to a town", file([...features(), lake, { ...lake, properties: { AGS: "09162000" } }])],
  ])("%s is read", (_, bytes) => {
    const read = readBorders(bytes, wanted);
    expect(read.kind === "read" && [...read.lands.keys()].sort()).toEqual([...wanted].sort());
  });

  const open = features()[0]?.geometry.coordinates[0]?.slice(0, -1) ?? [];
  test.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47]), "not-json"],
    ["a file cut off", file().slice(0, 500), "not-json"],
    ["a list", bytesOf([1, 2]), "not-borders"],
    ["one point", bytesOf({ type: "Point", coordinates: [7, 51] }), "not-borders"],
    [
      "a topology that names arcs it has not",
      bytesOf({ type: "Topology", arcs: [], objects: { a: { type: "Polygon", arcs: [[7]] } } }),
      "broken",
    ],
    ["no key", file(features((one) => ({ ...one, properties: { GEN: "Linde" } }))), "no-ags"],
    ["a key of five digits", file(features((one) => ({ ...one, properties: { AGS: "05954" } }))), "no-ags"],
    ["another Land", file(features((one, at) => ({ ...one, properties: { AGS: `0916200${at}` } }))), "other-land"],
    ["a line that does not close", file(changed(0, { geometry: { type: "Polygon", coordinates: [open] } })), "broken"],
    ["a point where a shape should be", file(changed(0, { geometry: { type: "Point", coordinates: [7, 51] } as never })), "broken"],
    ["no shape", file(changed(0, { geometry: null as never })), "broken"],
    ["somewhere in the Atlantic", file(moved(([lon = 0, lat = 0]) => [lon - 40, lat])), "where"],
  ])("%s is refused", (_, bytes, kind) => {
    expect(readBorders(bytes, wanted).kind).toBe(kind);
  });

  test("a file without one of the municipalities is refused, and names it", () => {
    expect(readBorders(file(features().slice(1)), wanted)).toEqual({ kind: "missing", ags: ["05954004"] });
  });

  test("a file larger than 100 MB is refused before it is read", () => {
    expect(readBorders(new Uint8Array(100 * 1024 * 1024 + 1), wanted)).toEqual({ kind: "too-large", megabytes: 101 });
  });
});

describe("the views drawn of it", () => {
  const read = readBorders(file(), wanted);
  const views = viewsOf(read.kind === "read" ? read.lands : new Map(), places);
  const shape = (key: string, ags: string) => views.get(key)?.shapes.find((one) => one.ags === ags)?.d ?? "";

  test("there is one of the Land, of each Regierungsbezirk and of each Kreis, with the municipalities that lie there", () => {
    expect([...views].map(([key, { shapes }]) => [key, shapes.length])).toEqual([
      ["05", 6],
      ["059", 3],
      ["051", 3],
      ["05954", 2],
      ["05154", 3],
    ]);
  });

  test("neighbours share every edge between them", () => {
    const common = (one: string, other: string) => edgesOf(shape("05", one)).filter((edge) => edgesOf(shape("05", other)).includes(edge));
    expect(common("05954004", "05954008").length).toBeGreaterThan(0);
    expect(common("05954004", "05154004").length).toBeGreaterThan(0);
    expect(common("05954004", "05154012")).toEqual([]);
    const all = [...wanted].flatMap((ags) => edgesOf(shape("05", ags)));
    expect([...Map.groupBy(all, (edge) => edge).values()].filter((same) => same.length > 2)).toEqual([]);
  });

  test("the lines around the parts are those of the Land's Regierungsbezirke, and of the Kreise in one of these", () => {
    expect(views.get("05")?.outlines.map(({ part }) => part)).toEqual(["059", "051"]);
    expect(views.get("05")?.bezirkBorders).toBe("");
    expect(views.get("059")?.outlines.map(({ part }) => part)).toEqual(["05954"]);
    expect(edgesOf(views.get("059")?.kreisBorders ?? "").length).toBeGreaterThan(0);
    expect(views.get("05954")?.outlines).toEqual([]);
  });

  test("a name stands inside its shape", () => {
    for (const { d, x, y, room } of views.get("05154")?.shapes ?? []) {
      const xs = ringsOf(d)
        .flat()
        .map(([at]) => at);
      const ys = ringsOf(d)
        .flat()
        .map(([, at]) => at);
      expect([x > Math.min(...xs), x < Math.max(...xs), y > Math.min(...ys), y < Math.max(...ys), room > 50]).toEqual(Array(5).fill(true));
    }
  });
});

/** A coast between two corners: many steps that wander, the same from both sides. The last point is left out. */
function coast(from: number[], to: number[], steps: number): number[][] {
  const isForward = String(from) < String(to);
  const [[x = 0, y = 0], [endX = 0, endY = 0]] = isForward ? [from, to] : [to, from];
  const line = Array.from({ length: steps + 1 }, (_, at) => {
    const share = at / steps;
    const off = 0.01 * Math.sin(share * 40) * share * (1 - share);
    return [x + share * (endX - x) + off, y + share * (endY - y) + off];
  });
  return (isForward ? line : line.reverse()).slice(0, -1);
}

test("however fine a file is, a view stays below its weight, and nobody loses the land", () => {
  const fine = features((one) => {
    const ring = one.geometry.coordinates[0] ?? [];
    const points = ring.slice(0, -1).flatMap((point, at) => coast(point, ring[at + 1] ?? point, 100));
    return { ...one, geometry: { type: "Polygon", coordinates: [[...points, ...points.slice(0, 1)]] } };
  });
  const read = readBorders(file(fine), wanted);
  const lands = read.kind === "read" ? read.lands : new Map();
  const landOf = (length: number) =>
    viewsOf(
      lands,
      places.map((place) => ({ ...place, name: "x".repeat(length) })),
    ).get("05");
  const weight = (view: ReturnType<typeof landOf>) => JSON.stringify(view?.shapes.map(({ d }) => d)).length;
  // Names leave less and less room to the shapes.
  const [plenty, little] = [landOf(10), landOf(9_700)];
  expect(weight(plenty)).toBeGreaterThan(2_000);
  expect(weight(little) + 6 * 9_700).toBeLessThan(mostBytes);
  for (const { d } of little?.shapes ?? []) expect(Math.abs(areaOf(ringsOf(d)[0] ?? []))).toBeGreaterThan(5_000);
});
