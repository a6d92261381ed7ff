// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { WebEnv } from "#kit/web";
import { clarifyRoutes } from "./clarify/routes.tsx";
import { doubleRoutes } from "./doubles/routes.tsx";
import { entryRoutes } from "./entries/routes.tsx";
import { overviewRoutes } from "./overview/routes.tsx";
import { readingRoutes } from "./reading/routes.tsx";
import { understoodRoutes } from "./reading/understood-routes.tsx";
import { sharingRoutes } from "./sharing/routes.tsx";

/** Everything below /intern/<body>/bestand. */
export const inventoryRoutes = new Hono<WebEnv>()
  .route("/", sharingRoutes)
  .route("/", entryRoutes)
  .route("/", clarifyRoutes)
  .route("/", doubleRoutes)
  .route("/", overviewRoutes)
  .route("/", readingRoutes)
  .route("/", understoodRoutes);
