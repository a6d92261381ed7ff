// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { type Database, run, type Tx } from "#kit/db";
import type { Move, Moved, MoveStep, Moving, MovingPlace } from "#kit/moving";
import { dayOf, days, later } from "#kit/time";
import { forgetPlaces } from "../place.ts";
import { bodies, bodyNames } from "../tables.ts";
import { chosenDraft } from "./find.ts";
import { mergerBodies, mergerCounts, mergers } from "./tables.ts";

/**
 * Carries a merger out. First, at once: people and addresses lead to the new place. Then portion by portion, each in a transaction of
 * its own together with its count. Killed midway it goes on where it was; run again it finds nothing to do.
 */
export async function carryOut(db: Database, movings: readonly Moving[], mergerId: string): Promise<"finished" | "not-yet"> {
  const now = db.clock.now();
  const moves = await db.owner((tx) => begin(tx, movings, mergerId, now));
  if (moves === null) return "not-yet";
  forgetPlaces();
  await moveAll(db, movings, moves);
  // Whoever was writing as the old place when people went over holds a lock on its row; when we get it, all of that is there.
  await db.owner((tx) =>
    lockBodies(
      tx,
      moves.map(({ from }) => from.id),
    ),
  );
  await moveAll(db, movings, moves);
  await db.owner((tx) => finish(tx, mergerId, moves, db.clock.now()));
  return "finished";
}

/** What is to be moved; null when it is not time yet, or over. Whoever comes second goes on with what the first one began. */
async function begin(tx: Tx, movings: readonly Moving[], mergerId: string, now: Date): Promise<Move[] | null> {
  const [merger] = await tx.select().from(mergers).where(eq(mergers.id, mergerId)).for("update");
  if (!merger?.confirmedAt || merger.withdrawnAt || merger.finishedAt || merger.takesEffectOn > dayOf(now)) return null;
  const moves = await movesOf(tx, merger, now);
  if (merger.begunAt) return moves;
  await lockBodies(
    tx,
    moves.map(({ from }) => from.id),
  );
  await tx.update(mergers).set({ begunAt: now }).where(eq(mergers.id, mergerId));
  for (const move of moves) {
    await endBody(tx, move);
    for (const { first } of movings) if (first) await counted(tx, first, move);
  }
  await tell(tx, merger, moves, "merger_begun", now);
  return moves;
}

type Merger = typeof mergers.$inferSelect;

async function movesOf(tx: Tx, merger: Merger, now: Date): Promise<Move[]> {
  const ended = await tx.select({ id: mergerBodies.bodyId }).from(mergerBodies).where(eq(mergerBodies.mergerId, merger.id));
  const all = [merger.intoId, ...ended.map(({ id }) => id)];
  const known = await tx
    .select({ id: bodies.id, name: bodies.name, slug: bodies.slug })
    .from(bodies)
    .where(inArray(bodies.id, all))
    .orderBy(bodies.sortKey, bodies.id);
  const into = known.find(({ id }) => id === merger.intoId) as MovingPlace;
  const on = merger.takesEffectOn;
  const dayBefore = dayOf(later(new Date(`${on}T12:00:00Z`), -days(1)));
  const draftOf = await chosenDraft(tx, merger.id);
  return known.filter(({ id }) => id !== into.id).map((from) => ({ mergerId: merger.id, from, into, all, draftOf, on, dayBefore, now }));
}

async function lockBodies(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of [...ids].sort()) await run(tx, sql`select from bodies where id = ${id} for update`);
}

/** The old place ends, and its name is found as a former name of the new one. */
async function endBody(tx: Tx, { from, into, dayBefore }: Move): Promise<void> {
  await tx
    .update(bodies)
    .set({ validTo: dayBefore })
    .where(and(eq(bodies.id, from.id), isNull(bodies.validTo)));
  // Organisations, companies and agencies of the place belong to the new one.
  await tx.update(bodies).set({ parentId: into.id }).where(eq(bodies.parentId, from.id));
  const [{ ags } = { ags: null }] = await tx.select({ ags: bodies.ags }).from(bodies).where(eq(bodies.id, from.id));
  await tx.insert(bodyNames).values({ bodyId: into.id, name: from.name, slug: from.slug, ags, validTo: dayBefore }).onConflictDoNothing();
}

async function moveAll(db: Database, movings: readonly Moving[], moves: readonly Move[]): Promise<void> {
  for (const move of moves) {
    for (const step of movings.flatMap(({ steps }) => steps)) {
      while ((await db.owner((tx) => counted(tx, step, move))) > 0);
    }
  }
}

/** One portion and its count, all or nothing. Returns how many rows it was about. */
async function counted(tx: Tx, step: MoveStep, move: Move): Promise<number> {
  const done: readonly Moved[] = await step(tx, move);
  for (const { what, moved = 0, ended = 0 } of done.filter((one) => (one.moved ?? 0) + (one.ended ?? 0) > 0)) {
    await tx
      .insert(mergerCounts)
      .values({ mergerId: move.mergerId, bodyId: move.from.id, what, moved, ended })
      .onConflictDoUpdate({
        target: [mergerCounts.mergerId, mergerCounts.bodyId, mergerCounts.what],
        set: { moved: sql`${mergerCounts.moved} + excluded.moved`, ended: sql`${mergerCounts.ended} + excluded.ended` },
      });
  }
  return done.reduce((sum, { moved = 0, ended = 0 }) => sum + moved + ended, 0);
}

async function finish(tx: Tx, mergerId: string, moves: readonly Move[], now: Date): Promise<void> {
  const [finished] = await tx
    .update(mergers)
    .set({ finishedAt: now })
    .where(and(eq(mergers.id, mergerId), isNull(mergers.finishedAt)))
    .returning();
  if (finished) await tell(tx, finished, moves, "merger_finished", now);
}

/** The act stands in the trail of every place it is about, with whoever confirmed it. */
async function tell(tx: Tx, merger: Merger, moves: readonly Move[], what: "merger_begun" | "merger_finished", now: Date): Promise<void> {
  const actor = { id: merger.confirmedBy };
  for (const bodyId of [merger.landId, merger.intoId, ...moves.map(({ from }) => from.id)])
    await record(tx, { actor, at: now, action: `register.${what}`, bodyId, subjectId: merger.id, details: { places: moves.length } });
}
