// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { together } from "#kit/db";
import { count } from "#kit/text";
import type { WebEnv } from "#kit/web";
import { municipalityCount, withinLand } from "#register";
import { aboutRoutes } from "../about/routes.tsx";
import { drawingOf } from "../map/drawn.ts";
import { mapRoutes } from "../map/routes.tsx";
import { municipalityListRoutes } from "../municipality/list-routes.ts";
import { newest } from "../news.ts";
import { HomePage } from "./pages.tsx";

/** The home page and the pages about the platform. */
export const frontRoutes = new Hono<WebEnv>();

frontRoutes.route("/", aboutRoutes);
frontRoutes.route("/", mapRoutes);
frontRoutes.route("/", municipalityListRoutes);

frontRoutes.get("/", async (c) => {
  const { municipalities, news, drawing } = await c.var.read((tx) =>
    together({ municipalities: municipalityCount(tx), news: newest(tx, 3), drawing: drawingOf(tx, null) }),
  );
  return c.html(<HomePage municipalities={count(municipalities)} within={withinLand(c.var.land)} news={news} drawing={drawing} />);
});
