// SPDX-License-Identifier: EUPL-1.2
import { lt, or } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { dayOf, days, later } from "#kit/time";
import { delegations } from "../tables.ts";

/** So long it can be shown who acted by which order, like files of an administration. Unit: milliseconds. */
const keptFor = days(3_653);

/** Removes orders that have been over for ten years, as owner. */
export async function removeOldOrders(tx: Tx, now: Date): Promise<void> {
  const before = later(now, -keptFor);
  await tx.delete(delegations).where(or(lt(delegations.revokedAt, before), lt(delegations.until, dayOf(before))));
}
