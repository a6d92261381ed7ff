// SPDX-License-Identifier: EUPL-1.2
import { mergeArcs, meshArcs } from "topojson-client";
import { type Label, labelOf } from "./label.ts";
import { areaOf, boxOf, type Grid, lineOf, linesOf, pathOf, type Spot, spotsOf } from "./paths-drawn.ts";
import { agsOf, type SharedLines } from "./shared-lines.ts";

/** A municipality of a view, and what it belongs to. */
export interface Member {
  ags: string;
  /** Its Kreis; a kreisfreie Stadt is its own. */
  kreis: string;
  bezirk: string;
  /** The part of the view it belongs to that can be looked at more closely; null for none. */
  part: string | null;
  /** What the link around its shape weighs. Unit: bytes. */
  markup: number;
}

/** A view as it is kept: everything but names and what is published. Unit: a share of its width. */
export interface BorderView {
  viewBox: string;
  shapes: ({ ags: string; d: string } & Label)[];
  kreisBorders: string;
  bezirkBorders: string;
  outlines: { part: string; d: string }[];
}

/** What a view may weigh, drawn. Unit: bytes. */
export const mostBytes = 60_000;

/** The frame around all shapes: tag, title, borders' tags. Unit: bytes. */
const frame = 600;

/** Draws a view as finely as its weight allows. `width` is what it is divided into. */
export function viewOf(lines: SharedLines, members: readonly Member[], width: number): BorderView {
  const view = new View(lines, members, width);
  const budget = mostBytes - frame - members.reduce((sum, { markup }) => sum + markup, 0);
  const weights = view.weights();
  let [fine, coarse] = [0, weights.length - 1];
  while (fine < coarse) {
    const middle = Math.floor((fine + coarse) / 2);
    if (weightOf(view.drawn(weights[middle] ?? 0)) <= budget) coarse = middle;
    else fine = middle + 1;
  }
  return view.drawn(weights[coarse] ?? 0);
}

const weightOf = ({ shapes, kreisBorders, bezirkBorders, outlines }: BorderView) =>
  [...shapes, ...outlines].reduce((sum, { d }) => sum + d.length, 0) + kreisBorders.length + bezirkBorders.length;

/** A triangle smaller than this is not seen. Unit: grid units squared. */
const unseen = 0.5;

/** A piece of land smaller than this is left out, unless a municipality has no larger one. Unit: grid units squared. */
const tooSmall = 3;

type Arcs = readonly number[];

class View {
  private readonly grid: Grid;
  private readonly kreisArcs: readonly Arcs[];
  private readonly bezirkArcs: readonly Arcs[];
  private readonly outlines: { part: string; pieces: readonly (readonly Arcs[])[] }[];

  constructor(
    private readonly lines: SharedLines,
    private readonly members: readonly Member[],
    width: number,
  ) {
    this.grid = boxOf(lines.arcs, this.used(), width);
    const of = new Map(members.map((member) => [member.ags, member]));
    const geometries = this.lands().map(({ land }) => land);
    const between = (differ: (a: Member | undefined, b: Member | undefined, same: boolean) => boolean) =>
      meshArcs(lines.topology, { type: "GeometryCollection", geometries }, (a, b) => differ(of.get(agsOf(a)), of.get(agsOf(b)), a === b))
        .arcs;
    this.kreisArcs = between((a, b, same) => !same && a?.kreis !== b?.kreis && a?.bezirk === b?.bezirk);
    const parts = Map.groupBy(members, ({ part }) => part);
    // Where every municipality belongs to a part that is a Bezirk, the lines around these parts are the borders of the Bezirke.
    const aroundParts = members.every(({ part, bezirk }) => part === bezirk);
    this.bezirkArcs = aroundParts ? [] : between((a, b, same) => same || a?.bezirk !== b?.bezirk);
    this.outlines = [...parts].flatMap(([part, own]) => {
      const lands = own.flatMap(({ ags }) => this.lines.lands.get(ags) ?? []);
      return part === null ? [] : [{ part, pieces: mergeArcs(lines.topology, lands).arcs }];
    });
  }

  /** What may be left out, step by step: every weight of a point from what cannot be seen on. */
  weights(): number[] {
    const least = unseen / this.grid.scale ** 2;
    const all = [...this.used()].flatMap((at) => (this.lines.arcs[at] ?? []).map(([, , weight]) => weight));
    const seen = all.filter((weight) => weight > least && Number.isFinite(weight)).sort((a, b) => a - b);
    const steps = 500;
    return [least, ...seen.filter((_, at) => at % Math.ceil(seen.length / steps) === 0), Number.MAX_VALUE];
  }

  drawn(minWeight: number): BorderView {
    const spots = new Map<number, readonly Spot[]>();
    for (const at of this.used()) spots.set(at, spotsOf(this.lines.arcs[at] ?? [], minWeight, this.grid));
    const path = (arcs: readonly Arcs[]) => pathOf(linesOf(arcs.map((one) => lineOf(one, spots)).filter(isSeen)));
    const rings = (pieces: readonly (readonly Arcs[])[]) => {
      const all = pieces.flatMap((piece) => piece.map((ring) => lineOf(ring, spots)));
      const large = all.filter((ring) => Math.abs(areaOf(ring)) >= tooSmall);
      return large.length > 0 ? large : all.slice(0, 1);
    };
    return {
      viewBox: this.grid.viewBox,
      shapes: this.lands().map(({ ags, land }) => {
        const own = rings(land.arcs);
        return { ags, d: pathOf(own), ...labelOf(own) };
      }),
      kreisBorders: path(this.kreisArcs),
      bezirkBorders: path(this.bezirkArcs),
      outlines: this.outlines.map(({ part, pieces }) => ({ part, d: pathOf(rings(pieces)) })),
    };
  }

  private lands() {
    return this.members.flatMap(({ ags }) => {
      const land = this.lines.lands.get(ags);
      return land ? [{ ags, land }] : [];
    });
  }

  private used(): Set<number> {
    return new Set(this.lands().flatMap(({ land }) => land.arcs.flat(2).map((at) => (at < 0 ? ~at : at))));
  }
}

/** The line around a piece that is left out is left out too. */
function isSeen(line: readonly Spot[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return first?.[0] !== last?.[0] || first?.[1] !== last?.[1] || Math.abs(areaOf(line)) >= tooSmall;
}
