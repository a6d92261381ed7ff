// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { WebEnv } from "#kit/web";
import { askingRoutes } from "./asking/routes.ts";
import { claimRoutes } from "./claims/town-routes.tsx";
import { clarifyRoutes } from "./clarify/routes.tsx";
import { existingRoutes } from "./connections/existing/routes.tsx";
import { invitationRoutes } from "./connections/invitations/routes.tsx";
import { connectionRoutes } from "./connections/routes.tsx";
import { releaseRoutes } from "./directory/release-routes.tsx";
import { directoryRoutes } from "./directory/routes.tsx";
import { doubleRoutes } from "./doubles/routes.tsx";
import { listRoutes } from "./entries/list-routes.tsx";
import { manyRoutes } from "./entries/many/routes.tsx";
import { entryRoutes } from "./entries/routes.tsx";
import { gapRoutes } from "./gaps/routes.tsx";
import { overviewRoutes } from "./overview/routes.tsx";
import { readingRoutes } from "./reading/routes.tsx";
import { understoodRoutes } from "./reading/understood-routes.tsx";
import { sharingRoutes } from "./sharing/routes.tsx";
import { viewRoutes } from "./views/routes.tsx";

/** Everything below /intern/<body>/bestand. */
export const inventoryRoutes = new Hono<WebEnv>()
  .route("/", sharingRoutes)
  .route("/", listRoutes)
  .route("/", manyRoutes)
  .route("/", viewRoutes)
  .route("/", entryRoutes)
  .route("/", askingRoutes)
  .route("/", claimRoutes)
  .route("/", clarifyRoutes)
  .route("/", doubleRoutes)
  .route("/", overviewRoutes)
  .route("/", connectionRoutes)
  .route("/", invitationRoutes)
  .route("/", existingRoutes)
  .route("/", gapRoutes)
  .route("/", readingRoutes)
  .route("/", understoodRoutes)
  .route("/", directoryRoutes)
  .route("/", releaseRoutes);
