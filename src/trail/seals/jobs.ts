// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { defineJob } from "#kit/jobs";
import { checkSeals } from "./check.ts";
import { forgetOldestRange } from "./forget.ts";

/** Every night: sealed ranges that have had their time go, one by one, each in a transaction of its own. */
export const forgetOldLines = defineJob({
  name: "trail.forget-old-lines",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    let went = true;
    while (went) went = await db.owner((tx) => forgetOldestRange(tx, clock.now()));
  },
});

/** Every night, after old ranges have gone: recomputes all seals, and notes what was found. */
export const checkTrail = defineJob({
  name: "trail.check",
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    await db.owner((tx) => checkSeals(tx, clock.now()));
  },
});
