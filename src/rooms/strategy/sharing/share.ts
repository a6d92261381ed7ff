// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, lt } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import type { Act } from "../draft/change.ts";
import { strategyShares as shares } from "./tables.ts";

export interface NewShare {
  /** Drawn with the form: sent twice, it begins once. */
  id: string;
  strategyId: string;
  withBodyId: string;
  until: string | null;
  mayComment: boolean;
}

/** Lets another body read this one's draft from today on. What is shared with it already stays shared as it is. */
export async function shareDraft(tx: Tx, act: Act, share: NewShare): Promise<{ kind: "shared" | "shared-before" }> {
  const { actor, bodyId, now } = act;
  const today = dayOf(now);
  const pair = and(eq(shares.bodyId, bodyId), eq(shares.withBodyId, share.withBodyId), isNull(shares.endedAt));
  await tx
    .update(shares)
    .set({ endedAt: now })
    .where(and(pair, lt(shares.until, today)));
  const begin = (id: string) =>
    tx
      .insert(shares)
      .values({ ...share, id, bodyId, since: today, sharedBy: actor.id, sharedAt: now })
      .onConflictDoNothing()
      .returning({ id: shares.id });
  const [first] = await begin(share.id);
  // A form gone back to brings the id of a share that has ended; while one is open, the database takes no second.
  const [begun] = first ? [first] : await begin(newId(now));
  if (!begun) return { kind: "shared-before" };
  await record(tx, { actor, at: now, action: "strategy.shared", bodyId, subjectId: begun.id, details: { with: share.withBodyId } });
  return { kind: "shared" };
}

export type EndOutcome = { kind: "ended" } | { kind: "ended-before"; at: Date } | { kind: "not-there" };

/** Ends a share. From the next request on the other body finds nothing. */
export async function endShare(tx: Tx, act: Act, id: string): Promise<EndOutcome> {
  const { actor, bodyId, now } = act;
  const wanted = and(eq(shares.id, id), eq(shares.bodyId, bodyId));
  const [ended] = await tx
    .update(shares)
    .set({ endedBy: actor.id, endedAt: now })
    .where(and(wanted, isNull(shares.endedAt)))
    .returning({ withBodyId: shares.withBodyId });
  if (ended) {
    await record(tx, { actor, at: now, action: "strategy.sharing_ended", bodyId, subjectId: id, details: { with: ended.withBodyId } });
    return { kind: "ended" };
  }
  const [known] = await tx.select({ at: shares.endedAt }).from(shares).where(wanted);
  return known?.at ? { kind: "ended-before", at: known.at } : { kind: "not-there" };
}
