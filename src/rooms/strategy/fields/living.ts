// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { strategyFields } from "../tables.ts";

/** Whether this is a field of action of the strategy that nobody has removed. */
export async function isField(tx: Tx, strategyId: string, id: string): Promise<boolean> {
  const living = and(eq(strategyFields.id, id), eq(strategyFields.strategyId, strategyId), isNull(strategyFields.removedAt));
  const [field] = await tx.select({ id: strategyFields.id }).from(strategyFields).where(living);
  return field !== undefined;
}
