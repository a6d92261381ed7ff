// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { type Job as BossJob, fromDrizzle, PgBoss } from "pg-boss";
import type { z } from "zod";
import { asOwnerFor, type Database, type Tx } from "#kit/db";
import type { Clock } from "#kit/time";

/** What a running job gets. `db` for transactions of its own; it may run twice and must not mind. */
export interface JobContext {
  db: Database;
  clock: Clock;
  enqueue: Enqueue;
}

/** Where work is put: a name and the shape of its payload, which is ids, never personal data. */
export interface Queue<Shape extends z.ZodType = z.ZodType> {
  name: string;
  shape: Shape;
}

/** A kind of work: its queue and what is done. */
export interface JobKind<Shape extends z.ZodType = z.ZodType> extends Queue<Shape> {
  run(data: z.infer<Shape>, context: JobContext): Promise<void>;
  retryLimit?: number;
  /** It deletes what has had its time: every run leaves evidence, and it can be rehearsed. Nothing but the database may change. */
  deletes?: boolean;
}

export type Enqueue = <Shape extends z.ZodType>(tx: Tx, queue: Queue<Shape>, data: z.infer<Shape>) => Promise<void>;

/** A job at fixed times; `cron` in the time of Berlin. */
export interface Schedule {
  job: JobKind<z.ZodObject<Record<string, never>>>;
  cron: string;
}

export function defineJob<Shape extends z.ZodType>(job: JobKind<Shape>): JobKind<Shape> {
  return job;
}

export interface Jobs {
  enqueue: Enqueue;
  /** Starts to work on the queues; without it this process only adds to them. */
  work(): Promise<void>;
  /** Runs everything that waits now, here, until nothing waits. For the command line and tests. */
  drain(): Promise<number>;
  /** How many jobs wait or run. */
  waiting(): Promise<number>;
  stop(): Promise<void>;
}

/** Opens the job queue in the same database. */
export async function openJobs(
  db: Database,
  kinds: readonly JobKind[],
  schedules: readonly Schedule[],
  clock: Clock,
  onError: (error: Error) => void,
): Promise<Jobs> {
  const boss = new PgBoss({ db: db.forJobs(), backend: db.engine, schema: "pgboss", supervise: true, schedule: schedules.length > 0 });
  boss.on("error", onError);
  await boss.start();
  for (const kind of kinds)
    await boss.createQueue(kind.name, { retryLimit: kind.retryLimit ?? 3, retryBackoff: true, expireInSeconds: 900 });
  const enqueue: Enqueue = (tx, queue, data) => {
    const checked = queue.shape.parse(data) as object;
    return asOwnerFor(tx, async () => {
      await boss.send(queue.name, checked, { db: fromDrizzle(tx as never, sql) });
    });
  };
  const context: JobContext = { db, clock, enqueue };
  const runOne = (kind: JobKind, job: BossJob<unknown>) => kind.run(kind.shape.parse(job.data), context);
  return {
    enqueue,
    waiting: async () => (await boss.getQueues()).reduce((sum, queue) => sum + queue.queuedCount + queue.activeCount, 0),
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
    drain: () => drain(boss, kinds, runOne),
    work: async () => {
      for (const kind of kinds) {
        await boss.work(kind.name, { pollingIntervalSeconds: 1 }, async (jobs) => {
          for (const job of jobs) await runOne(kind, job);
        });
      }
      for (const { job, cron } of schedules) await boss.schedule(job.name, cron, {}, { tz: "Europe/Berlin" });
    },
  };
}

async function drain(
  boss: PgBoss,
  kinds: readonly JobKind[],
  runOne: (kind: JobKind, job: BossJob<unknown>) => Promise<void>,
): Promise<number> {
  let done = 0;
  let found = true;
  while (found) {
    found = false;
    for (const kind of kinds) {
      for (const job of await boss.fetch(kind.name, { batchSize: 20 })) {
        found = true;
        await runOne(kind, job);
        await boss.complete(kind.name, job.id);
        done += 1;
      }
    }
  }
  return done;
}
