// SPDX-License-Identifier: EUPL-1.2
import { and, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#kit/db";
import { expireFiles, removeExpired } from "#kit/files";
import { defineJob, type JobContext } from "#kit/jobs";
import { hours, later } from "#kit/time";
import { forgetBefore } from "./entries/many/undo.ts";
import { undoTime } from "./entries/remove.ts";
import { addUpTallies } from "./overview/tally.ts";
import { importChanges } from "./reading/tables.ts";
import { forgetLooks } from "./sharing/look.ts";
import { entries, imports } from "./tables.ts";

/** PGlite has one connection: a longer statement would stall every page. Unit: entries. */
const mostAtOnce = 500;

/** So long a list may be without a file: from the command line it is read in right after it was handed in. Unit: milliseconds. */
const grace = hours(1);

/** Deletes for good what nobody can bring back any more: removed entries, files past their day, lists without a file, quoted cells. */
export const tidyUp = defineJob({
  name: "inventory.tidy-up",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }: JobContext) => {
    const now = clock.now();
    await db.owner((tx) => expireFiles(tx, now));
    const abandoned = and(isNull(imports.startedAt), isNull(imports.fileId), lt(imports.changedAt, later(now, -grace)));
    await db.owner((tx) => tx.delete(imports).where(abandoned));
    await db.owner((tx) => forgetQuotes(tx, now));
    await db.owner((tx) => forgetLooks(tx, now));
    await db.owner((tx) => forgetBefore(tx, now));
    await db.owner((tx) => addUpTallies(tx));
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

/** Takes the bytes of files from the disk whose rows are gone. */
export const freeDisk = defineJob({
  name: "inventory.free-disk",
  shape: z.object({}),
  run: async (_, { db, clock }: JobContext) => {
    await db.owner((tx) => removeExpired(tx, clock.now()));
  },
});

/** What was said about a list and its rows quotes cells, and so do notes of what entries said before it. It is of use as long as reading in can be undone and tried again. */
async function forgetQuotes(tx: Tx, now: Date): Promise<void> {
  const over = lt(sql`coalesce(${imports.finishedAt}, ${imports.startedAt})`, later(now, -undoTime).toISOString());
  const quotes = or(ne(imports.remarks, []), ne(imports.corrections, {}));
  await tx.update(imports).set({ remarks: [], corrections: {} }).where(and(over, quotes));
  const old = tx.select({ id: imports.id }).from(imports).where(over);
  await tx.delete(importChanges).where(inArray(importChanges.importId, old));
}
