// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { defineJob } from "#kit/jobs";
import { refreshSearch, type Sources } from "./refresh.ts";

/** Reads again what changed; every minute. A mark stays until its unit was read: after a crash the next run goes on. */
export function refreshJob(sources: Sources) {
  return defineJob({
    name: "search.refresh",
    shape: z.object({}),
    run: (_, { db, clock }) => refreshSearch((fn) => db.owner(fn), sources, clock.now()),
  });
}
