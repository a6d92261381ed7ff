// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { dayOf, days, later } from "#kit/time";
import type { Seals } from "#kit/web";
import { type Body, bodies } from "#register";
import { confirmWithin, linkHashesOf } from "./ask.ts";
import { type Answering, answering } from "./deciders.ts";
import { accessRequests } from "./tables.ts";

type Row = typeof accessRequests.$inferSelect;

/** A request as its own page shows it. */
export type OwnRequest = Pick<Row, "id" | "name" | "email" | "role" | "confirmedAt" | "answerBy" | "decidedAt" | "approved" | "reason"> & {
  body: Body;
  answers: Answering;
};

/** The request behind a link; undefined when there is none, or its address was not confirmed in time. As sign-in. */
export async function requestByToken(tx: Tx, seals: Seals, token: string, now: Date): Promise<OwnRequest | undefined> {
  const alive = or(isNotNull(accessRequests.confirmedAt), gt(accessRequests.askedAt, later(now, -confirmWithin)));
  const [found] = await tx
    .select()
    .from(accessRequests)
    .innerJoin(bodies, eq(bodies.id, accessRequests.bodyId))
    .where(and(inArray(accessRequests.linkHash, linkHashesOf(seals, token)), alive));
  if (!found) return undefined;
  const request = found.access_requests;
  const isLate = request.answerBy !== null && request.answerBy < dayOf(now);
  return { ...request, body: found.bodies, answers: await answering(tx, found.bodies, dayOf(now), isLate) };
}

/** Takes the own request back: nothing of it is kept. Returns whether it still waited. As sign-in. */
export async function withdrawRequest(tx: Tx, seals: Seals, token: string, now: Date): Promise<boolean> {
  const mine = and(inArray(accessRequests.linkHash, linkHashesOf(seals, token)), isNull(accessRequests.decidedAt));
  const [gone] = await tx.delete(accessRequests).where(mine).returning();
  if (gone?.confirmedAt) {
    await record(tx, { actor: { id: null }, at: now, action: "identity.access_withdrawn", bodyId: gone.bodyId, subjectId: gone.id });
  }
  return gone !== undefined;
}

/** A request as those see it who decide. */
export type WaitingRequest = Pick<Row, "id" | "name" | "email" | "role" | "phone" | "message" | "confirmedAt" | "answerBy"> & {
  body: Body;
};

/** Requests that wait, the longest first, as far as the reader decides about them; under the address of a body those below it. */
export async function waitingRequests(tx: Tx, desk?: Body): Promise<WaitingRequest[]> {
  const below = desk && desk.kind !== "land" ? or(eq(bodies.id, desk.id), eq(bodies.parentId, desk.id)) : undefined;
  const found = await tx
    .select()
    .from(accessRequests)
    .innerJoin(bodies, eq(bodies.id, accessRequests.bodyId))
    .where(and(isNotNull(accessRequests.confirmedAt), isNull(accessRequests.decidedAt), below))
    .orderBy(asc(accessRequests.confirmedAt), asc(accessRequests.id));
  return found.map((row) => ({ ...row.access_requests, body: row.bodies }));
}

/** Removes requests whose address nobody confirmed, those decided a month ago, and those nobody answered for a year; as owner. */
export async function removeOldRequests(tx: Tx, now: Date): Promise<void> {
  const unconfirmed = and(isNull(accessRequests.confirmedAt), lt(accessRequests.askedAt, later(now, -confirmWithin)));
  const decided = lt(accessRequests.decidedAt, later(now, -days(30)));
  await tx.delete(accessRequests).where(or(unconfirmed, decided, lt(accessRequests.askedAt, later(now, -days(365)))));
}
