// SPDX-License-Identifier: EUPL-1.2
import { asc, eq, gt, lte, max } from "drizzle-orm";
import { auditDigests, auditLines, auditRemovals, auditSeals, record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { oldEnough } from "./retention.ts";

/**
 * Removes the lines of the oldest sealed range when they have had their time, as owner; the seal stays, so that the chain can be checked.
 * Returns whether there was one.
 */
export async function forgetOldestRange(tx: Tx, now: Date): Promise<boolean> {
  const sealedBefore = oldEnough(now);
  if (sealedBefore === null) return false;
  const [reached] = await tx.select({ seq: max(auditRemovals.fromSeq) }).from(auditRemovals);
  const [oldest] = await tx
    .select()
    .from(auditSeals)
    .where(gt(auditSeals.fromSeq, reached?.seq ?? 0))
    .orderBy(asc(auditSeals.fromSeq))
    .limit(1);
  if (!oldest || oldest.sealedAt >= sealedBefore) return false;
  const { fromSeq, toSeq, lineCount } = oldest;
  // The row comes first: it is what lets the lines go.
  await tx.insert(auditRemovals).values({ fromSeq, removedAt: now, sealedBefore, lineCount });
  await tx.delete(auditLines).where(lte(auditLines.seq, toSeq));
  await tx.delete(auditDigests).where(eq(auditDigests.fromSeq, fromSeq));
  await record(tx, { actor: { id: null }, at: now, action: "trail.forgotten", details: { rows: lineCount } });
  return true;
}
