// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { WebEnv } from "#kit/web";
import { answerRoutes } from "./answers/routes.tsx";
import { paperRoutes } from "./paper/routes.tsx";
import { phoneRoutes } from "./phone/routes.tsx";
import { roundRoutes } from "./rounds/routes.tsx";

/** Everything below /intern/<body>/bestand/fragen. */
export const askingRoutes = new Hono<WebEnv>()
  .route("/", roundRoutes)
  .route("/", answerRoutes)
  .route("/", paperRoutes)
  .route("/", phoneRoutes);
