// SPDX-License-Identifier: EUPL-1.2
import { type Cell, keyOf, neighboursOf, type Point } from "./grid.ts";

/** A municipality with its cell and what it belongs to. */
export interface Tile {
  name: string;
  slug: string;
  /** Name of its Kreis; of a kreisfreie Stadt its own. */
  kreis: string;
  bezirk: string;
  cell: Cell;
}

/** A map ready to draw. Unit: a tenth of the distance between two neighbours in a row. */
export interface MapLayout<One extends Tile = Tile> {
  /** By Kreis, then by name: the order in which the keyboard goes through them. */
  tiles: (One & { x: number; y: number })[];
  /** Where one Kreis ends and another begins, and the same for Regierungsbezirke with the outline of the whole. */
  kreisBorders: string;
  bezirkBorders: string;
  /** Around each part of the map that can be looked at more closely, by its address. */
  outlines: ReadonlyMap<string, string>;
  viewBox: string;
  width: number;
  height: number;
}

/**
 * Hexagons of whole numbers: what is drawn hundreds of times stays short, and neighbours meet exactly. They are 4 % higher than regular
 * ones. The n-th edge, from corner n to corner n + 1, faces the n-th neighbour.
 */
const width = 10;
const rowHeight = 9;
const corners: readonly Point[] = [
  { x: 5, y: -3 },
  { x: 5, y: 3 },
  { x: 0, y: 6 },
  { x: -5, y: 3 },
  { x: -5, y: -3 },
  { x: 0, y: -6 },
];

const middleOf = ({ q, r }: Cell): Point => ({ x: width * q + (width / 2) * r, y: rowHeight * r });

const cornersAt = (cell: Cell): Point[] => {
  const middle = middleOf(cell);
  return corners.map(({ x, y }) => ({ x: middle.x + x, y: middle.y + y }));
};

/** Room for the thick outline around everything. */
const margin = 1;

/** Lays out tiles with the borders between them. `partOf`: the address of the part a tile belongs to, null for none. */
export function layOut<One extends Tile>(tiles: readonly One[], partOf: (tile: One) => string | null = () => null): MapLayout<One> {
  const placed = tiles.map((tile) => ({ ...tile, ...middleOf(tile.cell) }));
  const byCell = new Map(placed.map((tile) => [keyOf(tile.cell), tile]));
  const kreisEdges: Edge[] = [];
  const bezirkEdges: Edge[] = [];
  for (const tile of placed) {
    const corners = cornersAt(tile.cell);
    neighboursOf(tile.cell).forEach((cell, at) => {
      const other = byCell.get(keyOf(cell));
      const [from, to] = [corners[at], corners[(at + 1) % corners.length]];
      if (!from || !to) return;
      // A border between two tiles is drawn from one side only.
      if (other && (other.cell.r < tile.cell.r || (other.cell.r === tile.cell.r && other.cell.q < tile.cell.q))) return;
      if (!other || other.bezirk !== tile.bezirk) bezirkEdges.push([from, to]);
      else if (other.kreis !== tile.kreis) kreisEdges.push([from, to]);
    });
  }
  const box = boxOf(placed);
  return {
    tiles: placed.sort(inOrder),
    kreisBorders: pathOf(kreisEdges),
    bezirkBorders: pathOf(bezirkEdges),
    outlines: new Map([...Map.groupBy(tiles, partOf)].flatMap(([part, own]) => (part === null ? [] : [[part, outlineOf(own)]]))),
    viewBox: `${box.left} ${box.top} ${box.width} ${box.height}`,
    width: box.width,
    height: box.height,
  };
}

/** The outline of the hexagon around a point: from its corner in the north-west on, each corner told by its way from the one before. */
export function hexagonAt(middle: Point): string {
  return `M${middle.x - 5} ${middle.y - 3}l5-3 5 3v6l-5 3-5-3z`;
}

type Edge = readonly [Point, Point];

/** The line around some tiles. */
function outlineOf(tiles: readonly Tile[]): string {
  const own = new Set(tiles.map(({ cell }) => keyOf(cell)));
  return pathOf(
    tiles.flatMap(({ cell }) => {
      const corners = cornersAt(cell);
      return neighboursOf(cell).flatMap((neighbour, at): Edge[] => {
        const [from, to] = [corners[at], corners[(at + 1) % corners.length]];
        return from && to && !own.has(keyOf(neighbour)) ? [[from, to]] : [];
      });
    }),
  );
}

const german = new Intl.Collator("de");

/** By Kreis, then by name, in German order. */
export function inOrder(one: Pick<Tile, "kreis" | "name">, other: Pick<Tile, "kreis" | "name">): number {
  return german.compare(one.kreis, other.kreis) || german.compare(one.name, other.name);
}

/** Edges joined to lines as far as they follow each other, so that the path is short and its corners are round. */
function pathOf(edges: readonly Edge[]): string {
  const left = new Set(edges);
  const at = Map.groupBy(
    edges.flatMap((edge) => edge.map((point) => ({ key: `${point.x} ${point.y}`, edge }))),
    ({ key }) => key,
  );
  const lines: string[] = [];
  for (const first of edges) {
    if (!left.delete(first)) continue;
    const line = [first[0], first[1]];
    for (let end: Point | undefined = first[1]; end; ) {
      const here: string = `${end.x} ${end.y}`;
      const next: Edge | undefined = at.get(here)?.find(({ edge }) => left.has(edge))?.edge;
      if (!next) break;
      left.delete(next);
      end = `${next[0].x} ${next[0].y}` === here ? next[1] : next[0];
      line.push(end);
    }
    lines.push(`M${line.map(({ x, y }) => `${x} ${y}`).join("L")}`);
  }
  return lines.join("");
}

function boxOf(points: readonly Point[]): { left: number; top: number; width: number; height: number } {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const left = Math.min(...xs) - 5 - margin;
  const top = Math.min(...ys) - 6 - margin;
  return { left, top, width: Math.max(...xs) + 5 + margin - left, height: Math.max(...ys) + 6 + margin - top };
}
