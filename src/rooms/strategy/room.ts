// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Room, WebEnv } from "#kit/web";
import { decisionRoutes } from "./decision/routes.tsx";
import { foundationRoutes } from "./foundations/routes.tsx";
import { frameRoutes } from "./frame/routes.tsx";
import { goalRoutes } from "./goals/routes.tsx";
import { measureRoutes } from "./measures/routes.tsx";
import { overviewRoutes } from "./overview/routes.tsx";
import { paperRoutes } from "./paper/routes.tsx";
import { strategyPaths } from "./paths.ts";
import { publicationRoutes } from "./publication/routes.tsx";
import { publishedRoutes } from "./published/routes.tsx";
import { seedStrategies } from "./seeds.ts";
import { signRoutes } from "./signs/routes.tsx";
import { t } from "./texts.de.ts";
import { tidyUp } from "./tidy-up.ts";

const draftRoutes = new Hono<WebEnv>();
const parts = [
  overviewRoutes,
  frameRoutes,
  goalRoutes,
  measureRoutes,
  signRoutes,
  foundationRoutes,
  paperRoutes,
  decisionRoutes,
  publicationRoutes,
];
for (const part of parts) draftRoutes.route("/", part);

/** From goals to a paper the council adopts, and to a page everybody can read. */
export const strategy: Room = {
  name: "strategy",
  entries: [{ key: "strategy", for: "officer", label: t.menu, path: strategyPaths.overview }],
  mounts: { "/intern/:body/strategie": draftRoutes, "/kommunen/:body": publishedRoutes },
  jobs: [tidyUp],
  schedules: [{ job: tidyUp, cron: "27 3 * * *" }],
  tells: t.tells,
  keeps: [
    { what: "strategy_goals", forMonths: 1, after: "removed", then: "delete" },
    { what: "strategy_measures", forMonths: 1, after: "removed", then: "delete" },
    { what: "strategy_signs", forMonths: 1, after: "removed", then: "delete" },
    { what: "strategy_foundations", forMonths: 1, after: "removed", then: "delete" },
  ],
  seeds: seedStrategies,
};
