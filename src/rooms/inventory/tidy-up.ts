// SPDX-License-Identifier: EUPL-1.2
import { and, inArray, isNull, lt } from "drizzle-orm";
import { z } from "zod";
import { removeExpired } from "#kit/files";
import { defineJob, type JobContext } from "#kit/jobs";
import { later } from "#kit/time";
import { undoTime } from "./entries/remove.ts";
import { entries, imports } from "./tables.ts";

/** PGlite has one connection: a longer statement would stall every page. Unit: entries. */
const mostAtOnce = 500;

/** Deletes for good what nobody can bring back any more: removed entries, files past their day, lists without a file. */
export const tidyUp = defineJob({
  name: "inventory.tidy-up",
  shape: z.object({}),
  run: async (_, { db, clock }: JobContext) => {
    const now = clock.now();
    await db.owner((tx) => removeExpired(tx, now));
    await db.owner((tx) => tx.delete(imports).where(and(isNull(imports.startedAt), isNull(imports.fileId))));
    let deleted = mostAtOnce;
    while (deleted === mostAtOnce) {
      deleted = await db.owner(async (tx) => {
        const old = tx
          .select({ id: entries.id })
          .from(entries)
          .where(lt(entries.removedAt, later(now, -undoTime)))
          .limit(mostAtOnce);
        return (await tx.delete(entries).where(inArray(entries.id, old)).returning({ id: entries.id })).length;
      });
    }
  },
});
