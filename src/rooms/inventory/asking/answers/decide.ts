// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { removeEntries } from "../../entries/remove.ts";
import { noteLeftOut } from "../../left-out/left-out.ts";
import { type Answer, answers } from "../tables.ts";
import { lockedEntry, type SeenAnswer } from "./accept.ts";
import { noteWish } from "./wish.ts";

interface Act {
  bodyId: string;
  seen: SeenAnswer;
  actor: Actor;
  now: Date;
}

/**
 * Takes nothing of an answer; the entry stays as it is and is not confirmed. That its people do not want to be in the public directory
 * counts all the same. Returns whether the answer still waited.
 */
export async function declineAnswer(tx: Tx, act: Act): Promise<boolean> {
  const entry = await lockedEntry(tx, act.bodyId, act.seen.id);
  const answer = await settled(tx, act, { settledAs: "declined" }, "inventory.answer_declined");
  if (answer?.listing === "no" && entry) await noteWish(tx, { ...act, entryId: entry.id, listing: "no" });
  return answer !== undefined;
}

/**
 * Keeps an entry in the inventory although its people asked to be left out; who does not even want that is not published either.
 * Returns whether the answer still waited.
 */
export async function keepEntry(tx: Tx, act: Act & { reason: string }): Promise<boolean> {
  const entry = await lockedEntry(tx, act.bodyId, act.seen.id);
  const answer = await settled(tx, act, { settledAs: "kept", reason: act.reason }, "inventory.leaving_out_declined");
  if (answer && entry) await noteWish(tx, { ...act, entryId: entry.id, listing: "no" });
  return answer !== undefined;
}

/** Removes the entry as its people asked. Returns the step that can bring it back; null when the answer did not wait any more. */
export async function leaveOut(tx: Tx, act: Act): Promise<string | null> {
  const { bodyId, actor, now } = act;
  const entry = await lockedEntry(tx, bodyId, act.seen.id);
  if (!entry || !(await settled(tx, act, { settledAs: "removed" }, "inventory.left_out"))) return null;
  const removed = await removeEntries(tx, { bodyId, codes: [entry.code], actor, now });
  await noteLeftOut(tx, { bodyId, nameKey: entry.nameKey, placeKey: entry.placeKey, personId: actor.id, now });
  return removed?.stepId ?? null;
}

/** Returns what the answer says about the directory; undefined when it did not wait any more. */
async function settled(
  tx: Tx,
  { bodyId, seen, actor, now }: Act,
  how: { settledAs: "declined" | "kept" | "removed"; reason?: string },
  action: string,
): Promise<Pick<Answer, "listing"> | undefined> {
  const [mine] = await tx
    .update(answers)
    .set({ ...how, settledAt: now, settledBy: actor.id })
    .where(and(eq(answers.id, seen.id), eq(answers.bodyId, bodyId), eq(answers.version, seen.version), isNull(answers.settledAt)))
    .returning({ listing: answers.listing });
  if (mine) await record(tx, { actor, at: now, action, bodyId, subjectId: seen.id });
  return mine;
}
