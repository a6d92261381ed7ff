// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, gte, inArray, isNotNull, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#kit/db";
import { later } from "#kit/time";
import { offerUndo, type UndoOutcome, undoStep, undoSteps } from "#kit/undo";
import { type Act, type Change, changeDraft } from "../../draft/change.ts";
import { undoTime } from "../../draft/remove.ts";
import { strategyCommittees as committees } from "../tables.ts";

const what = "strategy.committee_removed";
const shape = z.object({ id: z.uuid() });

/** Takes a committee out of the chain; it can be put back for 30 days. */
export function removeCommittee(tx: Tx, act: Act, id: string): Promise<Change> {
  return changeDraft(tx, act, what, async () => {
    const mine = and(eq(committees.id, id), eq(committees.bodyId, act.bodyId), isNull(committees.removedAt));
    const [taken] = await tx.update(committees).set({ removedAt: act.now }).where(mine).returning({ id: committees.id });
    if (!taken) return { kind: "unchanged", id };
    const { bodyId, actor, now } = act;
    await offerUndo(tx, { what, bodyId, personId: actor.id, payload: { id }, now, until: later(now, undoTime) });
    return { kind: "done", id };
  });
}

/** Puts back what one step removed. Of two clicks the second is told so. */
export async function putBackCommittee(tx: Tx, act: Act, stepId: string): Promise<UndoOutcome<{ id: string }>> {
  const outcome = await undoStep(tx, { id: stepId, bodyId: act.bodyId, what, shape, now: act.now });
  if (outcome.kind !== "undo") return outcome;
  const { id } = outcome.payload;
  await changeDraft(tx, act, "strategy.removal_undone", async () => {
    const mine = and(eq(committees.id, id), eq(committees.bodyId, act.bodyId), isNotNull(committees.removedAt));
    await tx.update(committees).set({ removedAt: null }).where(mine);
    return { kind: "done", id };
  });
  return outcome;
}

export interface RemovedCommittee {
  stepId: string;
  name: string;
  until: Date;
}

/** How many removed committees the page offers to put back. */
const shown = 5;

/** Committees that can still be put back, the newest first. */
export async function removedCommittees(tx: Tx, bodyId: string, now: Date): Promise<RemovedCommittee[]> {
  const open = and(eq(undoSteps.bodyId, bodyId), eq(undoSteps.what, what), isNull(undoSteps.doneAt), gte(undoSteps.until, now));
  const steps = await tx.select().from(undoSteps).where(open).orderBy(desc(undoSteps.offeredAt), desc(undoSteps.id)).limit(shown);
  if (steps.length === 0) return [];
  const ids = steps.map(({ payload }) => shape.parse(payload).id);
  const named = await tx.select({ id: committees.id, name: committees.name }).from(committees).where(inArray(committees.id, ids));
  return steps.flatMap(({ id: stepId, until }, index) => {
    const row = named.find(({ id }) => id === ids[index]);
    return row ? [{ stepId, name: row.name, until }] : [];
  });
}
