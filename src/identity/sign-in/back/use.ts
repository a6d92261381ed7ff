// SPDX-License-Identifier: EUPL-1.2
import { and, gt, inArray, isNull, lt } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { WebContext } from "#kit/web";
import { beginSession } from "../../sessions.ts";
import { digestsOf } from "./make.ts";
import { waysBack } from "./tables.ts";

/** Signs in with a way the operator made, once; null when it does not fit, was used, or is over. */
export function useWayBack(c: WebContext, typed: string): Promise<{ token: string; personId: string } | null> {
  const now = c.var.clock.now();
  return c.var.doors.signIn(async (tx) => {
    const fits = and(inArray(waysBack.codeHash, digestsOf(c.var.seals, typed)), isNull(waysBack.usedAt), gt(waysBack.until, now));
    const [used] = await tx.update(waysBack).set({ usedAt: now }).where(fits).returning({ personId: waysBack.personId });
    if (!used) return null;
    await record(tx, { actor: { id: used.personId }, at: now, action: "identity.way_back_used" });
    const token = await beginSession(tx, c.var.seals, used.personId, now, { way: "recovery", isStrong: true });
    return { token, personId: used.personId };
  });
}

export async function removeOldWaysBack(tx: Tx, now: Date): Promise<void> {
  await tx.delete(waysBack).where(lt(waysBack.until, now));
}
