// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, lt } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { shares } from "./tables.ts";

export interface NewShare {
  /** Drawn with the form: sent twice, it begins once. */
  id: string;
  bodyId: string;
  withBodyId: string;
  until: string | null;
  actor: Actor & { id: string };
  now: Date;
}

/** Lets another body read this one's inventory from today on. What is shared with it already stays shared as it is. */
export async function shareInventory(tx: Tx, share: NewShare): Promise<{ kind: "shared" | "shared-before" }> {
  const { actor, now, ...what } = share;
  const today = dayOf(now);
  const pair = and(eq(shares.bodyId, share.bodyId), eq(shares.withBodyId, share.withBodyId), isNull(shares.endedAt));
  await tx
    .update(shares)
    .set({ endedAt: now })
    .where(and(pair, lt(shares.until, today)));
  const [begun] = await tx
    .insert(shares)
    .values({ ...what, since: today, sharedBy: actor.id, sharedAt: now })
    .onConflictDoNothing()
    .returning({ id: shares.id });
  if (!begun) return { kind: "shared-before" };
  const details = { with: share.withBodyId };
  await record(tx, { actor, at: now, action: "inventory.shared", bodyId: share.bodyId, subjectId: share.id, details });
  return { kind: "shared" };
}
