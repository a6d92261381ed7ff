// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { shares } from "./tables.ts";

export type EndOutcome = { kind: "ended" } | { kind: "ended-before"; at: Date } | { kind: "not-there" };

/** Ends a share. From the next request on the other body finds nothing. */
export async function endShare(tx: Tx, input: { id: string; bodyId: string; actor: Actor; now: Date }): Promise<EndOutcome> {
  const { id, bodyId, actor, now } = input;
  const wanted = and(eq(shares.id, id), eq(shares.bodyId, bodyId));
  const [ended] = await tx
    .update(shares)
    .set({ endedBy: actor.id, endedAt: now })
    .where(and(wanted, isNull(shares.endedAt)))
    .returning({ withBodyId: shares.withBodyId });
  if (ended) {
    const details = { with: ended.withBodyId };
    await record(tx, { actor, at: now, action: "inventory.sharing_ended", bodyId, subjectId: id, details });
    return { kind: "ended" };
  }
  const [known] = await tx.select({ at: shares.endedAt }).from(shares).where(wanted);
  return known?.at ? { kind: "ended-before", at: known.at } : { kind: "not-there" };
}
