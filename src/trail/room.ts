// SPDX-License-Identifier: EUPL-1.2
import type { Room } from "#kit/web";
import type { Tells } from "./filter.ts";
import { trailRoutes } from "./routes.tsx";
import { t } from "./texts.de.ts";

const own: Tells = { "trail.taken": t.tells.downloaded };

/** The audit trail of a body, to be read. `tells`: the sentences of all other rooms. */
export function trailOf(tells: Tells): Room {
  return {
    name: "trail",
    entries: [],
    mounts: { "/intern/:body/team": trailRoutes({ ...tells, ...own }) },
    tells: own,
    keeps: [],
  };
}
