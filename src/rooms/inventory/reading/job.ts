// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { z } from "zod";
import { readStored } from "#kit/files";
import { defineJob, type JobContext } from "#kit/jobs";
import { bodyById } from "#register";
import { imports } from "../tables.ts";
import { listContext } from "./place-register.ts";
import { type InTransaction, readIn } from "./read-in.ts";
import { understand } from "./understand.ts";

/** Reads a started list in, with the rights of the person who started it. Safe to run twice. */
export const readInJob = defineJob({
  name: "inventory.read-in",
  shape: z.object({ importId: z.uuid(), personId: z.uuid() }),
  run: async ({ importId, personId }, { db, clock }: JobContext) => {
    const inTransaction: InTransaction = (fn) => db.write({ id: personId }, fn);
    const work = await inTransaction(async (tx) => {
      const [list] = await tx.select().from(imports).where(eq(imports.id, importId));
      // Gone, done, or the person does not work here any more: nothing to do.
      if (!list?.startedAt || list.finishedAt || !list.fileId) return undefined;
      const body = await bodyById(tx, list.bodyId);
      const stored = await readStored(tx, list.fileId);
      return body && stored && { list, stored, context: await listContext(tx, body) };
    });
    if (!work) return;
    const { list, stored, context } = work;
    const outcome = await understand({ bytes: stored.bytes, fileName: list.fileName }, list.corrections, context);
    if (outcome.kind === "unreadable") throw new Error(`List ${importId} was readable when it was started`);
    await readIn(inTransaction, importId, outcome.understood.ready, clock.now());
  },
});
