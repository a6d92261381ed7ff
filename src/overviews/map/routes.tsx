// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { found, type WebEnv } from "#kit/web";
import { drawingOf } from "./drawn.ts";
import { MapPage } from "./pages.tsx";
import { t } from "./texts.ts";

export const mapRoutes = new Hono<WebEnv>();

mapRoutes.get("/karte", async (c) => {
  const drawing = found(await c.var.read((tx) => drawingOf(tx, null)));
  return c.html(<MapPage drawing={drawing} region={null} title={t.title} within={null} />);
});

mapRoutes.get("/karte/:region", async (c) => {
  const region = c.req.param("region");
  const drawing = found(await c.var.read((tx) => drawingOf(tx, region)));
  const [first] = drawing.tiles;
  const isKreis = first?.kreisSlug === region;
  const bezirk = first ? { name: first.bezirk, slug: first.bezirkSlug } : null;
  const liesInBezirk = isKreis && bezirk?.slug !== region;
  return c.html(
    <MapPage
      drawing={drawing}
      region={region}
      title={t.of((isKreis ? first?.kreis : bezirk?.name) ?? "")}
      within={liesInBezirk ? bezirk : null}
    />,
  );
});
