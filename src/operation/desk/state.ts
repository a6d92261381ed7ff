// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { waitingRequests } from "#identity";
import { rows, type Tx } from "#kit/db";
import { days, later, minutes } from "#kit/time";
import { type HouseMergers, mergersOfHouse } from "#register";
import { waitingCases } from "../../barriers/answer.ts";
import { lastRuns } from "../../privacy/deletions.ts";
import { lastCheck } from "../../trail/seals/check.ts";

const instant = z.coerce.date();

const queue = z.object({
  queue: z.string(),
  waiting: z.number(),
  oldestAt: instant.nullable(),
  failed: z.number(),
  failedAt: instant.nullable(),
});
/** A queue in which something waits, runs or gave up. */
export type QueueState = z.infer<typeof queue>;

const house = z.object({
  unsent: z.number(),
  unsentSince: instant.nullable(),
  unsealed: z.number(),
  unsealedSince: instant.nullable(),
  sealedAt: instant.nullable(),
  migrations: z.number(),
  newestMigration: z.string(),
  migratedAt: instant,
  databaseVersion: z.string(),
});

export interface HouseState extends z.infer<typeof house> {
  queues: QueueState[];
  /** How many requests for access wait for the operator. */
  requests: number;
  /** How many reported barriers wait for an answer. */
  barriers: number;
  mergers: HouseMergers;
  /** The newest run of any job that deletes. */
  deletedAt: Date | null;
  check: Awaited<ReturnType<typeof lastCheck>>;
}

/** How the house stands, for an operator; undefined for everybody else, because the database tells nobody else. Eight queries. */
export async function houseState(tx: Tx): Promise<HouseState | undefined> {
  const [found] = await rows(
    tx,
    sql`select h.unsent, h.unsent_since as "unsentSince", h.unsealed, h.unsealed_since as "unsealedSince", h.sealed_at as "sealedAt",
          h.migrations, h.newest_migration as "newestMigration", h.migrated_at as "migratedAt", h.database_version as "databaseVersion"
        from fokus_house_state() h`,
    house,
  );
  if (!found) return undefined;
  const queues = await rows(
    tx,
    sql`select q.queue, q.waiting, q.oldest_at as "oldestAt", q.failed, q.failed_at as "failedAt" from fokus_queue_state() q`,
    queue,
  );
  const runs = await lastRuns(tx);
  const newest = runs.map(({ ranAt }) => ranAt.getTime());
  return {
    ...found,
    queues,
    requests: (await waitingRequests(tx)).length,
    barriers: await waitingCases(tx),
    mergers: await mergersOfHouse(tx),
    deletedAt: newest.length === 0 ? null : new Date(Math.max(...newest)),
    check: await lastCheck(tx),
  };
}

/** What needs somebody, each with the facts its sentence names. */
export type Due =
  | { what: "requests"; count: number }
  | { what: "barriers"; count: number }
  | { what: "mergers-wait" | "mergers-unfinished"; count: number }
  | { what: "trail-broken"; at: Date }
  | { what: "failed"; queue: string; count: number; at: Date | null }
  | { what: "waits-long"; queue: string; count: number; since: Date }
  | { what: "mails"; count: number; since: Date }
  | { what: "not-sealed"; count: number; since: Date }
  | { what: "not-checked" | "not-deleted"; since: Date | null };

/** Work that waits longer than this is not merely busy. Seals come every ten minutes, five after the act. */
const longWait = minutes(30);
/** What runs every night and has not for so long has stopped. */
const missedNights = days(2);

/** What needs somebody, the gravest first. A new house has not had its first night yet: what ran never is told once it is two days old. */
export function dueNow(state: HouseState, now: Date): Due[] {
  const isLong = (since: Date | null): since is Date => since !== null && since < later(now, -longWait);
  const isMissed = (at: Date | null) => (at ?? state.migratedAt) < later(now, -missedNights);
  const { check, unsent, unsentSince, unsealed, unsealedSince, deletedAt, mergers } = state;
  const checkedAt = check?.checkedAt ?? null;
  const waiting = mergers.unrecorded + mergers.unconfirmed;
  return [
    ...(check && !check.intact ? [{ what: "trail-broken" as const, at: check.checkedAt }] : []),
    ...(state.requests > 0 ? [{ what: "requests" as const, count: state.requests }] : []),
    ...(state.barriers > 0 ? [{ what: "barriers" as const, count: state.barriers }] : []),
    ...(waiting > 0 ? [{ what: "mergers-wait" as const, count: waiting }] : []),
    ...(mergers.unfinished > 0 ? [{ what: "mergers-unfinished" as const, count: mergers.unfinished }] : []),
    ...(isLong(unsentSince) ? [{ what: "mails" as const, count: unsent, since: unsentSince }] : []),
    ...state.queues.flatMap((one): Due[] => [
      ...(one.failed > 0 ? [{ what: "failed" as const, queue: one.queue, count: one.failed, at: one.failedAt }] : []),
      ...(isLong(one.oldestAt) ? [{ what: "waits-long" as const, queue: one.queue, count: one.waiting, since: one.oldestAt }] : []),
    ]),
    // Lines can come late with an earlier time; only a seal that stays away is a matter.
    ...(isLong(unsealedSince) && isLong(state.sealedAt ?? state.migratedAt)
      ? [{ what: "not-sealed" as const, count: unsealed, since: unsealedSince }]
      : []),
    ...(isMissed(checkedAt) ? [{ what: "not-checked" as const, since: checkedAt }] : []),
    ...(isMissed(deletedAt) ? [{ what: "not-deleted" as const, since: deletedAt }] : []),
  ];
}
