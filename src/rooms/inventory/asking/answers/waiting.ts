// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { askedEntries, saidOfEntry } from "../asked.ts";
import { changedFields, type PublicField, type Said, saidOf, saidShape, sameValue } from "../said.ts";
import { listings, ways } from "../tables.ts";

/** Answers a page; so many are accepted with one press. */
const pageSize = 100;

const stored = z.object({
  id: z.string(),
  version: z.number(),
  entryCode: z.string(),
  entryVersion: z.number(),
  said: saidShape,
  seen: saidShape,
  now: saidShape,
  leaveOut: z.boolean(),
  listing: z.enum(listings).nullable(),
  givenBy: z.enum(ways),
  answeredOn: z.string(),
});

/** An answer that waits, beside what stands in the entry now. */
export type WaitingAnswer = z.infer<typeof stored> & {
  /** Values its people changed. */
  changed: PublicField[];
  /** Of these, values that somebody of the team changed since, to something else. */
  conflicts: PublicField[];
};

/** Answers nobody has settled, in the order of names, and how many there are in all. */
export async function waitingAnswers(tx: Tx, bodyId: string): Promise<{ items: WaitingAnswer[]; total: number }> {
  const [count] = await rows(
    tx,
    sql`select count(*)::int as total from ${askedEntries} join inventory_answers n on n.ask_id = a.id
        where n.body_id = ${bodyId} and n.settled_at is null`,
    z.object({ total: z.number() }),
  );
  const items = await answersWhere(tx, bodyId, sql`n.settled_at is null`, pageSize);
  return { items, total: count?.total ?? 0 };
}

/** One answer that waits; undefined when it is not there or settled. */
export async function waitingAnswer(tx: Tx, bodyId: string, id: string): Promise<WaitingAnswer | undefined> {
  return (await answersWhere(tx, bodyId, sql`n.id = ${id} and n.settled_at is null`, 1))[0];
}

async function answersWhere(tx: Tx, bodyId: string, condition: SQL, limit: number): Promise<WaitingAnswer[]> {
  const found = await rows(
    tx,
    sql`select n.id, n.version, e.code as "entryCode", e.version as "entryVersion", n.said, n.seen, ${saidOfEntry} as now,
          n.leave_out as "leaveOut", n.listing, n.given_by as "givenBy",
          to_char(n.answered_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as "answeredOn"
        from ${askedEntries} join inventory_answers n on n.ask_id = a.id
        where n.body_id = ${bodyId} and ${condition} order by e.sort_key, n.id limit ${sql.raw(String(limit))}`,
    stored,
  );
  return found.map((answer) => ({ ...answer, ...compared(answer.seen, answer.said, answer.now) }));
}

/** What changed, and where the entry says something else by now than its people saw and said. */
export function compared(seen: Said, said: Said, now: Said): { changed: PublicField[]; conflicts: PublicField[] } {
  const changed = changedFields(seen, said).filter((field) => !sameValue(field, said, now));
  return { changed, conflicts: changed.filter((field) => !sameValue(field, seen, saidOf(now))) };
}
