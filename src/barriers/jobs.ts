// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { defineJob } from "#kit/jobs";
import { removeOldCases } from "./answer.ts";

/** Every night: cases whose time is over go. Safe to run twice. */
export const barrierHousekeeping = defineJob({
  name: "barriers.housekeeping",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    await db.owner((tx) => removeOldCases(tx, clock.now()));
  },
});
