// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { paths } from "#identity";
import { sealNextRange } from "#kit/audit";
import { defineJob } from "#kit/jobs";
import type { Room } from "#kit/web";
import { deskRoutes } from "./desk/routes.tsx";
import { deskTexts } from "./desk/texts.de.ts";

/** Seals what the audit trail has collected, range by range, until nothing is left to seal. */
const sealAudit = defineJob({
  name: "operation.seal-audit",
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    let sealed = 1;
    while (sealed > 0) sealed = await db.owner((tx) => sealNextRange(tx, clock.now()));
  },
});

/** What runs in the background for the house as a whole. */
export const operation: Room = {
  name: "operation",
  entries: [
    { key: "desk", for: "operator", label: deskTexts.menu.desk, path: paths.operator },
    { key: "requests", for: "operator", label: deskTexts.menu.requests, path: paths.operatorDesk },
    { key: "looks", for: "operator", label: deskTexts.menu.looks, path: paths.ownLooks },
  ],
  mounts: { "/betrieb": deskRoutes },
  jobs: [sealAudit],
  schedules: [{ job: sealAudit, cron: "*/10 * * * *" }],
  tells: deskTexts.tells,
  keeps: [],
};
