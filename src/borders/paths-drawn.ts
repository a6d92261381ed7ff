// SPDX-License-Identifier: EUPL-1.2
import type { Weighed } from "./shared-lines.ts";

/** A point of a view, on its grid. */
export type Spot = readonly [x: number, y: number];

/** From the plane of the file to the grid of a view. */
export interface Grid {
  left: number;
  top: number;
  /** Grid units in one unit of the file. */
  scale: number;
  viewBox: string;
}

/** Room for the outline around everything. Unit: grid units. */
const margin = 3;

/** The grid of what these arcs bound, so many units wide, or high where it is higher. */
export function boxOf(arcs: readonly (readonly Weighed[])[], used: ReadonlySet<number>, units: number): Grid {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of used)
    for (const [x, y] of arcs[at] ?? []) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  const scale = units / Math.max(right - left, bottom - top);
  const size = (from: number, to: number) => Math.ceil((to - from) * scale) + 2 * margin;
  return { left, top, scale, viewBox: `${-margin} ${-margin} ${size(left, right)} ${size(top, bottom)}` };
}

/** The points of an arc that weigh enough, on the grid; two at least, and none twice in a row. */
export function spotsOf(arc: readonly Weighed[], minWeight: number, { left, top, scale }: Grid): Spot[] {
  const spots: Spot[] = [];
  for (const [x, y, weight] of arc) {
    if (weight < minWeight) continue;
    const spot: Spot = [Math.round((x - left) * scale), Math.round((y - top) * scale)];
    const before = spots.at(-1);
    if (before?.[0] !== spot[0] || before[1] !== spot[1]) spots.push(spot);
  }
  return spots;
}

/** Arcs one after the other; a negative one runs backwards. */
export function lineOf(arcs: readonly number[], spots: ReadonlyMap<number, readonly Spot[]>): Spot[] {
  return arcs.flatMap((at, index) => {
    const arc = at < 0 ? (spots.get(~at) ?? []).toReversed() : (spots.get(at) ?? []);
    return index === 0 ? arc : arc.slice(1);
  });
}

/** Lines without those that shrank to a point. */
export function linesOf(lines: readonly Spot[][]): Spot[][] {
  return lines.filter((line) => line.length > 1);
}

/** Twice the area is the sum over the edges; its sign tells the direction. Unit: grid units squared. */
export function areaOf(ring: readonly Spot[]): number {
  const twice = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return twice / 2;
}

/** Lines as a path, each point told by its way from the one before: short, and whole numbers stay exact. */
export function pathOf(lines: readonly (readonly Spot[])[]): string {
  return lines.map(oneOf).join("");
}

function oneOf(line: readonly Spot[]): string {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return "";
  const isClosed = line.length > 1 && first[0] === last[0] && first[1] === last[1];
  const ways = line.slice(1, isClosed ? -1 : undefined).map(([x, y], at) => {
    const [fromX, fromY] = line[at] ?? first;
    return pairOf(x - fromX, y - fromY);
  });
  const said = ways.map((way, at) => (at === 0 || way.startsWith("-") ? way : ` ${way}`)).join("");
  return `M${pairOf(...first)}${said === "" ? "" : "l"}${said}${isClosed ? "z" : ""}`;
}

const pairOf = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`);
