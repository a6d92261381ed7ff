// SPDX-License-Identifier: EUPL-1.2
import { desc, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { type Database, newId, rows, type Tx } from "#kit/db";
import type { JobContext, JobKind } from "#kit/jobs";
import { days, later } from "#kit/time";
import { type Deleted, deletionRuns } from "./tables.ts";

/** How long the evidence of a run is kept. Unit: milliseconds. */
const keptFor = days(400);

/** A job that deletes, with a row of evidence after each run. */
export function leavingEvidence(kind: JobKind): JobKind {
  if (!kind.deletes) return kind;
  return {
    ...kind,
    run: async (data, context) => {
      const deleted = await deletedBy(kind, data, context);
      const { db, clock } = context;
      await db.owner(async (tx) => {
        const ranAt = clock.now();
        await tx.insert(deletionRuns).values({ id: newId(ranAt), job: kind.name, ranAt, deleted });
        await tx.delete(deletionRuns).where(lt(deletionRuns.ranAt, later(ranAt, -keptFor)));
      });
    },
  };
}

async function deletedBy(kind: JobKind, data: unknown, context: JobContext): Promise<Deleted> {
  const deleted: Deleted = {};
  const watched = context.db.watched(deletedSoFar, async (tx, before) => {
    for (const [table, count] of Object.entries(more(before, await deletedSoFar(tx)))) deleted[table] = (deleted[table] ?? 0) + count;
  });
  await kind.run(data, { ...context, db: watched });
  return deleted;
}

/** What the jobs would delete now, job by job. Everything is taken back, and what they would put into the queue is not put there. */
export async function rehearseDeletions(db: Database, kinds: readonly JobKind[]): Promise<{ job: string; deleted: Deleted }[]> {
  const found: { job: string; deleted: Deleted }[] = [];
  for (const kind of kinds.filter(({ deletes }) => deletes))
    await db.rehearse(async (rehearsal) => {
      const before = await rehearsal.owner(deletedSoFar);
      await kind.run({}, { db: rehearsal, clock: db.clock, enqueue: async () => {} });
      found.push({ job: kind.name, deleted: more(before, await rehearsal.owner(deletedSoFar)) });
    });
  return found;
}

const counted = z.object({ table: z.string(), count: z.coerce.number() });

/** Rows deleted until now by table: in this transaction, and in earlier ones of the connection that are not added up yet. */
async function deletedSoFar(tx: Tx): Promise<Deleted> {
  const found = await rows(
    tx,
    sql`select relname as "table", n_tup_del as count from pg_stat_xact_user_tables
        where schemaname = 'public' and n_tup_del > 0 order by relname`,
    counted,
  );
  return Object.fromEntries(found.map(({ table, count }) => [table, count]));
}

function more(before: Deleted, after: Deleted): Deleted {
  const grown = Object.entries(after).map(([table, count]) => [table, count - (before[table] ?? 0)] as const);
  return Object.fromEntries(grown.filter(([, count]) => count > 0));
}

/** The last run of each job that deletes. One query. */
export function lastRuns(tx: Tx): Promise<(typeof deletionRuns.$inferSelect)[]> {
  return tx.selectDistinctOn([deletionRuns.job]).from(deletionRuns).orderBy(deletionRuns.job, desc(deletionRuns.ranAt));
}
