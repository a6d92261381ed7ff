// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { keptRoutes } from "./kept/routes.ts";
import { strategyMoving } from "./moving.ts";
import { strategyPaths } from "./paths.ts";
import { publishedRoutes } from "./published/routes.tsx";
import { searchableStrategies } from "./published/searchable.ts";
import { forgetReaders, readersKeep } from "./reading/forget.ts";
import { readerRoutes } from "./reading/public-routes.tsx";
import { draftRoutes } from "./routes.ts";
import { seedStrategies } from "./seeds.ts";
import { t } from "./texts.de.ts";
import { tidyUp } from "./tidy-up.ts";

/** From goals to a paper the council adopts, and to a page everybody can read. */
export const strategy: Room = {
  name: "strategy",
  entries: [{ key: "strategy", for: "officer", label: t.menu, path: strategyPaths.overview }],
  mounts: {
    "/intern/:body/strategie": draftRoutes,
    "/intern/:body/zwischenstand": keptRoutes,
    "/kommunen/:body": publishedRoutes,
    "/lesen": readerRoutes,
  },
  jobs: [tidyUp, forgetReaders],
  schedules: [
    { job: tidyUp, cron: "27 3 * * *" },
    { job: forgetReaders, cron: "47 3 * * *" },
  ],
  tells: t.tells,
  keeps: [
    ...readersKeep,
    { what: "form_drafts", forMonths: 1, after: "typed and not sent", then: "delete" },
    { what: "strategy_fields", forMonths: 1, after: "removed", then: "delete" },
    { what: "strategy_goals", forMonths: 1, after: "removed", then: "delete" },
    { what: "strategy_measures", forMonths: 1, after: "removed", then: "delete" },
    { what: "strategy_signs", forMonths: 1, after: "removed", then: "delete" },
    { what: "strategy_committees", forMonths: 1, after: "removed", then: "delete" },
    { what: "strategy_foundations", forMonths: 1, after: "removed", then: "delete" },
  ],
  moving: strategyMoving,
  searchable: searchableStrategies,
  seeds: seedStrategies,
};
