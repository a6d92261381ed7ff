// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#kit/db";
import { readStored } from "#kit/files";
import { defineJob, type JobContext } from "#kit/jobs";
import { bodyById } from "#register";
import { findDoublesJob } from "../doubles/job.ts";
import { imports } from "../tables.ts";
import { surroundingsOf } from "./place-register.ts";
import { finish, type InTransaction, readIn, type WhenDone } from "./read-in.ts";
import { understand } from "./understand.ts";

const shape = z.object({ importId: z.uuid(), personId: z.uuid() });

/** Reads a started list in, with the rights of the person who started it. Safe to run twice. */
export const readInJob = defineJob({
  name: "inventory.read-in",
  shape,
  run: async (data, context: JobContext) => {
    try {
      await readStarted(data, context);
    } catch (error) {
      // The message of a failed query holds its values: rows of the list, which must not reach the log or the queue.
      throw new Error(`List ${data.importId} could not be read in: ${kindOf(error)}`);
    }
  },
});

async function readStarted({ importId, personId }: z.infer<typeof shape>, { db, clock, enqueue }: JobContext): Promise<void> {
  const inTransaction: InTransaction = (fn) => db.write({ id: personId }, fn);
  const whenDone: WhenDone = (tx, bodyId) => enqueue(tx, findDoublesJob, { bodyId });
  const work = await inTransaction((tx) => startedList(tx, importId));
  if (!work) return;
  const { list, stored, surroundings } = work;
  // Nothing can be read any more: what is there already is the result.
  if (!stored) return inTransaction((tx) => finish(tx, importId, clock.now(), whenDone));
  const outcome = await understand({ bytes: stored.bytes, fileName: list.fileName }, list.corrections, surroundings);
  if (outcome.kind === "unreadable") throw new Error(outcome.reason.code);
  await readIn(inTransaction, importId, outcome.understood.ready, clock.now(), whenDone);
}

/** What is needed to go on; undefined when the list is gone or done, or the person does not work here any more. */
async function startedList(tx: Tx, importId: string) {
  const [list] = await tx.select().from(imports).where(eq(imports.id, importId));
  if (!list?.startedAt || list.finishedAt) return undefined;
  const body = await bodyById(tx, list.bodyId);
  const stored = list.fileId === null ? undefined : await readStored(tx, list.fileId);
  return body && { list, stored, surroundings: await surroundingsOf(tx, body) };
}

const databaseError = z.object({ cause: z.object({ code: z.string() }) });

/** What sort of fault it was: a code of the database, or the class of the error. */
function kindOf(error: unknown): string {
  const known = databaseError.safeParse(error);
  if (known.success) return known.data.cause.code;
  return error instanceof Error ? `${error.name} ${error.cause === undefined ? error.message : ""}`.trim() : "unknown";
}
