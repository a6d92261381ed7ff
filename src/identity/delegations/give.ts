// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, lt } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { delegations } from "../tables.ts";
import type { RoomByOrder } from "./rooms.ts";

export interface NewOrder {
  /** Drawn with the form: sent twice, it is given once. */
  id: string;
  bodyId: string;
  toBodyId: string;
  rooms: RoomByOrder[];
  since: string;
  until: string | null;
  document: string;
  actor: Actor & { id: string };
  now: Date;
}

export type GiveOutcome = { kind: "given" } | { kind: "stands"; since: string };

/** Lets another body act for this one. One order per pair stands at a time: whoever comes second is told so. */
export async function giveOrder(tx: Tx, order: NewOrder): Promise<GiveOutcome> {
  const { actor, now, ...what } = order;
  const pair = and(eq(delegations.bodyId, order.bodyId), eq(delegations.toBodyId, order.toBodyId), isNull(delegations.revokedAt));
  await tx
    .update(delegations)
    .set({ revokedAt: now })
    .where(and(pair, lt(delegations.until, dayOf(now))));
  const [given] = await tx
    .insert(delegations)
    .values({ ...what, givenBy: actor.id, givenAt: now })
    .onConflictDoNothing()
    .returning({ id: delegations.id });
  if (given) {
    const details = { to: order.toBodyId, rooms: order.rooms.join(" ") };
    await record(tx, { actor, at: now, action: "identity.order_given", bodyId: order.bodyId, subjectId: order.id, details });
    return { kind: "given" };
  }
  const [standing] = await tx.select().from(delegations).where(pair);
  // The form gave another one before somebody went back to it, or what it gave is over.
  if (!standing) return giveOrder(tx, { ...order, id: newId(now) });
  return saysSame(standing, order) ? { kind: "given" } : { kind: "stands", since: standing.since };
}

/** Whether it is this order, sent once more. */
function saysSame(standing: typeof delegations.$inferSelect, { id, rooms, since, until, document }: NewOrder): boolean {
  const sameRooms = standing.rooms.length === rooms.length && rooms.every((room) => standing.rooms.includes(room));
  return standing.id === id && sameRooms && standing.since === since && standing.until === until && standing.document === document;
}
