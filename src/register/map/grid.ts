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

/** The six neighbours, from the east on clockwise. */
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

/** The cells that these surround: nobody gets to them from outside without crossing one. */
export function enclosedBy(cells: readonly Cell[]): Cell[] {
  const own = new Set(cells.map(keyOf));
  const bounds = (axis: "q" | "r") => [Math.min(...cells.map((cell) => cell[axis])) - 1, Math.max(...cells.map((cell) => cell[axis])) + 1];
  const [[left = 0, right = 0], [top = 0, bottom = 0]] = [bounds("q"), bounds("r")];
  const isNear = ({ q, r }: Cell) => q >= left && q <= right && r >= top && r <= bottom;
  const outside = new Set<string>();
  const queue: Cell[] = [{ q: left, r: top }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (!isNear(next) || own.has(keyOf(next)) || outside.has(keyOf(next))) continue;
    outside.add(keyOf(next));
    queue.push(...neighboursOf(next));
  }
  const all = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => ({ q: left + column, r: top + row })),
  );
  return all.flat().filter((cell) => !own.has(keyOf(cell)) && !outside.has(keyOf(cell)));
}
