// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gte, isNull } from "drizzle-orm";
import type { z } from "zod";
import { newId, type Tx } from "#kit/db";
import { undoSteps } from "./tables.ts";

/** Something just done that can be taken back. */
export interface UndoOffer {
  /** "<room>.<what was done>", such as "inventory.entries_removed". */
  what: string;
  bodyId: string;
  /** `null`: done from the command line. */
  personId: string | null;
  /** Ids of the rows concerned; never what people typed. */
  payload: Record<string, unknown>;
  now: Date;
  until: Date;
}

export type UndoOutcome<Payload> =
  | { kind: "undo"; payload: Payload }
  | { kind: "done-before"; at: Date }
  | { kind: "too-late"; until: Date }
  | { kind: "not-there" };

/** Notes, in the transaction of the act itself, how it can be taken back. Returns the id for the button. */
export async function offerUndo(tx: Tx, offer: UndoOffer): Promise<string> {
  const { now, ...step } = offer;
  const id = newId(now);
  await tx.insert(undoSteps).values({ id, ...step, offeredAt: now });
  return id;
}

/**
 * Takes the step: exactly one caller gets the payload and must undo the act in the same transaction.
 * Whoever comes second is told when it was done.
 */
export async function undoStep<Shape extends z.ZodType>(
  tx: Tx,
  step: { id: string; bodyId: string; what: string; shape: Shape; now: Date },
): Promise<UndoOutcome<z.infer<Shape>>> {
  const wanted = and(eq(undoSteps.id, step.id), eq(undoSteps.bodyId, step.bodyId), eq(undoSteps.what, step.what));
  const [taken] = await tx
    .update(undoSteps)
    .set({ doneAt: step.now })
    .where(and(wanted, isNull(undoSteps.doneAt), gte(undoSteps.until, step.now)))
    .returning({ payload: undoSteps.payload });
  if (taken) return { kind: "undo", payload: step.shape.parse(taken.payload) };
  const [known] = await tx.select().from(undoSteps).where(wanted);
  if (!known) return { kind: "not-there" };
  return known.doneAt ? { kind: "done-before", at: known.doneAt } : { kind: "too-late", until: known.until };
}

/** A step that nobody took yet and that is not too late. */
export interface OpenStep<Payload> {
  stepId: string;
  payload: Payload;
  until: Date;
}

/** The step with this id as long as it can be taken, for offering it on a page; undefined otherwise. */
export async function openStep<Shape extends z.ZodType>(
  tx: Tx,
  step: { id: string; bodyId: string; what: string; shape: Shape; now: Date },
): Promise<OpenStep<z.infer<Shape>> | undefined> {
  const wanted = and(eq(undoSteps.id, step.id), eq(undoSteps.bodyId, step.bodyId), eq(undoSteps.what, step.what));
  const [open] = await tx
    .select({ payload: undoSteps.payload, until: undoSteps.until })
    .from(undoSteps)
    .where(and(wanted, isNull(undoSteps.doneAt), gte(undoSteps.until, step.now)));
  return open && { stepId: step.id, payload: step.shape.parse(open.payload), until: open.until };
}
