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
  tells: {
    "strategy.started": t.tells.started,
    "strategy.frame_edited": t.tells.frameEdited,
    "strategy.goal_added": t.tells.goalAdded,
    "strategy.goal_edited": t.tells.goalEdited,
    "strategy.goal_moved": t.tells.goalMoved,
    "strategy.goal_removed": t.tells.goalRemoved,
    "strategy.goal_without_sign": t.tells.goalWithoutSign,
    "strategy.measure_added": t.tells.measureAdded,
    "strategy.measure_edited": t.tells.measureEdited,
    "strategy.measure_costed": t.tells.measureCosted,
    "strategy.measure_moved": t.tells.measureMoved,
    "strategy.measure_removed": t.tells.measureRemoved,
    "strategy.sign_added": t.tells.signAdded,
    "strategy.sign_edited": t.tells.signEdited,
    "strategy.sign_removed": t.tells.signRemoved,
    "strategy.foundation_added": t.tells.foundationAdded,
    "strategy.findings_added": t.tells.findingsAdded,
    "strategy.foundation_edited": t.tells.foundationEdited,
    "strategy.foundation_removed": t.tells.foundationRemoved,
    "strategy.removal_undone": t.tells.removalUndone,
    "strategy.paper_edited": t.tells.paperEdited,
    "strategy.decision_recorded": t.tells.decisionRecorded,
    "strategy.adopted": t.tells.adopted,
    "strategy.decision_corrected": t.tells.decisionCorrected,
    "strategy.published": t.tells.published,
  },
  keeps: [],
  seeds: seedStrategies,
};
