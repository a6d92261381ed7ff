// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { type MapTile, mapTiles } from "#register";
import { placesWithDirectory } from "#rooms/inventory";
import { placesWithStrategy } from "#rooms/strategy";
import { borderView, chosenBorders, keys, type NamedBorders } from "../../borders/public.ts";
import { bordersPlan, hexagonPlan, type Plan, type Region } from "./plan.ts";

/** A map with what its fields lead to. */
export interface Drawing {
  plan: Plan;
  tiles: readonly MapTile[];
  published: ReadonlySet<string>;
  /** The borders it shows; null when it shows hexagons. */
  borders: NamedBorders | null;
  /** Whether the places it shows are invented. */
  isExample: boolean;
  /** Invented places, on a map of their own; only beside the whole Land, and only in example mode. */
  island: Plan | null;
}

/** Plans by region, of one version of the register and one choice of the operator. */
const drawn = { version: "", plans: new Map<Region, Plan>(), island: null as Plan | null };

/** The map of a region; undefined when no municipality belongs to it. Four queries, five when it is drawn for the first time. */
export async function drawingOf(tx: Tx, region: Region): Promise<Drawing | undefined> {
  const { version, tiles, examples } = await mapTiles(tx);
  const chosen = await chosenBorders(tx);
  const own = region === null ? tiles : [...tiles, ...examples].filter((tile) => tile.kreisSlug === region || tile.bezirkSlug === region);
  if (own.length === 0) return undefined;
  const current = `${version} ${chosen?.id}`;
  if (drawn.version !== current) Object.assign(drawn, { version: current, plans: new Map(), island: null });
  // Kept before waiting: meanwhile another page may have begun anew, with plans of another choice.
  const { plans } = drawn;
  const plan = plans.get(region) ?? (chosen && (await withBorders(tx, own, region, chosen))) ?? hexagonPlan(own, region);
  plans.set(region, plan);
  drawn.island ??= examples.length > 0 ? hexagonPlan(examples, examples[0]?.kreisSlug ?? null) : null;
  return {
    plan,
    tiles: own,
    published: new Set([...(await placesWithStrategy(tx)), ...(await placesWithDirectory(tx))]),
    borders: plan.isHexagons ? null : chosen,
    isExample: own.every((tile) => examples.includes(tile)),
    island: region === null ? drawn.island : null,
  };
}

async function withBorders(tx: Tx, tiles: readonly MapTile[], region: Region, { id }: NamedBorders): Promise<Plan | undefined> {
  const [first] = tiles;
  if (!first) return undefined;
  const key = region === null ? keys.land : region === first.kreisSlug ? keys.kreis : keys.bezirk;
  const view = await borderView(tx, id, key(first.ags));
  return view && bordersPlan(tiles, region, view);
}
