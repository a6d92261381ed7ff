// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { run, type Tx } from "#kit/db";

/** One after the other per body: whoever comes second sees what the first has done. Two officers ending each other leave one. */
export async function lockTasksOf(tx: Tx, bodyIds: readonly string[]): Promise<void> {
  for (const id of [...bodyIds].sort()) await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`tasks ${id}`}, 0))`);
}
