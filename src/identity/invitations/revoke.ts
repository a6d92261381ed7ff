// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { tasksToGive } from "../tasks/rules.ts";
import { invitations } from "./tables.ts";

export type RevokeOutcome = { kind: "revoked" } | { kind: "accepted-before" } | { kind: "revoked-before" } | { kind: "not-there" };

/** Takes an invitation back. Who came in meanwhile stays, and the page says so. */
export async function revokeInvitation(tx: Tx, input: { id: string; bodyId: string; actor: Actor; now: Date }): Promise<RevokeOutcome> {
  const { id, bodyId, actor, now } = input;
  if ((await tasksToGive(tx, bodyId)).length === 0) return { kind: "not-there" };
  const wanted = and(eq(invitations.id, id), eq(invitations.bodyId, bodyId));
  const [revoked] = await tx
    .update(invitations)
    .set({ revokedBy: actor.id, revokedAt: now })
    .where(and(wanted, isNull(invitations.revokedAt), isNull(invitations.acceptedAt)))
    .returning({ id: invitations.id });
  if (revoked) {
    await record(tx, { actor, at: now, action: "identity.invitation_revoked", bodyId, subjectId: id });
    return { kind: "revoked" };
  }
  const [known] = await tx.select({ acceptedAt: invitations.acceptedAt }).from(invitations).where(wanted);
  if (!known) return { kind: "not-there" };
  return known.acceptedAt ? { kind: "accepted-before" } : { kind: "revoked-before" };
}
