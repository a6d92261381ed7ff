// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { undoStep } from "#kit/undo";
import { contentOf } from "../entries/content.ts";
import { type Entry, entries, type Import, imports } from "../tables.ts";
import { write } from "./change.ts";
import { type BeforeList, comesOnlyFrom, type TakenBack, takeBack } from "./meet.ts";
import { readingStep } from "./read-in.ts";
import { importChanges } from "./tables.ts";

/** What taking a list back did. Unit: entries; `stays` counts values. */
export interface TakenBackCounts {
  removed: number;
  /** Entries the list made that stay, because somebody changed them since or another list names them too. */
  kept: number;
  /** Entries with values that are again what they were. */
  restored: number;
  /** Values the list gave that somebody has said otherwise since. */
  stays: number;
}

export type UndoReadingOutcome =
  | ({ kind: "undone"; list: Import } & TakenBackCounts)
  | { kind: "done-before"; at: Date }
  | { kind: "too-late"; until: Date }
  | { kind: "not-there" };

/** Takes a whole reading in back, entry by entry and value by value. What people changed since stays, and is counted. */
export async function undoReading(tx: Tx, input: { list: Import; actor: Actor; now: Date }): Promise<UndoReadingOutcome> {
  const { list, actor, now } = input;
  if (!list.undoStepId) return { kind: "not-there" };
  const shape = z.object({ importId: z.literal(list.id) });
  const step = await undoStep(tx, { id: list.undoStepId, bodyId: list.bodyId, what: readingStep, shape, now });
  if (step.kind !== "undo") return step;
  await tx.update(imports).set({ undoneAt: now, changedAt: now }).where(eq(imports.id, list.id));
  const undone = await undoneLists(tx, list.bodyId);
  const counts: TakenBackCounts = { removed: 0, kept: 0, restored: 0, stays: 0 };
  let last = "";
  let more = true;
  while (more) {
    const chunk = await nextEntries(tx, list.id, last);
    await takeChunkBack(tx, { list, chunk, undone, actor, now }, counts);
    last = chunk.at(-1)?.entry.id ?? last;
    more = chunk.length === chunkSize;
  }
  await tx.delete(importChanges).where(eq(importChanges.importId, list.id));
  await record(tx, { actor, at: now, action: "inventory.reading_undone", bodyId: list.bodyId, subjectId: list.id, details: { ...counts } });
  return { kind: "undone", list, ...counts };
}

/** Unit: entries in one statement. */
const chunkSize = 500;

interface Touched {
  entry: Entry;
  made: boolean;
  before: BeforeList;
  leftVersion: number;
}

/** The next entries a list made, changed or named, held until the end. */
function nextEntries(tx: Tx, importId: string, after: string): Promise<Touched[]> {
  const { made, before, leftVersion } = importChanges;
  return tx
    .select({ entry: entries, made, before, leftVersion })
    .from(importChanges)
    .innerJoin(entries, eq(entries.id, importChanges.entryId))
    .where(and(eq(importChanges.importId, importId), after === "" ? undefined : gt(entries.id, after)))
    .orderBy(asc(entries.id))
    .limit(chunkSize)
    .for("update", { of: entries });
}

async function undoneLists(tx: Tx, bodyId: string): Promise<ReadonlySet<string>> {
  const undone = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.bodyId, bodyId), isNotNull(imports.undoneAt)));
  return new Set(undone.map(({ id }) => id));
}

interface ChunkBack {
  list: Import;
  chunk: readonly Touched[];
  undone: ReadonlySet<string>;
  actor: Actor;
  now: Date;
}

async function takeChunkBack(tx: Tx, input: ChunkBack, counts: TakenBackCounts): Promise<void> {
  const { list, chunk, undone, actor, now } = input;
  const back = await backOf(tx, list.id, chunk);
  const restored = back.filter(({ after }) => after.restored.length > 0);
  await write(tx, {
    said: restored.map(({ touched, after }) => ({ id: touched.entry.id, version: touched.entry.version, ...after })),
    personId: actor.id,
    now,
  });
  const present = back.filter(({ touched }) => touched.entry.removedAt === null);
  const named = await namedByOthers(tx, list.id, chunk);
  const gone = present.filter(({ touched, after }) => !named.has(touched.entry.id) && goes(touched, after, undone));
  await remove(
    tx,
    gone.map(({ touched }) => touched.entry.id),
    now,
  );
  const staying = present.filter((one) => !gone.includes(one));
  counts.removed += gone.length;
  counts.kept += staying.filter(({ touched }) => touched.made).length;
  counts.restored += staying.filter(({ after }) => after.restored.length > 0).length;
  counts.stays += staying.reduce((sum, { after }) => sum + after.stays.length, 0);
}

/** What each entry says without the list; notes of later lists are kept in step. */
async function backOf(tx: Tx, importId: string, chunk: readonly Touched[]): Promise<{ touched: Touched; after: TakenBack }[]> {
  const others = Map.groupBy(await notesOfOthers(tx, importId, chunk), (note) => note.entryId);
  const back = chunk.map((touched) => {
    const { entry, before } = touched;
    const notes = others.get(entry.id) ?? [];
    const said = { content: contentOf(entry), origins: entry.origins };
    const after = takeBack(
      said,
      before,
      importId,
      notes.map((note) => note.before),
    );
    return { touched, after, notes };
  });
  for (const { after, notes } of back) {
    for (const [index, note] of notes.entries()) {
      const now = after.later[index];
      if (!now || JSON.stringify(now) === JSON.stringify(note.before)) continue;
      const own = and(eq(importChanges.importId, note.importId), eq(importChanges.entryId, note.entryId));
      await tx.update(importChanges).set({ before: now }).where(own);
    }
  }
  return back;
}

function notesOfOthers(tx: Tx, importId: string, chunk: readonly Touched[]) {
  const changed = chunk.filter(({ before }) => Object.keys(before).length > 0).map(({ entry }) => entry.id);
  if (changed.length === 0) return [];
  const { before, made } = importChanges;
  return tx
    .select()
    .from(importChanges)
    .where(
      and(inArray(importChanges.entryId, changed), eq(made, false), sql`${importChanges.importId} <> ${importId} and ${before} <> '{}'`),
    );
}

/** Entries that a list names which was not taken back: they are no entries of this list alone. */
async function namedByOthers(tx: Tx, importId: string, chunk: readonly Touched[]): Promise<ReadonlySet<string>> {
  if (chunk.length === 0) return new Set();
  const ids = chunk.map(({ entry }) => entry.id);
  const named = await tx
    .selectDistinct({ id: importChanges.entryId })
    .from(importChanges)
    .where(and(inArray(importChanges.entryId, ids), sql`${importChanges.importId} <> ${importId}`));
  return new Set(named.map(({ id }) => id));
}

/** Nobody touched it, and everything it says comes from lists that were taken back. */
function goes(touched: Touched, after: TakenBack, undone: ReadonlySet<string>): boolean {
  const { entry, leftVersion } = touched;
  const madeByUndone = entry.importId !== null && undone.has(entry.importId);
  return madeByUndone && leftVersion === entry.version && comesOnlyFrom(after.origins, undone);
}

async function remove(tx: Tx, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(entries)
    .set({ removedAt: now })
    .where(and(inArray(entries.id, ids), isNull(entries.removedAt)));
}
