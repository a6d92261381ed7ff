// SPDX-License-Identifier: EUPL-1.2
import { cheapestAssignment } from "./assignment.ts";
import { type Cell, enclosedBy, keyOf, middleOf, neighboursOf, type Point, piecesOf } from "./grid.ts";

/** Something to place: where it really lies, from the middle of all of them, and what must stay together. Unit of the point: km. */
export interface Town {
  ags: string;
  at: Point;
  kreis: string;
  bezirk: string;
}

export interface Placed {
  town: Town;
  cell: Cell;
}

/** What a map must never do, weighed against square kilometres of displacement. */
const tornKreis = 20_000;
const tornBezirk = 60_000;

/** Gives every town a cell of its own near its true place, all cells side by side, no Kreis and no Bezirk torn. Deterministic. */
export function placeAll(towns: readonly Town[]): { placed: Placed[]; spacing: number } {
  const { cells, spacing } = gridFor(towns.map((town) => town.at));
  const costs = towns.map((town) => cells.map((cell) => squared(town.at, middleOf(cell, spacing))));
  const owners = new Array<number>(cells.length).fill(-1);
  cheapestAssignment(costs).forEach((cell, town) => {
    owners[cell] = town;
  });
  mend(owners, towns, cells, costs);
  settleInside(owners, towns, costs);
  const placed = owners.flatMap((owner, at) => {
    const [town, cell] = [towns[owner], cells[at]];
    return town && cell ? [{ town, cell }] : [];
  });
  return { placed, spacing };
}

/** The mean and the greatest way a town moved. Unit: km. */
export function displacementOf(placed: readonly Placed[], spacing: number): { mean: number; most: number } {
  const ways = placed.map(({ town, cell }) => Math.sqrt(squared(town.at, middleOf(cell, spacing))));
  return { mean: ways.reduce((sum, way) => sum + way, 0) / ways.length, most: Math.max(...ways) };
}

const squared = (one: Point, other: Point) => (one.x - other.x) ** 2 + (one.y - other.y) ** 2;

/** Exactly as many cells as towns: those nearest to a town, on the finest grid that still leaves no hole. Unit of spacing: km. */
function gridFor(points: readonly Point[]): { cells: Cell[]; spacing: number } {
  for (let spacing = 12; spacing > 4; spacing -= 0.05) {
    const cells = cellsNear(points, spacing);
    if (cells.length >= points.length) return { cells: withoutHoles(cells, points.length), spacing };
  }
  throw new RangeError("The points lie too close together for a grid");
}

/** The nearest so many cells; those they surround take the places of the farthest ones. */
function withoutHoles(cells: readonly Cell[], count: number): Cell[] {
  let nearest = cells.slice(0, count);
  let holes = enclosedBy(nearest);
  while (nearest.length + holes.length > count) {
    nearest = nearest.slice(0, -1);
    holes = enclosedBy(nearest);
  }
  const chosen = new Set([...nearest, ...holes].map(keyOf));
  return [...nearest, ...holes, ...cells.filter((cell) => !chosen.has(keyOf(cell)))].slice(0, count);
}

/** A cell belongs to the land when a town lies so near. Unit: km; beyond it lies another country or Land. */
const reach = 9;

/** The points lie around 0, 0; so far a grid goes from there. Unit: cells. */
const span = 60;

function cellsNear(points: readonly Point[], spacing: number): Cell[] {
  const found: { cell: Cell; near: number }[] = [];
  for (let r = -span; r <= span; r++) {
    for (let q = -span; q <= span; q++) {
      const at = middleOf({ q, r }, spacing);
      const near = Math.min(...points.map((point) => squared(point, at)));
      if (near <= reach ** 2) found.push({ cell: { q, r }, near });
    }
  }
  return found.sort((one, other) => one.near - other.near).map(({ cell }) => cell);
}

/** Swaps neighbours, at first also for the worse, until nothing is torn: simulated annealing with a fixed sequence of chances. */
function mend(owners: number[], towns: readonly Town[], cells: readonly Cell[], costs: readonly (readonly number[])[]): void {
  const indexOf = new Map(cells.map((cell, at) => [keyOf(cell), at]));
  const chance = chances(7);
  const torn = (group: (town: Town) => string, name: string) => {
    const own = cells.filter((_, at) => {
      const town = towns[owners[at] ?? -1];
      return town !== undefined && group(town) === name;
    });
    return piecesOf(own) - 1;
  };
  const tornAround = (pair: readonly Town[]) => {
    const kreise = new Set(pair.map((town) => town.kreis));
    const bezirke = new Set(pair.map((town) => town.bezirk));
    const sum = (names: Set<string>, group: (town: Town) => string) => [...names].reduce((all, name) => all + torn(group, name), 0);
    return tornKreis * sum(kreise, (town) => town.kreis) + (bezirke.size > 1 ? tornBezirk * sum(bezirke, (town) => town.bezirk) : 0);
  };
  const rounds = 400_000;
  for (let round = 0; round < rounds; round++) {
    const heat = 3000 * (1 - round / rounds) ** 2 + 1;
    const a = Math.floor(chance() * cells.length);
    const cell = cells[a];
    const b = cell && indexOf.get(keyOf(neighboursOf(cell)[Math.floor(chance() * 6)] ?? cell));
    if (b === undefined || b === a) continue;
    const [townA, townB] = [towns[owners[a] ?? -1], towns[owners[b] ?? -1]];
    if (!townA || !townB) continue;
    const way = (town: number | undefined, place: number) => costs[town ?? -1]?.[place] ?? 0;
    const before = way(owners[a], a) + way(owners[b], b);
    const after = way(owners[a], b) + way(owners[b], a);
    if (townA.kreis === townB.kreis) {
      if (after < before) swap(owners, a, b);
      continue;
    }
    const tornBefore = tornAround([townA, townB]);
    swap(owners, a, b);
    const worse = after - before + tornAround([townA, townB]) - tornBefore;
    if (worse > 0 && chance() >= Math.exp(-worse / heat)) swap(owners, a, b);
  }
}

function swap(owners: number[], a: number, b: number): void {
  const before = owners[a] ?? -1;
  owners[a] = owners[b] ?? -1;
  owners[b] = before;
}

/** Inside the cells of each Kreis, its towns take the best places, exactly. */
function settleInside(owners: number[], towns: readonly Town[], costs: readonly (readonly number[])[]): void {
  const cellsOf = Map.groupBy(owners.keys(), (at) => towns[owners[at] ?? -1]?.kreis ?? "");
  for (const own of cellsOf.values()) {
    const members = own.map((at) => owners[at] ?? -1);
    const best = cheapestAssignment(members.map((town) => own.map((at) => costs[town]?.[at] ?? 0)));
    best.forEach((place, index) => {
      owners[own[place] ?? -1] = members[index] ?? -1;
    });
  }
}

/** Numbers from 0 up to 1 that look drawn by lot and are always the same. Source: Park and Miller 1988. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
