// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { invitationAt, stateOf, type WholeInvitation } from "./find.ts";
import type { InvitationContent } from "./form.ts";
import type { Chosen } from "./guests.ts";
import { invite } from "./make.ts";
import { noteStep } from "./note.ts";
import { type Invitation, invitationGuests, invitations } from "./tables.ts";

export type ChangeOutcome =
  | { kind: "changed" }
  | { kind: "unchanged" }
  | { kind: "conflict"; stored: WholeInvitation }
  | { kind: "not-there" };

/** What calendars show: a change of one of these raises SEQUENCE. */
const inCalendars = ["title", "takesPlaceOn", "beginsAt", "endsAt", "place"] as const;

interface Change {
  bodyId: string;
  id: string;
  version: number;
  content: InvitationContent;
  guests: readonly Chosen[];
  actor: Actor;
  now: Date;
}

/** Changes an invitation that was drawn at `version`. A new day of one that was postponed or cancelled plans it again. */
export async function changeInvitation(tx: Tx, input: Change): Promise<ChangeOutcome> {
  const { bodyId, id, content, actor, now } = input;
  const stored = await invitationAt(tx, bodyId, id);
  if (!stored) return { kind: "not-there" };
  const changed = contentFields.filter((field) => stored.invitation[field] !== content[field]);
  const guests = guestChanges(stored, input.guests);
  if (changed.length === 0 && guests.added.length + guests.left.length === 0) return { kind: "unchanged" };
  const replanned = changed.includes("takesPlaceOn") && ["postponed", "cancelled"].includes(stateOf(stored));
  const raises = replanned || inCalendars.some((field) => changed.includes(field));
  if (!(await saved(tx, input, raises ? 1 : 0))) return { kind: "conflict", stored: (await invitationAt(tx, bodyId, id)) ?? stored };
  if (guests.left.length > 0) await tx.delete(invitationGuests).where(inArray(invitationGuests.id, guests.left));
  await invite(tx, { invitationId: id, bodyId, guests: guests.added, now });
  if (replanned) await noteStep(tx, { whole: stored, outcome: "planned", actor, now });
  const details = { fields: changed.join(" "), added: guests.added.length, left: guests.left.length };
  await record(tx, { actor, at: now, action: "inventory.invitation_changed", bodyId, subjectId: id, details });
  return { kind: "changed" };
}

const contentFields = [...inCalendars, "message"] as const satisfies readonly (keyof Invitation)[];

async function saved(tx: Tx, { id, bodyId, version, content, actor, now }: Change, raise: number): Promise<boolean> {
  const mine = and(eq(invitations.id, id), eq(invitations.bodyId, bodyId), eq(invitations.version, version));
  const raised = { version: sql`${invitations.version} + 1`, sequence: sql`${invitations.sequence} + ${raise}::int` };
  const set = { ...content, ...raised, updatedAt: now, updatedBy: actor.id };
  return (await tx.update(invitations).set(set).where(mine).returning({ id: invitations.id })).length > 0;
}

/** Guests whose entry is gone stay: they cannot be ticked, and nobody took them out. */
function guestChanges({ guests }: WholeInvitation, chosen: readonly Chosen[]) {
  const wanted = new Set(chosen.map(({ id }) => id));
  const known = new Set(guests.map(({ entryId }) => entryId));
  return {
    added: chosen.filter(({ id }) => !known.has(id)),
    left: guests.filter(({ entryId, code }) => entryId !== null && code !== null && !wanted.has(entryId)).map(({ id }) => id),
  };
}
