// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { days, later } from "#kit/time";
import { offerUndo, type UndoOutcome, undoStep } from "#kit/undo";
import type { Act } from "../draft/change.ts";
import { strategyCommentSettlements, strategyComments } from "./tables.ts";

/** How long settling can be undone. Unit: milliseconds. */
const undoTime = days(30);

/** What an undo step of settling remembers. */
export const settling = { what: "strategy.comments_settled", shape: z.object({ ids: z.array(z.uuid()) }) };

export interface Settled {
  total: number;
  /** The step that opens them again; null when all were settled before. */
  stepId: string | null;
}

/** Notes that these comments are done with. Of two people at once each settles what the other did not. */
export async function settleComments(tx: Tx, act: Act, ids: readonly string[]): Promise<Settled> {
  const { bodyId, actor, now } = act;
  const mine = and(inArray(strategyComments.id, [...ids]), eq(strategyComments.bodyId, bodyId), isNull(strategyComments.removedAt));
  const there = await tx.select({ id: strategyComments.id }).from(strategyComments).where(mine);
  const rows = there.map(({ id }) => ({ commentId: id, bodyId, settledBy: actor.id, settledAt: now }));
  if (rows.length === 0) return { total: 0, stepId: null };
  const settled = await tx
    .insert(strategyCommentSettlements)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: strategyCommentSettlements.commentId });
  if (settled.length === 0) return { total: 0, stepId: null };
  const payload = { ids: settled.map(({ id }) => id) };
  const until = later(now, undoTime);
  const stepId = await offerUndo(tx, { what: settling.what, bodyId, personId: actor.id, payload, now, until });
  await record(tx, { actor, at: now, action: settling.what, bodyId, subjectId: stepId, details: { count: settled.length } });
  return { total: settled.length, stepId };
}

/** Opens comments again. Returns how many were settled. */
export async function reopenComments(tx: Tx, act: Act, ids: readonly string[]): Promise<number> {
  const { bodyId, actor, now: at } = act;
  const mine = and(inArray(strategyCommentSettlements.commentId, [...ids]), eq(strategyCommentSettlements.bodyId, bodyId));
  const open = await tx.delete(strategyCommentSettlements).where(mine).returning({ id: strategyCommentSettlements.commentId });
  const [first] = open;
  if (!first) return 0;
  const details = { count: open.length };
  await record(tx, { actor, at, action: "strategy.comments_reopened", bodyId, subjectId: first.id, details });
  return open.length;
}

/** Takes one settling back. Of two clicks the second is told so. */
export async function undoSettling(tx: Tx, act: Act, stepId: string): Promise<UndoOutcome<{ ids: string[] }>> {
  const outcome = await undoStep(tx, { id: stepId, bodyId: act.bodyId, what: settling.what, shape: settling.shape, now: act.now });
  if (outcome.kind === "undo") await reopenComments(tx, act, outcome.payload.ids);
  return outcome;
}
