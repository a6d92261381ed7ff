// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import { barrierHousekeeping } from "./jobs.ts";
import { barrierPaths } from "./paths.ts";
import { barrierDeskRoutes, barrierRoutes } from "./routes.tsx";
import { barrierPages } from "./searchable.ts";
import { t } from "./texts.de.ts";

/** What stands between somebody and these pages: said in public, reported by anybody, answered in time. */
export const barriers: Room = {
  name: "barriers",
  entries: [{ key: "barriers", for: "operator", label: t.desk.title, path: () => barrierPaths.desk }],
  mounts: { "/": barrierRoutes, "/betrieb/barrieren": barrierDeskRoutes },
  jobs: [barrierHousekeeping],
  schedules: [{ job: barrierHousekeeping, cron: "23 3 * * *" }],
  tells: { "barriers.reported": t.tells.reported, "barriers.answered": t.tells.answered },
  searchablePages: barrierPages,
  keeps: [{ what: "barrier_reports", forMonths: 12, after: "answered; never answered: two years", then: "delete" }],
};
