// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { currentBodies, type ListedBody } from "../bodies/find.ts";
import { placesToday } from "../bodies/version.ts";
import { bodies, registerVersions } from "../tables.ts";
import type { Cell } from "./grid.ts";
import type { Tile } from "./layout.ts";
import { exampleTiles, tilesOf } from "./tiles.ts";

/** A tile with its key and the addresses of what it belongs to; a kreisfreie Stadt belongs to no Kreis. Where a Land has no Regierungsbezirke, its Kreise take their place. */
export type MapTile = Tile & { ags: string; kreisSlug: string | null; bezirkSlug: string };

/** All tiles of the Land. `version` changes when the register does, and when a place ends. */
export interface MapTiles {
  version: string;
  tiles: readonly MapTile[];
  /** Of invented places, on an island of their own; empty outside of example mode. */
  examples: readonly MapTile[];
}

/** The tiles of the version loaded last. */
let kept: MapTiles | undefined;

/** Every municipality of the register with its hexagon. One query once it was asked. */
export async function mapTiles(tx: Tx): Promise<MapTiles> {
  const { land, sha256 } = registerVersions;
  const [loaded] = await tx.select({ land, sha256, places: placesToday }).from(registerVersions);
  const version = loaded ? `${loaded.sha256} ${loaded.places}` : "";
  if (kept && version !== "" && kept.version === version) return kept;
  const towns = await currentBodies(tx, eq(bodies.kind, "municipality"));
  const bezirke = new Map((await currentBodies(tx, eq(bodies.kind, "regierungsbezirk"))).map((bezirk) => [bezirk.id, bezirk]));
  const cellsOf = (town: ListedBody, cells: ReadonlyMap<string, Cell>, bezirk: Place | null): MapTile[] => {
    const cell = cells.get(town.ags ?? "");
    if (!cell || !bezirk || town.ags === null) return [];
    const { name, slug, ags, kreis } = town;
    return [
      { name, slug, ags, kreis: kreis?.name ?? name, kreisSlug: kreis?.slug ?? null, bezirk: bezirk.name, bezirkSlug: bezirk.slug, cell },
    ];
  };
  const [real, invented] = [loaded ? await tilesOf(loaded.land) : new Map<string, Cell>(), await exampleTiles()];
  kept = {
    version,
    tiles: towns.flatMap((town) => cellsOf(town, real, bezirke.get(town.regierungsbezirkId ?? "") ?? town.kreis ?? town)),
    // Their Kreis lies in no Regierungsbezirk; it is the largest part of the map they belong to.
    examples: towns.flatMap((town) => (town.example ? cellsOf(town, invented, town.kreis) : [])),
  };
  return kept;
}

/** Whether a map shows this part of the Land, a Kreis or a Regierungsbezirk by its address; null: the Land itself. */
export async function isOnMap(tx: Tx, region: string | null): Promise<boolean> {
  const { tiles, examples } = await mapTiles(tx);
  if (region === null) return tiles.length > 0;
  return [...tiles, ...examples].some(({ kreisSlug, bezirkSlug }) => kreisSlug === region || bezirkSlug === region);
}

type Place = { name: string; slug: string };
