// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull, lt, or } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import { days, later } from "#kit/time";
import { invitations } from "./tables.ts";

/** An invitation that waits, or ran out and was not sent anew. */
export interface OpenInvitation {
  id: string;
  name: string;
  email: string;
  role: Role;
  invitedAt: Date;
  until: Date;
}

/** The invitations of a body nobody has accepted, as far as the reader may see them. */
export function openInvitations(tx: Tx, bodyId: string): Promise<OpenInvitation[]> {
  const { id, name, email, role, invitedAt, until } = invitations;
  return tx
    .select({ id, name, email, role, invitedAt, until })
    .from(invitations)
    .where(and(eq(invitations.bodyId, bodyId), isNull(invitations.revokedAt), isNull(invitations.acceptedAt)))
    .orderBy(asc(invitations.invitedAt), asc(invitations.id));
}

/** Removes what was accepted, revoked or ran out a month ago, as owner: names and addresses are not kept longer. */
export async function removeOldInvitations(tx: Tx, now: Date): Promise<void> {
  const before = later(now, -days(30));
  await tx
    .delete(invitations)
    .where(or(lt(invitations.until, before), lt(invitations.revokedAt, before), lt(invitations.acceptedAt, before)));
}
