// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Room, WebEnv } from "#kit/web";
import { entryRoutes } from "./entries/routes.tsx";
import { overviewRoutes } from "./overview/routes.tsx";
import { paths } from "./paths.ts";
import { t } from "./texts.de.ts";

const routes = new Hono<WebEnv>().route("/", entryRoutes).route("/", overviewRoutes);

export const inventory: Room = {
  name: "inventory",
  entries: [{ key: "inventory", for: "officer", label: t.menu, path: (slug) => paths.list(slug) }],
  mounts: { "/intern/:body/bestand": routes },
  tells: t.tells,
  keeps: [],
};
