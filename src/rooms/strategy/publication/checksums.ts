// SPDX-License-Identifier: EUPL-1.2
import { asc, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { checksumOf } from "../content/canonical.ts";
import { strategyEditions } from "../tables.ts";

/** Computes the checksum of every edition of a body anew; gives the numbers of those that differ from what was written at adoption. */
export async function differingEditions(tx: Tx, bodyId: string): Promise<number[]> {
  const { number, content, sha256 } = strategyEditions;
  const rows = await tx
    .select({ number, content, sha256 })
    .from(strategyEditions)
    .where(eq(strategyEditions.bodyId, bodyId))
    .orderBy(asc(number));
  return rows.filter((row) => checksumOf(row.content) !== row.sha256).map((row) => row.number);
}
