// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { WebEnv } from "#kit/web";
import { decisionRoutes } from "./decision/routes.tsx";
import { foundationRoutes } from "./foundations/routes.tsx";
import { frameRoutes } from "./frame/routes.tsx";
import { goalRoutes } from "./goals/routes.tsx";
import { measureRoutes } from "./measures/routes.tsx";
import { overviewRoutes } from "./overview/routes.tsx";
import { paperRoutes } from "./paper/routes.tsx";
import { principleRoutes } from "./principles/routes.tsx";
import { publicationRoutes } from "./publication/routes.tsx";
import { redactionRoutes } from "./redactions/routes.tsx";
import { signRoutes } from "./signs/routes.tsx";

/** All pages of the draft, below /intern/:body/strategie. */
export const draftRoutes = new Hono<WebEnv>();
const parts = [
  overviewRoutes,
  frameRoutes,
  goalRoutes,
  measureRoutes,
  signRoutes,
  foundationRoutes,
  principleRoutes,
  paperRoutes,
  decisionRoutes,
  publicationRoutes,
  redactionRoutes,
];
for (const part of parts) draftRoutes.route("/", part);
