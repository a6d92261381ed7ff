// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import type { Act } from "../draft/change.ts";
import { strategyReadings as readings } from "./tables.ts";

export interface NewReading {
  /** Drawn with the form: sent twice, there is one link. */
  id: string;
  strategyId: string;
  forWhom: string;
  until: string;
  mayComment: boolean;
  /** What the database knows the code by. */
  codeDigest: string;
}

/**
 * Makes a link by which somebody without an account reads the draft. Nothing is sent. "another": a form gone back to wants
 * something else than the link it made, or that one has ended.
 */
export async function makeReading(tx: Tx, act: Act, reading: NewReading): Promise<"made" | "made-before" | "another"> {
  const { actor, bodyId, now } = act;
  const row = { ...reading, bodyId, since: dayOf(now), madeBy: actor.id, madeAt: now };
  const [made] = await tx.insert(readings).values(row).onConflictDoNothing().returning({ id: readings.id });
  if (!made) return (await isOpenAndSame(tx, reading)) ? "made-before" : "another";
  await record(tx, { actor, at: now, action: "strategy.reading_made", bodyId, subjectId: reading.id });
  return "made";
}

async function isOpenAndSame(tx: Tx, { id, forWhom, until, mayComment }: NewReading): Promise<boolean> {
  const said = and(eq(readings.forWhom, forWhom), eq(readings.until, until), eq(readings.mayComment, mayComment));
  const [there] = await tx
    .select({ id: readings.id })
    .from(readings)
    .where(and(eq(readings.id, id), isNull(readings.endedAt), said));
  return there !== undefined;
}

/** Ends a link at once. Returns since when it is ended; null when there is none of this id. */
export async function endReading(tx: Tx, act: Act, id: string): Promise<{ at: Date; before: boolean } | null> {
  const { actor, bodyId, now } = act;
  const wanted = and(eq(readings.id, id), eq(readings.bodyId, bodyId));
  const [ended] = await tx
    .update(readings)
    .set({ endedBy: actor.id, endedAt: now })
    .where(and(wanted, isNull(readings.endedAt)))
    .returning({ id: readings.id });
  if (ended) {
    await record(tx, { actor, at: now, action: "strategy.reading_ended", bodyId, subjectId: id });
    return { at: now, before: false };
  }
  const [known] = await tx.select({ at: readings.endedAt }).from(readings).where(wanted);
  return known?.at ? { at: known.at, before: true } : null;
}
