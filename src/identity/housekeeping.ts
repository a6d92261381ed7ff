// SPDX-License-Identifier: EUPL-1.2
import { lt } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "#kit/jobs";
import { removeOldMails } from "#kit/mail";
import { days, hours, later } from "#kit/time";
import { removeOldRequests } from "./access/find.ts";
import { removeOldOrders } from "./delegations/forget.ts";
import { removeOldInvitations } from "./invitations/list.ts";
import { removeOldCounts } from "./limits/count.ts";
import { removeOldParkedForms } from "./parking/park.ts";
import { removeOldSessions } from "./sessions.ts";
import { removeOldWaysBack } from "./sign-in/back/use.ts";
import { removeOldSteps } from "./sign-in/waiting.ts";
import { signInCodes } from "./tables.ts";
import { removeOldAbsences } from "./tasks/absence.ts";

/** Every night: sessions, codes and parked forms whose time is over go. Safe to run twice. */
export const housekeeping = defineJob({
  name: "identity.housekeeping",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    const now = clock.now();
    await db.signIn(async (tx) => {
      await removeOldSessions(tx, now);
      await removeOldParkedForms(tx, now);
      await removeOldCounts(tx, now);
      await removeOldSteps(tx, now);
      await removeOldWaysBack(tx, now);
      await tx.delete(signInCodes).where(lt(signInCodes.createdAt, later(now, -hours(24))));
    });
    await db.owner((tx) => removeOldMails(tx, later(now, -days(7))));
    await db.owner((tx) => removeOldOrders(tx, now));
    await db.owner(async (tx) => {
      await removeOldAbsences(tx, now);
      await removeOldInvitations(tx, now);
      await removeOldRequests(tx, now);
    });
  },
});
