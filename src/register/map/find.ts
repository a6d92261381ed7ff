// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { currentBodies } from "../bodies/find.ts";
import { bodies, registerVersions } from "../tables.ts";
import type { Tile } from "./layout.ts";
import { tilesOf } from "./tiles.ts";

/** A tile with the addresses of what it belongs to; a kreisfreie Stadt belongs to no Kreis. */
export type MapTile = Tile & { kreisSlug: string | null; bezirkSlug: string };

/** All tiles of the Land. `version` changes when the register does. */
export interface MapTiles {
  version: string;
  tiles: readonly MapTile[];
}

/** The tiles of the version loaded last. */
let kept: MapTiles | undefined;

/** Every municipality of the register with its hexagon; invented places have none. One query once it was asked. */
export async function mapTiles(tx: Tx): Promise<MapTiles> {
  const [loaded] = await tx.select({ sha256: registerVersions.sha256 }).from(registerVersions).where(eq(registerVersions.land, "05"));
  const version = loaded?.sha256 ?? "";
  if (kept && version !== "" && kept.version === version) return kept;
  const cells = await tilesOf("05");
  const towns = await currentBodies(tx, eq(bodies.kind, "municipality"));
  const bezirke = new Map((await currentBodies(tx, eq(bodies.kind, "regierungsbezirk"))).map((bezirk) => [bezirk.id, bezirk]));
  const tiles = towns.flatMap(({ name, slug, ags, kreis, regierungsbezirkId }): MapTile[] => {
    const cell = cells.get(ags ?? "");
    const bezirk = bezirke.get(regierungsbezirkId ?? "");
    if (!cell || !bezirk) return [];
    return [{ name, slug, kreis: kreis?.name ?? name, kreisSlug: kreis?.slug ?? null, bezirk: bezirk.name, bezirkSlug: bezirk.slug, cell }];
  });
  kept = { version, tiles };
  return kept;
}
