// SPDX-License-Identifier: EUPL-1.2
import { feature } from "topojson-client";
import { z } from "zod";
import { flatten, type Point } from "./flatten.ts";

/** A line around a piece of land, first and last point alike; the first of a piece is its outer one. */
export type Ring = Point[];

/** The pieces of land of each municipality, by AGS. Unit: whatever the file counts in, y to the south. */
export type Lands = ReadonlyMap<string, Ring[][]>;

type Topology = Parameters<typeof feature>[0];

/** What stands against a file. */
export type Refusal =
  | { kind: "too-large"; megabytes: number }
  | { kind: "not-json" | "not-borders" | "no-ags" | "other-land" | "broken" | "where" }
  | { kind: "missing"; ags: string[] };

/** A whole Germany in the finest edition is larger; the Land alone is far below. Unit: bytes. */
const largest = 100 * 1024 * 1024;

/** Reads the borders of these municipalities from GeoJSON or TopoJSON, as the Federal Agency for Cartography gives VG250. */
export function readBorders(bytes: Uint8Array, wanted: ReadonlySet<string>): { kind: "read"; lands: Lands } | Refusal {
  if (bytes.byteLength > largest) return { kind: "too-large", megabytes: Math.ceil(bytes.byteLength / 1024 / 1024) };
  const given = parsed(bytes);
  if (given === undefined) return { kind: "not-json" };
  const features = featuresOf(given);
  if (features === "not-borders" || features === "broken") return { kind: features };
  const keyed = features.flatMap((one) => (isWater(one) ? [] : [{ ags: agsOf(one), geometry: one.geometry }]));
  if (keyed.every(({ ags }) => ags === undefined)) return { kind: "no-ags" };
  const own = Map.groupBy(
    keyed.filter(({ ags }) => wanted.has(ags ?? "")),
    ({ ags }) => ags ?? "",
  );
  if (own.size === 0) return { kind: "other-land" };
  const missing = [...wanted].filter((ags) => !own.has(ags));
  if (missing.length > 0) return { kind: "missing", ags: missing };
  const pieces = new Map<string, Ring[][]>();
  for (const [ags, parts] of own) {
    const read = parts.map(({ geometry }) => piecesOf(geometry));
    if (read.some((one) => one === undefined)) return { kind: "broken" };
    pieces.set(
      ags,
      read.flatMap((one) => one ?? []),
    );
  }
  const lands = flatten(pieces);
  return lands ? { kind: "read", lands } : { kind: "where" };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const featureShape = z.object({
  id: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
});
type Feature = z.infer<typeof featureShape>;

const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(featureShape) });
const topologyShape = z.object({
  type: z.literal("Topology"),
  objects: z.record(z.string(), z.unknown()),
  arcs: z.array(z.array(z.unknown())),
});

function featuresOf(given: unknown): Feature[] | "not-borders" | "broken" {
  const plain = collection.safeParse(given);
  if (plain.success) return plain.data.features;
  const shared = topologyShape.safeParse(given);
  if (!shared.success) return "not-borders";
  // What the layers hold is looked at feature by feature, like that of a plain file.
  const topology = given as Topology;
  const layers = Object.values(topology.objects).map((layer) => layerOf(topology, layer));
  return layers.includes(undefined) ? "broken" : layers.flatMap((layer) => layer ?? []);
}

/** Its features; undefined when it names arcs that are not there. */
function layerOf(topology: Topology, layer: Topology["objects"][string]): Feature[] | undefined {
  try {
    const whole: unknown = feature(topology, layer);
    const many = collection.safeParse(whole);
    return many.success ? many.data.features : featureShape.array().parse([whole]);
  } catch {
    return undefined;
  }
}

const ofMunicipality = /^\d{8}$/;

/** The key in a column "AGS", however it is written, or in the id. */
function agsOf({ id, properties }: Feature): string | undefined {
  const named = Object.entries(properties ?? {}).find(([name]) => name.toLowerCase() === "ags")?.[1];
  return [named, id].map(String).find((value) => ofMunicipality.test(value));
}

/** VG250 tells in GF what an area is: 1 and 2 are water that belongs to a municipality, 3 and 4 are land. */
function isWater({ properties }: Feature): boolean {
  const factor = Object.entries(properties ?? {}).find(([name]) => name.toLowerCase() === "gf")?.[1];
  return factor !== undefined && Number(factor) < 3;
}

const shaped = z.object({ type: z.enum(["Polygon", "MultiPolygon"]), coordinates: z.array(z.unknown()) });

/** The pieces of a polygon or of several; undefined when a ring is no ring. */
function piecesOf(geometry: unknown): Ring[][] | undefined {
  const read = shaped.safeParse(geometry);
  if (!read.success) return undefined;
  const pieces: unknown[] = read.data.type === "Polygon" ? [read.data.coordinates] : read.data.coordinates;
  return pieces.length > 0 && pieces.every(isPiece) ? pieces : undefined;
}

const isPiece = (piece: unknown): piece is Ring[] => Array.isArray(piece) && piece.length > 0 && piece.every(isRing);

function isRing(ring: unknown): ring is Ring {
  if (!Array.isArray(ring) || ring.length < 4 || !ring.every(isPoint)) return false;
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

const isPoint = (point: unknown): point is Point => Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);
