// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, run, type Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { bodies } from "../tables.ts";
import { type Merger, oneMerger } from "./find.ts";
import { carryOutQueue } from "./queue.ts";
import { mergerBodies, mergerChoices, mergers } from "./tables.ts";

export interface NewMerger {
  /** Drawn with the form: sent twice, it is prepared once. */
  id: string;
  landId: string;
  intoId: string;
  fromIds: readonly string[];
  takesEffectOn: string;
  legalAct: string;
  actor: Actor;
  now: Date;
}

export type PrepareOutcome =
  | { kind: "prepared"; id: string }
  | { kind: "into-itself" }
  | { kind: "unknown-place" }
  | { kind: "in-another"; name: string; isInto: boolean }
  | { kind: "takes-in-others"; name: string };

/**
 * Prepares a merger of places of the own Land: nothing moves yet. A body that is part of another one is named. Mergers do not form a
 * chain: a place that waits for others does not end before they have come, and nothing goes into a place that is about to end.
 */
export async function prepareMerger(tx: Tx, merger: NewMerger): Promise<PrepareOutcome> {
  const { landId, intoId, fromIds, takesEffectOn, legalAct, actor, now } = merger;
  // Two at once, each taking in the other's place, would lead round in a circle: the second meets the first.
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`mergers ${landId}`}, 0))`);
  const before = await oneMerger(tx, merger.id);
  if (before?.state === "prepared" && saysSame(before, merger)) return { kind: "prepared", id: before.id };
  const id = before ? newId(now) : merger.id;
  if (fromIds.includes(intoId)) return { kind: "into-itself" };
  const ids = [...new Set([intoId, ...fromIds])];
  const ofLand = tx.select({ land: bodies.land }).from(bodies).where(eq(bodies.id, landId));
  const places = await tx
    .select({ id: bodies.id, name: bodies.name, validTo: bodies.validTo })
    .from(bodies)
    .where(and(inArray(bodies.id, ids), eq(bodies.kind, "municipality"), eq(bodies.land, ofLand)));
  if (places.length !== ids.length || places.some((one) => one.id === intoId && one.validTo !== null)) return { kind: "unknown-place" };
  const [busy] = await tx
    .select({ bodyId: mergerBodies.bodyId })
    .from(mergerBodies)
    .where(and(inArray(mergerBodies.bodyId, ids), isNull(mergerBodies.withdrawnAt)));
  const nameOf = (bodyId: string) => places.find((one) => one.id === bodyId)?.name ?? "";
  if (busy) return { kind: "in-another", name: nameOf(busy.bodyId), isInto: busy.bodyId === intoId };
  const [growing] = await tx
    .select({ bodyId: mergers.intoId })
    .from(mergers)
    .where(and(inArray(mergers.intoId, [...fromIds]), isNull(mergers.withdrawnAt), isNull(mergers.finishedAt)));
  if (growing) return { kind: "takes-in-others", name: nameOf(growing.bodyId) };
  await tx.insert(mergers).values({ id, landId, intoId, takesEffectOn, legalAct, preparedBy: actor.id, preparedAt: now });
  await tx.insert(mergerBodies).values([...new Set(fromIds)].map((bodyId) => ({ mergerId: id, bodyId })));
  await tell(tx, { id, landId, bodyIds: ids, action: "register.merger_prepared", actor, now });
  return { kind: "prepared", id };
}

/** Whether it is this merger, sent once more. */
function saysSame(before: Merger, { intoId, fromIds, takesEffectOn, legalAct }: NewMerger): boolean {
  const [had, asked] = [before.from.map((place) => place.id), new Set(fromIds)];
  const samePlaces = before.into.id === intoId && had.length === asked.size && had.every((id) => asked.has(id));
  return samePlaces && before.takesEffectOn === takesEffectOn && before.legalAct === legalAct;
}

export type SettleOutcome = { kind: "settled"; atOnce: boolean } | { kind: "settled-before" } | { kind: "not-there" };

/** Confirms it: it is carried out on its day, or at once when that has come. */
export async function confirmMerger(tx: Tx, enqueue: Enqueue, input: { id: string; actor: Actor; now: Date }): Promise<SettleOutcome> {
  const { id, actor, now } = input;
  const merger = await oneMerger(tx, id);
  if (!merger) return { kind: "not-there" };
  const [confirmed] = await tx
    .update(mergers)
    .set({ confirmedBy: actor.id, confirmedAt: now })
    .where(and(eq(mergers.id, id), isNull(mergers.confirmedAt), isNull(mergers.withdrawnAt)))
    .returning({ landId: mergers.landId });
  if (!confirmed) return { kind: "settled-before" };
  const bodyIds = [merger.into.id, ...merger.from.map((place) => place.id)];
  await tell(tx, { id, landId: confirmed.landId, bodyIds, action: "register.merger_confirmed", actor, now });
  const atOnce = merger.takesEffectOn <= dayOf(now);
  if (atOnce) await enqueue(tx, carryOutQueue, { mergerId: id });
  return { kind: "settled", atOnce };
}

/** Withdraws it while nothing has been carried out. */
export async function withdrawMerger(tx: Tx, input: { id: string; actor: Actor; now: Date }): Promise<SettleOutcome> {
  const { id, actor, now } = input;
  const merger = await oneMerger(tx, id);
  if (!merger) return { kind: "not-there" };
  const [withdrawn] = await tx
    .update(mergers)
    .set({ withdrawnBy: actor.id, withdrawnAt: now })
    .where(and(eq(mergers.id, id), isNull(mergers.begunAt), isNull(mergers.withdrawnAt)))
    .returning({ landId: mergers.landId });
  if (!withdrawn) return { kind: "settled-before" };
  await tx.update(mergerBodies).set({ withdrawnAt: now }).where(eq(mergerBodies.mergerId, id));
  const bodyIds = [merger.into.id, ...merger.from.map((place) => place.id)];
  await tell(tx, { id, landId: withdrawn.landId, bodyIds, action: "register.merger_withdrawn", actor, now });
  return { kind: "settled", atOnce: true };
}

/** One of the places says whose draft goes on; said again, the last word counts until the day. */
export async function chooseDraft(
  tx: Tx,
  input: { mergerId: string; bodyId: string; keepsId: string; actor: Actor; now: Date },
): Promise<void> {
  const { mergerId, bodyId, keepsId, actor, now } = input;
  const said = { keepsId, saidBy: actor.id, saidAt: now };
  await tx
    .insert(mergerChoices)
    .values({ mergerId, bodyId, ...said })
    .onConflictDoUpdate({ target: [mergerChoices.mergerId, mergerChoices.bodyId], set: said });
  await record(tx, { actor, at: now, action: "register.merger_draft_chosen", bodyId, subjectId: mergerId, details: { of: keepsId } });
}

interface Told {
  id: string;
  landId: string;
  bodyIds: readonly string[];
  action: string;
  actor: Actor;
  now: Date;
}

/** Every place it is about sees the act in its own trail. */
async function tell(tx: Tx, { id, landId, bodyIds, action, actor, now }: Told): Promise<void> {
  for (const bodyId of [landId, ...bodyIds])
    await record(tx, { actor, at: now, action, bodyId, subjectId: id, details: { places: bodyIds.length - 1 } });
}
