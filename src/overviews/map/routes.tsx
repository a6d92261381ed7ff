// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { found, type WebEnv } from "#kit/web";
import type { MapTile } from "#register";
import { t } from "../front-texts.ts";
import { drawingOf } from "./drawn.ts";
import { MapPage, type Part } from "./pages.tsx";

export const mapRoutes = new Hono<WebEnv>();

mapRoutes.get("/karte", async (c) => {
  const drawing = found(await c.var.read((tx) => drawingOf(tx, null)));
  return c.html(<MapPage drawing={drawing} region={null} title={t.map.title} parts={bezirkeOf(drawing.tiles)} within={null} />);
});

mapRoutes.get("/karte/:region", async (c) => {
  const region = c.req.param("region");
  const drawing = found(await c.var.read((tx) => drawingOf(tx, region)));
  const [bezirk] = bezirkeOf(drawing.tiles);
  const isBezirk = bezirk?.slug === region;
  const kreise = kreiseOf(drawing.tiles);
  const title = isBezirk ? bezirk.name : (kreise[0]?.name ?? t.map.title);
  return c.html(
    <MapPage
      drawing={drawing}
      region={region}
      title={t.map.of(title)}
      parts={isBezirk ? kreise : []}
      within={isBezirk || !bezirk ? null : bezirk}
    />,
  );
});

/** The Regierungsbezirke these tiles lie in, in German order. */
export function bezirkeOf(tiles: readonly MapTile[]): Part[] {
  return distinct(tiles.map((tile) => ({ name: tile.bezirk, slug: tile.bezirkSlug })));
}

function kreiseOf(tiles: readonly MapTile[]): Part[] {
  return distinct(tiles.flatMap((tile) => (tile.kreisSlug === null ? [] : [{ name: tile.kreis, slug: tile.kreisSlug }])));
}

const german = new Intl.Collator("de");

function distinct(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((part) => [part.slug, part])).values()].sort((one, other) => german.compare(one.name, other.name));
}
