// SPDX-License-Identifier: EUPL-1.2

/** x and y. */
export type Point = [x: number, y: number];

type Pieces = Map<string, Point[][][]>;

/** Where Germany lies. Unit: degrees (WGS 84), and metres north of the equator for the grids German offices use (UTM, Gauß-Krüger). */
const east = [5, 16] as const;
const north = [47, 56] as const;
const metres = [5_200_000, 6_150_000] as const;

/**
 * Lays land on a plane, y to the south: degrees by Mercator's projection, which keeps shapes; metres as they are. Degrees also in the order
 * latitude, longitude, in which some services write them. Undefined when the numbers lie nowhere in Germany.
 */
export function flatten(lands: Pieces): Pieces | undefined {
  const [x, y] = rangesOf(lands);
  if (within(x, east) && within(y, north)) return mapped(lands, ([lon, lat]) => [lon, -mercator(lat)]);
  if (within(x, north) && within(y, east)) return mapped(lands, ([lat, lon]) => [lon, -mercator(lat)]);
  if (within(y, metres)) return mapped(lands, ([eastward, northward]) => [eastward, -northward]);
  return undefined;
}

/** Mercator's y of a latitude. Unit of both: degrees. */
function mercator(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}

type Range = readonly [from: number, to: number];

const within = (range: Range, bounds: Range) => range[0] >= bounds[0] && range[1] <= bounds[1];

function rangesOf(lands: Pieces): [Range, Range] {
  const [x, y]: [[number, number], [number, number]] = [
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ];
  for (const pieces of lands.values())
    for (const point of pieces.flat(2)) {
      x[0] = Math.min(x[0], point[0]);
      x[1] = Math.max(x[1], point[0]);
      y[0] = Math.min(y[0], point[1]);
      y[1] = Math.max(y[1], point[1]);
    }
  return [x, y];
}

function mapped(lands: Pieces, to: (point: Point) => Point): Pieces {
  return new Map([...lands].map(([ags, pieces]) => [ags, pieces.map((piece) => piece.map((ring) => ring.map(to)))]));
}
