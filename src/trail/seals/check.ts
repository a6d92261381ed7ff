// SPDX-License-Identifier: EUPL-1.2
import { desc, lt } from "drizzle-orm";
import { auditChecks } from "#kit/audit";
import type { Tx } from "#kit/db";
import { days, later } from "#kit/time";
import { type VerifyOutcome, verifySeals } from "./verify.ts";

/** How long the outcome of a check is kept. Unit: milliseconds. */
const keptFor = days(400);

/** Recomputes every seal and notes what was found, as owner, for everybody who reads the trail. */
export async function checkSeals(tx: Tx, now: Date): Promise<VerifyOutcome> {
  const outcome = await verifySeals(tx);
  const fault = outcome.kind === "broken" ? outcome.fault : null;
  const seq = fault === null ? null : "seq" in fault ? fault.seq : fault.fromSeq;
  const { seals, lines } = outcome;
  const found = { checkedAt: now, seals, lines, fault: fault?.what ?? null, seq };
  await tx.insert(auditChecks).values(found).onConflictDoUpdate({ target: auditChecks.checkedAt, set: found });
  await tx.delete(auditChecks).where(lt(auditChecks.checkedAt, later(now, -keptFor)));
  return outcome;
}

/** The last check; null before the first. */
export async function lastCheck(tx: Tx): Promise<{ checkedAt: Date; intact: boolean } | null> {
  const [last] = await tx.select().from(auditChecks).orderBy(desc(auditChecks.checkedAt)).limit(1);
  return last ? { checkedAt: last.checkedAt, intact: last.fault === null } : null;
}
