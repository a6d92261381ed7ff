// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { defineJob } from "#kit/jobs";
import type { Moving } from "#kit/moving";
import type { Room } from "#kit/web";
import { carryOut } from "./carry-out.ts";
import { dueMergers } from "./find.ts";
import { registerMoving } from "./moving.ts";
import { carryOutQueue } from "./queue.ts";
import { mergerRoutes } from "./routes.tsx";
import { townMergerRoutes } from "./town-routes.tsx";

/** Mergers of municipalities. `movings`: how the data of every room follows. */
export function mergersOf(movings: readonly Moving[]): Room {
  const all = [...movings, registerMoving];
  const carryOutJob = defineJob({ ...carryOutQueue, run: async ({ mergerId }, { db }) => void (await carryOut(db, all, mergerId)) });
  const nightly = defineJob({
    name: "register.due-mergers",
    shape: z.object({}),
    run: (_, { db, clock, enqueue }) =>
      db.owner(async (tx) => {
        for (const mergerId of await dueMergers(tx, clock.today())) await enqueue(tx, carryOutQueue, { mergerId });
      }),
  });
  return {
    name: "mergers",
    entries: [],
    mounts: { "/intern/:body/zusammenschluesse": mergerRoutes(all), "/intern/:body/team/zusammenschluss": townMergerRoutes(all) },
    jobs: [carryOutJob, nightly],
    schedules: [{ job: nightly, cron: "2 0 * * *" }],
    tells: {},
    keeps: [],
    moving: registerMoving,
  };
}
