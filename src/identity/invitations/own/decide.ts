// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { people } from "../../tables.ts";
import { letInvitedIn, openAt } from "../accept.ts";
import { invitations } from "../tables.ts";
import { type OwnInvitation, ownInvitation } from "./find.ts";

interface Wish {
  id: string;
  personId: string;
  now: Date;
}

export type DecideOutcome = { kind: "done"; invitation: OwnInvitation } | { kind: "over" } | { kind: "not-there" };

/** Takes the task she was invited to, once. As sign-in. */
export function acceptInvitation(tx: Tx, wish: Wish): Promise<DecideOutcome> {
  return decided(tx, wish, async ({ id }) => {
    const [she] = await tx.select().from(people).where(eq(people.id, wish.personId));
    if (she) await letInvitedIn(tx, { personId: she.id, name: she.name, email: she.email, waits: [id] }, wish.now);
  });
}

/** Ends the invitation; the team sees that she did not accept. As sign-in. */
export function declineInvitation(tx: Tx, wish: Wish): Promise<DecideOutcome> {
  return decided(tx, wish, async ({ id, bodyId }) => {
    const { personId, now } = wish;
    const [ended] = await tx
      .update(invitations)
      .set({ revokedAt: now, revokedBy: personId })
      .where(and(eq(invitations.id, id), openAt(now)))
      .returning({ id: invitations.id });
    if (ended) await record(tx, { actor: { id: personId }, at: now, action: "identity.invitation_declined", bodyId, subjectId: id });
  });
}

async function decided(tx: Tx, wish: Wish, act: (invitation: OwnInvitation) => Promise<void>): Promise<DecideOutcome> {
  const found = await ownInvitation(tx, wish);
  if (found === undefined) return { kind: "not-there" };
  if (found === "over") return { kind: "over" };
  await act(found);
  return { kind: "done", invitation: found };
}
