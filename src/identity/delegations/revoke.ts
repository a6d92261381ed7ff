// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { delegations } from "../tables.ts";

export type RevokeOutcome = { kind: "revoked" } | { kind: "over-before"; at: Date } | { kind: "not-there" };

/** Takes an order back. From the next request on it opens nothing. */
export async function revokeOrder(tx: Tx, input: { id: string; bodyId: string; actor: Actor; now: Date }): Promise<RevokeOutcome> {
  const { id, bodyId, actor, now } = input;
  const wanted = and(eq(delegations.id, id), eq(delegations.bodyId, bodyId));
  const [revoked] = await tx
    .update(delegations)
    .set({ revokedBy: actor.id, revokedAt: now })
    .where(and(wanted, isNull(delegations.revokedAt)))
    .returning({ toBodyId: delegations.toBodyId });
  if (revoked) {
    const details = { to: revoked.toBodyId };
    await record(tx, { actor, at: now, action: "identity.order_revoked", bodyId, subjectId: id, details });
    return { kind: "revoked" };
  }
  const [known] = await tx.select({ at: delegations.revokedAt }).from(delegations).where(wanted);
  return known?.at ? { kind: "over-before", at: known.at } : { kind: "not-there" };
}
