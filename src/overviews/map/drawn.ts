// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { layOut, type MapLayout, type MapTile, mapTiles } from "#register";
import { placesWithDirectory } from "#rooms/inventory";
import { placesWithStrategy } from "#rooms/strategy";

/** What of the Land a map shows: all of it, a Regierungsbezirk or a Kreis by its address. */
export type Region = string | null;

/** A map with its tiles and what they lead to. */
export interface Drawing {
  layout: MapLayout;
  tiles: readonly MapTile[];
  published: ReadonlySet<string>;
}

/** Layouts by region, of one version of the register. */
const laidOut = { version: "", regions: new Map<Region, MapLayout>() };

/** The map of a region; undefined when no tile belongs to it. Three queries. */
export async function drawingOf(tx: Tx, region: Region): Promise<Drawing | undefined> {
  const { version, tiles } = await mapTiles(tx);
  const own = region === null ? tiles : tiles.filter((tile) => tile.kreisSlug === region || tile.bezirkSlug === region);
  if (own.length === 0) return undefined;
  if (laidOut.version !== version) {
    laidOut.version = version;
    laidOut.regions.clear();
  }
  const layout = laidOut.regions.get(region) ?? layOut(own);
  laidOut.regions.set(region, layout);
  return { layout, tiles: own, published: new Set([...(await placesWithStrategy(tx)), ...(await placesWithDirectory(tx))]) };
}
