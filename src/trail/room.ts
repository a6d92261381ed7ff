// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import type { Tells } from "./filter.ts";
import { trailRoutes } from "./routes.tsx";
import { checkTrail, forgetOldLines } from "./seals/jobs.ts";
import { longestKept } from "./seals/retention.ts";
import { t } from "./texts.de.ts";

const own: Tells = { "trail.taken": t.tells.downloaded, "trail.forgotten": t.tells.forgotten };

/** The audit trail of a body, to be read. `tells`: the sentences of all other rooms. */
export function trailOf(tells: Tells): Room {
  return {
    name: "trail",
    entries: [],
    mounts: { "/intern/:body/team": trailRoutes({ ...tells, ...own }) },
    jobs: [forgetOldLines, checkTrail],
    schedules: [
      { job: forgetOldLines, cron: "7 4 * * *" },
      { job: checkTrail, cron: "37 4 * * *" },
    ],
    tells: own,
    keeps: [{ what: "audit_lines", forMonths: longestKept, after: "the line was sealed", then: "delete" }],
  };
}
