// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import { newId, run, type Tx } from "#kit/db";
import type { Move, Moved, Moving } from "#kit/moving";
import { dayOf, days, later } from "#kit/time";
import { endRows, moveFamilies, moveRows } from "#register";
import { movingTexts } from "./moving-texts.de.ts";
import { memberships } from "./tables.ts";
import { lockTasksOf } from "./tasks/lock.ts";

/**
 * How people follow when municipalities merge. Everybody gets the same task in the new place, and the old one ends: two officers
 * are two officers. Nobody outside sees more than before: what the old place let others do ends, and so do orders given to it.
 */
export const identityMoving: Moving = {
  tables: {
    memberships: "moves",
    absences: "moves",
    access_requests: "moves",
    invitations: "moves",
    delegations: "ends",
    form_drafts: "moves",
    undo_steps: "ends",
    body_ends: "stays",
    looks: "moves",
    look_answers: "moves",
    look_endings: "moves",
    look_readings: "moves",
  },
  words: movingTexts,
  first: async (tx, move) => {
    await endLooks(tx, move);
    return takeTasksAlong(tx, move);
  },
  steps: [
    moveRows("absences"),
    moveRows("access_requests", {
      unless: (into) => sql`t.confirmed_at is not null and t.decided_at is null and exists (select from access_requests n
        where n.body_id = ${into} and n.email = t.email and n.confirmed_at is not null and n.decided_at is null)`,
    }),
    endRows(
      "invitations",
      (now) => sql`revoked_at = ${now}`,
      (from, into) => sql`t.body_id = ${from} and t.revoked_at is null and t.accepted_at is null and exists (select from invitations n
        where n.body_id = ${into} and n.email = t.email and n.role = t.role and n.revoked_at is null and n.accepted_at is null)`,
    ),
    moveRows("invitations"),
    endRows(
      "delegations",
      (now) => sql`revoked_at = ${now}`,
      (from) => sql`${from} in (t.body_id, t.to_body_id) and t.revoked_at is null`,
    ),
    moveRows("delegations", { unless: (into) => sql`t.to_body_id = ${into}` }),
    moveDrafts,
    moveFamilies(
      "looks",
      ["look_answers", "look_endings", "look_readings"].map((what) => ({ what, column: "look_id" })),
    ),
    endRows(
      "undo_steps",
      (now) => sql`until = ${overSince(now)}`,
      (from, _into, now) => sql`t.body_id = ${from} and t.done_at is null and t.until > ${overSince(now)}`,
    ),
    moveRows("undo_steps"),
  ],
};

/** A step cannot have ended before it was offered. */
const overSince = (now: string) => sql`greatest(t.offered_at, ${now}::timestamptz - interval '1 millisecond')`;

/** An operator was let into the old place for an hour, not into the new one. */
async function endLooks(tx: Tx, { from, now }: Move): Promise<void> {
  const before = later(now, -days(7)).toISOString();
  await run(
    tx,
    sql`insert into look_endings (look_id, body_id, by_town, ended_at) select l.id, l.body_id, true, ${now.toISOString()} from looks l
        where l.body_id = ${from.id} and l.asked_at > ${before} and not exists (select from look_endings e where e.look_id = l.id)`,
  );
}

async function takeTasksAlong(tx: Tx, { from, into, now }: Move): Promise<Moved[]> {
  await lockTasksOf(tx, [from.id, into.id]);
  const today = dayOf(now);
  const theirs = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.bodyId, from.id), or(isNull(memberships.validTo), gte(memberships.validTo, today))));
  for (const task of theirs) {
    const isAhead = task.validFrom > today;
    await tx
      .insert(memberships)
      .values({ ...task, id: newId(now), bodyId: into.id, validFrom: isAhead ? task.validFrom : today })
      .onConflictDoNothing();
    const lastDay = isAhead ? sql`${memberships.validFrom} - 1` : dayOf(later(now, -days(1)));
    await tx.update(memberships).set({ validTo: lastDay }).where(eq(memberships.id, task.id));
  }
  return [{ what: "memberships", moved: theirs.length }];
}

/** What somebody typed and did not send waits at the new address; where she has something there too, both stay. */
async function moveDrafts(tx: Tx, move: Move): Promise<readonly Moved[]> {
  const { from, into } = move;
  const before = `/intern/${from.slug}/`;
  const after = `/intern/${into.slug}/`;
  const address = sql`${after} || substr(t.address, ${before.length + 1}::int)`;
  await run(
    tx,
    sql`update parked_forms t set path = ${after} || substr(t.path, ${before.length + 1}::int) where left(t.path, ${before.length}::int) = ${before}`,
  );
  return moveRows("form_drafts", {
    unless: () =>
      sql`exists (select from form_drafts n where n.person_id = t.person_id and n.body_id = ${into.id} and n.address = ${address})`,
    set: () => sql`address = ${address}`,
  })(tx, move);
}
