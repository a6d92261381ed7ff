// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { undoStep } from "#kit/undo";
import { entries, type Import, imports } from "../tables.ts";
import { readingStep } from "./read-in.ts";

export type UndoReadingOutcome =
  | { kind: "undone"; list: Import; removed: number; kept: number }
  | { kind: "done-before"; at: Date }
  | { kind: "too-late"; until: Date }
  | { kind: "not-there" };

/** Takes a whole reading in back. Entries that people changed since stay, and are counted. */
export async function undoReading(tx: Tx, input: { list: Import; actor: Actor; now: Date }): Promise<UndoReadingOutcome> {
  const { list, actor, now } = input;
  if (!list.undoStepId) return { kind: "not-there" };
  const shape = z.object({ importId: z.literal(list.id) });
  const step = await undoStep(tx, { id: list.undoStepId, bodyId: list.bodyId, what: readingStep, shape, now });
  if (step.kind !== "undo") return step;
  const own = and(eq(entries.importId, list.id), isNull(entries.removedAt));
  const removed = await tx
    .update(entries)
    .set({ removedAt: now })
    .where(and(own, eq(entries.version, 1)))
    .returning({ id: entries.id });
  const [kept] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(entries)
    .where(and(own, gt(entries.version, 1)));
  await tx.update(imports).set({ undoneAt: now, changedAt: now }).where(eq(imports.id, list.id));
  const details = { removed: removed.length, kept: kept?.count ?? 0 };
  await record(tx, { actor, at: now, action: "inventory.reading_undone", bodyId: list.bodyId, subjectId: list.id, details });
  return { kind: "undone", list, ...details };
}
