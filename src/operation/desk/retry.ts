// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";

/** Lets the jobs of a queue that gave up run once more; how many. The line stands in the trail of the Land. */
export async function retryFailed(tx: Tx, act: { actor: Actor; queue: string; now: Date }): Promise<number> {
  const { actor, queue, now } = act;
  const [found] = await rows(tx, sql`select fokus_retry_jobs(${queue}) as jobs`, z.object({ jobs: z.number() }));
  const jobs = found?.jobs ?? 0;
  const bodyId = actor.memberships.find(({ role }) => role === "operator")?.bodyId;
  if (jobs > 0 && bodyId !== undefined)
    await record(tx, { actor, at: now, action: "operation.jobs_retried", bodyId, details: { queue, count: jobs } });
  return jobs;
}
