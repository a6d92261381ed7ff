// SPDX-License-Identifier: EUPL-1.2

/** A cell of a grid of hexagons that stand on a corner, in axial coordinates: q to the east, r to the south-east. */
export interface Cell {
  q: number;
  r: number;
}

/** A point of a plane; unit: whatever the grid's spacing is given in, y to the south. */
export interface Point {
  x: number;
  y: number;
}

/** The middle of a cell. `spacing` is the distance between the middles of two neighbours. */
export function middleOf({ q, r }: Cell, spacing: number): Point {
  return { x: spacing * (q + r / 2), y: spacing * r * (Math.sqrt(3) / 2) };
}

/** The six neighbours, from the east on clockwise; the n-th shares the n-th edge of `cornersOf`. */
export const steps: readonly Cell[] = [
  { q: 1, r: 0 },
  { q: 0, r: 1 },
  { q: -1, r: 1 },
  { q: -1, r: 0 },
  { q: 0, r: -1 },
  { q: 1, r: -1 },
];

export function neighboursOf(cell: Cell): Cell[] {
  return steps.map((step) => ({ q: cell.q + step.q, r: cell.r + step.r }));
}

/** The six corners around a middle, so that corner n and corner n + 1 bound the edge to neighbour n. */
export function cornersOf(middle: Point, spacing: number): Point[] {
  const radius = spacing / Math.sqrt(3);
  return steps.map((_, at) => {
    const angle = ((-30 + 60 * at) * Math.PI) / 180;
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  });
}

/** One word per cell, for sets and maps. */
export function keyOf({ q, r }: Cell): string {
  return `${q},${r}`;
}

/** How many separate pieces these cells form. */
export function piecesOf(cells: readonly Cell[]): number {
  const left = new Map(cells.map((cell) => [keyOf(cell), cell]));
  let pieces = 0;
  for (const cell of cells) {
    if (!left.delete(keyOf(cell))) continue;
    pieces++;
    const queue = [cell];
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const neighbour of neighboursOf(next)) if (left.delete(keyOf(neighbour))) queue.push(neighbour);
    }
  }
  return pieces;
}
