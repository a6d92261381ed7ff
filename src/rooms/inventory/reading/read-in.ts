// SPDX-License-Identifier: EUPL-1.2
import { setImmediate as turn } from "node:timers/promises";
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { forgetFile } from "#kit/files";
import { later } from "#kit/time";
import { offerUndo } from "#kit/undo";
import { undoTime } from "../entries/remove.ts";
import { type Import, imports } from "../tables.ts";
import { countMissing, takeChunk } from "./take.ts";
import type { ReadyList } from "./understood.ts";

/** Runs something in a transaction of its own; whoever has one already passes it on. */
export type InTransaction = <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>;

/** What follows in the transaction that finishes a reading in, such as queueing work. */
export type WhenDone = (tx: Tx, bodyId: string) => Promise<void>;

/** Reads a started list in, in short transactions; safe to run twice, and at the same time. */
export async function readIn(
  inTransaction: InTransaction,
  importId: string,
  ready: ReadyList,
  now: Date,
  whenDone?: WhenDone,
): Promise<void> {
  const list = await inTransaction((tx) => noteSize(tx, importId, ready));
  if (!list) return;
  let more = true;
  while (more) {
    more = await inTransaction((tx) => takeChunk(tx, { importId, items: ready.items, now }));
    // The embedded database answers without ever leaving the turn: without a pause no page is served until all rows are in.
    await turn();
  }
  await inTransaction((tx) => finish(tx, importId, now, whenDone));
}

async function noteSize(tx: Tx, importId: string, ready: ReadyList): Promise<Import | undefined> {
  const [list] = await tx
    .update(imports)
    .set({ total: ready.items.length, doubles: ready.doubles, refused: ready.refused, remarks: ready.remarks })
    .where(and(eq(imports.id, importId), isNull(imports.finishedAt)))
    .returning();
  return list;
}

/** The entries are there: the file is not needed any more, and the whole reading in can be undone for a while. */
export async function finish(tx: Tx, importId: string, now: Date, whenDone?: WhenDone): Promise<void> {
  const [list] = await tx
    .update(imports)
    .set({ finishedAt: now })
    .where(and(eq(imports.id, importId), isNull(imports.finishedAt)))
    .returning();
  if (!list) return;
  const { bodyId, personId, fileId, accepted, known, changed, refused: rejected } = list;
  const undo = { what: readingStep, bodyId, personId, payload: { importId }, now, until: later(now, undoTime) };
  const missing = await countMissing(tx, list);
  await tx
    .update(imports)
    .set({ undoStepId: await offerUndo(tx, undo), missing })
    .where(eq(imports.id, importId));
  if (fileId) await forgetFile(tx, fileId);
  // Columns about people that somebody ticked: taking them is an act of its own weight.
  const forTeam = list.corrections.forTeam?.length ?? 0;
  const details = { accepted, known, ...(changed > 0 ? { changed } : {}), rejected, ...(forTeam > 0 ? { forTeam } : {}) };
  await record(tx, { actor: { id: personId }, at: now, action: "inventory.list_read_in", bodyId, subjectId: importId, details });
  await whenDone?.(tx, bodyId);
}

/** What the undo step of a reading in is called. */
export const readingStep = "inventory.list_read_in";
