// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { later } from "#kit/time";
import { offerUndo, type UndoOutcome, undoStep } from "#kit/undo";
import { undoTime } from "../entries/remove.ts";
import { type Answer, answersTo, keyOf, type Pair, pairOf } from "./pair.ts";
import { settlements, type Verdict } from "./tables.ts";

export type SettleOutcome =
  | { kind: "settled" }
  | { kind: "settled-before"; answer: Answer }
  /** One of the two was removed meanwhile. */
  | { kind: "gone" }
  | { kind: "not-there" };

export const tellingApartStep = { what: "inventory.doubles_told_apart", shape: z.object({ settlementId: z.uuid() }) };

/**
 * Answers a question with "two different ones" or "I do not know". `asked`: how often nobody knew when the question was drawn, so
 * that a form sent twice answers once.
 */
export async function settlePair(
  tx: Tx,
  input: { bodyId: string; codes: [string, string]; verdict: "different" | "unknown"; asked: number; actor: Actor; now: Date },
): Promise<SettleOutcome> {
  const { bodyId, codes, verdict, actor, now } = input;
  const pair = await pairOf(tx, bodyId, codes, true);
  if (!pair) return { kind: "not-there" };
  const { settled, unknown } = await answersTo(tx, pair);
  if (settled) return { kind: "settled-before", answer: settled };
  if (pair.first.removedAt || pair.second.removedAt) return { kind: "gone" };
  if (verdict === "unknown" && unknown > input.asked) return { kind: "settled" };
  const settlementId = await addSettlement(tx, { bodyId, pair, verdict, actor, now });
  if (verdict === "different") {
    const until = later(now, undoTime);
    await offerUndo(tx, { what: tellingApartStep.what, bodyId, personId: actor.id, payload: { settlementId }, now, until });
  }
  const action = verdict === "different" ? "inventory.doubles_told_apart" : "inventory.doubles_left_unknown";
  await record(tx, { actor, at: now, action, bodyId, subjectId: settlementId });
  return { kind: "settled" };
}

/** Notes an answer. The unique index refuses a second one that settles; the caller holds both entries, so it does not come to that. */
export async function addSettlement(
  tx: Tx,
  input: { bodyId: string; pair: Pair; verdict: Verdict; actor: Actor; now: Date },
): Promise<string> {
  const { bodyId, pair, verdict, actor, now } = input;
  const id = newId(now);
  const [firstKey, secondKey] = [keyOf(pair.first), keyOf(pair.second)];
  const ids = { firstId: pair.first.id, secondId: pair.second.id };
  await tx.insert(settlements).values({ id, bodyId, ...ids, firstKey, secondKey, verdict, settledBy: actor.id, settledAt: now });
  return id;
}

/** Takes an answer back: the question is asked again. */
export async function withdrawSettlement(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .update(settlements)
    .set({ withdrawnAt: now })
    .where(and(eq(settlements.id, id), isNull(settlements.withdrawnAt)));
}

/** Takes "two different ones" back. */
export async function undoTellingApart(
  tx: Tx,
  input: { bodyId: string; stepId: string; actor: Actor; now: Date },
): Promise<Exclude<UndoOutcome<unknown>, { kind: "undo" }> | { kind: "undone" }> {
  const { bodyId, stepId, actor, now } = input;
  const step = await undoStep(tx, { id: stepId, bodyId, now, ...tellingApartStep });
  if (step.kind !== "undo") return step;
  await withdrawSettlement(tx, step.payload.settlementId, now);
  await record(tx, { actor, at: now, action: "inventory.telling_apart_undone", bodyId, subjectId: step.payload.settlementId });
  return { kind: "undone" };
}
