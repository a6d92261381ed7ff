// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { invitationAt, stateOf } from "./find.ts";
import { noteStep } from "./note.ts";
import { invitations } from "./tables.ts";

export type CancelOutcome = { kind: "cancelled" } | { kind: "not-planned" } | { kind: "not-there" };

/** Cancels a meeting that is planned. Calendars learn it from the raised SEQUENCE; nothing goes out by itself. */
export async function cancelInvitation(tx: Tx, input: { bodyId: string; id: string; actor: Actor; now: Date }): Promise<CancelOutcome> {
  const { bodyId, id, actor, now } = input;
  const whole = await invitationAt(tx, bodyId, id);
  if (!whole) return { kind: "not-there" };
  if (stateOf(whole) !== "planned" || !(await noteStep(tx, { whole, outcome: "cancelled", actor, now }))) return { kind: "not-planned" };
  await tx
    .update(invitations)
    .set({ sequence: sql`${invitations.sequence} + 1`, version: sql`${invitations.version} + 1`, updatedAt: now, updatedBy: actor.id })
    .where(and(eq(invitations.id, id), eq(invitations.bodyId, bodyId)));
  await record(tx, { actor, at: now, action: "inventory.invitation_cancelled", bodyId, subjectId: id });
  return { kind: "cancelled" };
}
