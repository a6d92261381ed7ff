// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import { bodies } from "#register";
import { isSameName } from "../same-name.ts";
import { memberships, people } from "../tables.ts";
import { invitations } from "./tables.ts";

/** An invitation that waits at an address. */
export interface Waiting {
  id: string;
  name: string;
  /** The body she is invited to, by name. */
  body: string;
  /** It answers a request of her own. */
  isAskedFor: boolean;
}

/** Neither taken nor ended. */
export const openAt = (now: Date) => and(isNull(invitations.revokedAt), isNull(invitations.acceptedAt), gt(invitations.until, now));

/** The invitations that wait at an address, the oldest first. As sign-in. */
export function waitingAt(tx: Tx, email: string, now: Date): Promise<Waiting[]> {
  return tx
    .select({
      id: invitations.id,
      name: invitations.name,
      body: bodies.name,
      isAskedFor: sql<boolean>`${invitations.requestId} is not null`,
    })
    .from(invitations)
    .innerJoin(bodies, eq(bodies.id, invitations.bodyId))
    .where(and(eq(invitations.email, email.toLowerCase()), openAt(now)))
    .orderBy(asc(invitations.invitedAt), asc(invitations.id));
}

/** Where an invitation waits, and for which body; undefined when it is over. As sign-in. */
export async function invitationAt(tx: Tx, id: string, now: Date): Promise<{ email: string; body: string } | undefined> {
  const [open] = await tx
    .select({ email: invitations.email, body: bodies.name })
    .from(invitations)
    .innerJoin(bodies, eq(bodies.id, invitations.bodyId))
    .where(and(eq(invitations.id, id), openAt(now)));
  return open;
}

/** Somebody who has proved that she reads an address: known here, or only invited so far. */
export interface Entering {
  personId: string | null;
  name: string;
  email: string;
  /** The invitations meant for her. */
  waits: readonly string[];
}

/**
 * Gives somebody what waits for her, and enters her when she is new. Null when nothing waits for a new one any more: without an
 * invitation nobody is entered. As sign-in.
 */
export async function letInvitedIn(tx: Tx, who: Entering, now: Date): Promise<string | null> {
  const taken =
    who.waits.length === 0
      ? []
      : await tx
          .update(invitations)
          .set({ acceptedAt: now })
          .where(and(inArray(invitations.id, [...who.waits]), eq(invitations.email, who.email), openAt(now)))
          .returning();
  if (who.personId === null && taken.length === 0) return null;
  const personId = who.personId ?? newId(now);
  if (who.personId === null) await tx.insert(people).values({ id: personId, name: who.name, email: who.email, createdAt: now });
  for (const { id, bodyId, role } of taken) {
    const begins = { id: newId(now), personId, bodyId, role, validFrom: dayOf(now) };
    await tx.insert(memberships).values(begins).onConflictDoNothing();
    const line = { at: now, action: "identity.invitation_accepted", bodyId, subjectId: id, details: { role } };
    await record(tx, { actor: { id: personId }, ...line });
  }
  return personId;
}

/** Gives a person who came in another way than by code what she has asked for under her name. As sign-in. */
export async function takeWhatWaits(tx: Tx, personId: string, now: Date): Promise<void> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId));
  if (!person) return;
  const hers = (await waitingAt(tx, person.email, now)).filter(({ name, isAskedFor }) => isAskedFor && isSameName(name, person.name));
  await letInvitedIn(tx, { personId, name: person.name, email: person.email, waits: hers.map(({ id }) => id) }, now);
}
