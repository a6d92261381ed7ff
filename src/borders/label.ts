// SPDX-License-Identifier: EUPL-1.2
import { areaOf, type Spot } from "./paths-drawn.ts";

/** Where a name stands in a shape, and how much room it has to both sides together. Unit: grid units. */
export interface Label {
  x: number;
  y: number;
  room: number;
}

/** Heights at which room is looked for, of the height of the shape. */
const tries = Array.from({ length: 13 }, (_, at) => 0.2 + at * 0.05);

/** A name is this high, of the height of the shape: it has room where the shape is wide above and below it. */
const high = 0.1;

/** Finds the height at which the largest piece of a shape is widest. */
export function labelOf(rings: readonly (readonly Spot[])[]): Label {
  const [largest = []] = [...rings].sort((one, other) => Math.abs(areaOf(other)) - Math.abs(areaOf(one)));
  const heights = largest.map(([, y]) => y);
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  const at = (share: number) => top + (bottom - top) * share;
  const found = tries.map((share) => {
    const spans = [share - high, share, share + high].map((height) => widestAt(largest, at(height)));
    const from = Math.max(...spans.map(([start]) => start));
    const to = Math.min(...spans.map(([, end]) => end));
    return { x: Math.round((from + to) / 2), y: Math.round(at(share)), room: Math.max(0, Math.round(to - from)) };
  });
  return found.reduce((best, one) => (one.room > best.room ? one : best), found[0] ?? { x: 0, y: 0, room: 0 });
}

/** The longest stretch of a horizontal line inside a ring. */
function widestAt(ring: readonly Spot[], y: number): [from: number, to: number] {
  const crossings = ring.flatMap(([fromX, fromY], index): number[] => {
    const [toX, toY] = ring[(index + 1) % ring.length] ?? [fromX, fromY];
    return fromY > y === toY > y ? [] : [fromX + ((y - fromY) * (toX - fromX)) / (toY - fromY)];
  });
  const sorted = crossings.sort((a, b) => a - b);
  const spans = sorted.flatMap((from, at): [number, number][] => (at % 2 === 0 ? [[from, sorted[at + 1] ?? from]] : []));
  return spans.reduce((best, span) => (span[1] - span[0] > best[1] - best[0] ? span : best), [0, 0]);
}
