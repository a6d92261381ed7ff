// SPDX-License-Identifier: EUPL-1.2
import { hexagonAt, inOrder, layOut, type MapTile } from "#register";
import { type BorderView, keys } from "../../borders/public.ts";

/** What of the Land a map shows: all of it, a Regierungsbezirk or a Kreis by its address. */
export type Region = string | null;

/** A municipality on a map: its shape, and where in it a name has room. Unit: the map's own. */
export type Field = MapTile & { d: string; x: number; y: number; room: number };

/** A part of the map that can be looked at by itself. */
export interface Part {
  name: string;
  slug: string;
}

/** A map ready to draw, whichever way it shows municipalities; what is published and which language is spoken comes later. */
export interface Plan {
  /** Whether it shows hexagons, and not the borders of a file. */
  isHexagons: boolean;
  /** The largest letters of a name inside a field. */
  tallest: number;
  viewBox: string;
  /** By Kreis, then by name: the order in which the keyboard goes through them. */
  fields: readonly Field[];
  kreisBorders: string;
  /** Empty where the outlines of the parts are these borders. */
  bezirkBorders: string;
  /** The parts to come closer to, with the line around each. */
  near: readonly (Part & { d: string })[];
}

/** The parts of a region: of the Land its Regierungsbezirke, of a Regierungsbezirk its Kreise, of a Kreis none. */
function partOf(region: Region): (tile: MapTile) => Part | null {
  return (tile) => {
    if (region === null) return { name: tile.bezirk, slug: tile.bezirkSlug };
    if (tile.kreisSlug === null || tile.kreisSlug === region) return null;
    return { name: tile.kreis, slug: tile.kreisSlug };
  };
}

const german = new Intl.Collator("de");

/** The parts these tiles lie in, in German order. */
function partsOf(tiles: readonly MapTile[], region: Region): Part[] {
  const parts = new Map(tiles.map(partOf(region)).flatMap((part) => (part ? [[part.slug, part]] : [])));
  return [...parts.values()].sort((one, other) => german.compare(one.name, other.name));
}

/** Room for a name in a hexagon, and the height of its largest letters. Unit: a tenth of the distance between two hexagons. */
const inHexagon = { room: 8.8, tallest: 1.9 };

/** The same where borders are drawn. Unit: a share of a Kreis's width in 600. */
const inBorders = { tallest: 19 };

/** Hexagons, all alike. */
export function hexagonPlan(tiles: readonly MapTile[], region: Region): Plan {
  const part = partOf(region);
  const layout = layOut(tiles, (tile) => part(tile)?.slug ?? null);
  return {
    isHexagons: true,
    tallest: inHexagon.tallest,
    viewBox: layout.viewBox,
    fields: layout.tiles.map((tile) => ({ ...tile, d: hexagonAt(tile), room: inHexagon.room })),
    kreisBorders: layout.kreisBorders,
    bezirkBorders: region === null ? "" : layout.bezirkBorders,
    near: nearOf(tiles, region, (slug) => layout.outlines.get(slug)),
  };
}

/** Borders from a file; undefined when a municipality has none there, because the register changed since. */
export function bordersPlan(tiles: readonly MapTile[], region: Region, view: BorderView): Plan | undefined {
  const shapes = new Map(view.shapes.map((shape) => [shape.ags, shape]));
  const fields = tiles.toSorted(inOrder).flatMap((tile): Field[] => {
    const shape = shapes.get(tile.ags);
    return shape ? [{ ...tile, ...shape }] : [];
  });
  if (fields.length < tiles.length) return undefined;
  const key = region === null ? keys.bezirk : keys.kreis;
  const slugs = new Map(tiles.map((tile) => [partOf(region)(tile)?.slug, key(tile.ags)]));
  const lines = new Map(view.outlines.map(({ part, d }) => [part, d]));
  const { viewBox, kreisBorders, bezirkBorders } = view;
  const near = nearOf(tiles, region, (slug) => lines.get(slugs.get(slug) ?? ""));
  return { isHexagons: false, tallest: inBorders.tallest, viewBox, fields, kreisBorders, bezirkBorders, near };
}

function nearOf(tiles: readonly MapTile[], region: Region, lineAround: (slug: string) => string | undefined): Plan["near"] {
  return partsOf(tiles, region).flatMap((part) => {
    const d = lineAround(part.slug);
    return d === undefined ? [] : [{ ...part, d }];
  });
}
