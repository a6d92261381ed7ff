// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { WebEnv } from "#kit/web";
import { withPeopleAround } from "./around.ts";
import { closedRoutes } from "./closed/routes.tsx";
import { commentRoutes } from "./comments/routes.tsx";
import { decisionRoutes } from "./decision/routes.tsx";
import { fieldRoutes } from "./fields/routes.tsx";
import { foundationRoutes } from "./foundations/routes.tsx";
import { frameRoutes } from "./frame/routes.tsx";
import { goalRoutes } from "./goals/routes.tsx";
import { withTyped } from "./kept/routes.ts";
import { measureRoutes } from "./measures/routes.tsx";
import { modelRoutes } from "./models/routes.tsx";
import { orderRoutes } from "./order/routes.tsx";
import { overviewRoutes } from "./overview/routes.tsx";
import { committeeRoutes } from "./paper/committees/routes.tsx";
import { layoutRoutes } from "./paper/layout/routes.tsx";
import { paperRoutes } from "./paper/routes.tsx";
import { plainRoutes } from "./plain/routes.tsx";
import { principleRoutes } from "./principles/routes.tsx";
import { publicationRoutes } from "./publication/routes.tsx";
import { readingRoutes } from "./reading/routes.tsx";
import { redactionRoutes } from "./redactions/routes.tsx";
import { releaseRoutes } from "./release/routes.tsx";
import { sharingRoutes } from "./sharing/routes.tsx";
import { signRoutes } from "./signs/routes.tsx";
import { wayRoutes } from "./ways/routes.tsx";

/** All pages of the draft, below /intern/:body/strategie. */
export const draftRoutes = new Hono<WebEnv>();
draftRoutes.use(withPeopleAround, withTyped);
const parts = [
  overviewRoutes,
  frameRoutes,
  fieldRoutes,
  goalRoutes,
  orderRoutes,
  modelRoutes,
  measureRoutes,
  signRoutes,
  closedRoutes,
  wayRoutes,
  foundationRoutes,
  principleRoutes,
  paperRoutes,
  layoutRoutes,
  committeeRoutes,
  plainRoutes,
  decisionRoutes,
  publicationRoutes,
  redactionRoutes,
  readingRoutes,
  commentRoutes,
  sharingRoutes,
  releaseRoutes,
];
for (const part of parts) draftRoutes.route("/", part);
