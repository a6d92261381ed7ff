// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { later } from "#kit/time";
import type { InvitationContent } from "./form.ts";
import type { Chosen } from "./guests.ts";
import { invitationGuests, invitations } from "./tables.ts";

interface NewInvitation {
  /** Drawn with the form: sent twice, it is made once. */
  id: string;
  bodyId: string;
  connectionKey: string;
  content: InvitationContent;
  guests: readonly Chosen[];
  actor: Actor;
  now: Date;
}

/** Makes an invitation; nothing goes out. False when the id belongs to something this person cannot see. */
export async function makeInvitation(tx: Tx, input: NewInvitation): Promise<boolean> {
  const { id, bodyId, connectionKey, content, guests, actor, now } = input;
  const [mine] = await tx
    .insert(invitations)
    .values({ id, bodyId, connectionKey, ...content, createdAt: now, updatedAt: now, updatedBy: actor.id })
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  if (!mine) return (await ownedBy(tx, bodyId, id)) !== undefined;
  await invite(tx, { invitationId: id, bodyId, guests, now });
  await record(tx, { actor, at: now, action: "inventory.invitation_made", bodyId, subjectId: id, details: { guests: guests.length } });
  return true;
}

async function ownedBy(tx: Tx, bodyId: string, id: string) {
  const [found] = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.id, id), eq(invitations.bodyId, bodyId)));
  return found;
}

/** Adds guests; who is invited already stays as she is. */
export async function invite(tx: Tx, input: { invitationId: string; bodyId: string; guests: readonly Chosen[]; now: Date }): Promise<void> {
  const { invitationId, bodyId, guests, now } = input;
  if (guests.length === 0) return;
  const rows = guests.map((guest, at) => ({ id: newId(later(now, at)), bodyId, invitationId, entryId: guest.id, name: guest.name }));
  await tx.insert(invitationGuests).values(rows).onConflictDoNothing();
}
