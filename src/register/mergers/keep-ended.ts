// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { run, type Tx } from "#kit/db";

/** A place that was taken into another one stays ended, also while the register's files still name it. */
export async function keepMergedEnded(tx: Tx): Promise<void> {
  await run(
    tx,
    sql`update bodies set valid_to = m.takes_effect_on - 1 from merger_bodies b join mergers m on m.id = b.merger_id
        where b.body_id = bodies.id and m.begun_at is not null and bodies.valid_to is null`,
  );
}
