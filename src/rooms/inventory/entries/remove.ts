// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { days, later } from "#kit/time";
import { offerUndo, openStep, type UndoOutcome, undoStep } from "#kit/undo";
import { forgetLeftOut } from "../left-out/left-out.ts";
import { entries } from "../tables.ts";
import { inPieces } from "./many/stored.ts";

/** So long removing can be undone; a job deletes the rows afterwards. */
export const undoTime = days(30);

const removal = { what: "inventory.entries_removed", shape: z.object({ ids: z.array(z.uuid()) }) };

/** Removes entries by their codes; codes nobody knows are left out. Returns null when nothing was left to remove. */
export async function removeEntries(
  tx: Tx,
  input: { bodyId: string; codes: string[]; actor: Actor; now: Date },
): Promise<{ stepId: string; count: number } | null> {
  const { bodyId, codes, actor, now } = input;
  if (codes.length === 0) return null;
  const ids: string[] = [];
  for (const piece of inPieces(codes)) {
    const removed = await tx
      .update(entries)
      .set({ removedAt: now })
      .where(and(eq(entries.bodyId, bodyId), inArray(entries.code, piece), isNull(entries.removedAt)))
      .returning({ id: entries.id });
    ids.push(...removed.map((entry) => entry.id));
  }
  if (ids.length === 0) return null;
  const stepId = await offerUndo(tx, {
    what: removal.what,
    bodyId,
    personId: actor.id,
    payload: { ids },
    now,
    until: later(now, undoTime),
  });
  await record(tx, { actor, at: now, action: "inventory.entries_removed", bodyId, subjectId: stepId, details: { count: ids.length } });
  return { stepId, count: ids.length };
}

/** Brings removed entries back. Returns how many. */
export async function undoRemoval(
  tx: Tx,
  input: { bodyId: string; stepId: string; actor: Actor; now: Date },
): Promise<Exclude<UndoOutcome<unknown>, { kind: "undo" }> | { kind: "undone"; count: number }> {
  const { bodyId, stepId, actor, now } = input;
  const step = await undoStep(tx, { id: stepId, bodyId, now, ...removal });
  if (step.kind !== "undo") return step;
  let count = 0;
  for (const piece of inPieces(step.payload.ids)) {
    const back = await tx
      .update(entries)
      .set({ removedAt: null })
      .where(and(eq(entries.bodyId, bodyId), inArray(entries.id, piece)))
      .returning({ id: entries.id });
    count += back.length;
    await forgetLeftOut(tx, bodyId, piece);
  }
  await record(tx, {
    actor,
    at: now,
    action: "inventory.entries_brought_back",
    bodyId,
    subjectId: stepId,
    details: { count },
  });
  return { kind: "undone", count };
}

/** A removal that can still be undone. */
export interface OpenRemoval {
  stepId: string;
  count: number;
  until: Date;
}

/** The removal with this id, as long as it can be undone. */
export async function openRemoval(tx: Tx, bodyId: string, stepId: string, now: Date): Promise<OpenRemoval | undefined> {
  const step = await openStep(tx, { id: stepId, bodyId, now, ...removal });
  return step && { stepId, count: step.payload.ids.length, until: step.until };
}
