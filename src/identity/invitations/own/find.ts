// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import { bodies } from "#register";
import { people } from "../../tables.ts";
import { openAt } from "../accept.ts";
import { invitations } from "../tables.ts";

/** An invitation at a person's own address that she can still accept. */
export interface OwnInvitation {
  id: string;
  name: string;
  role: Role;
  bodyId: string;
  body: string;
  slug: string;
  invitedAt: Date;
  until: Date;
}

/** What waits at this person's address, the oldest first. As sign-in. */
export function waitingFor(tx: Tx, personId: string, now: Date): Promise<OwnInvitation[]> {
  const { id, name, role, bodyId, invitedAt, until } = invitations;
  return tx
    .select({ id, name, role, bodyId, invitedAt, until, body: bodies.name, slug: bodies.slug })
    .from(invitations)
    .innerJoin(bodies, eq(bodies.id, bodyId))
    .innerJoin(people, eq(people.email, invitations.email))
    .where(and(eq(people.id, personId), openAt(now)))
    .orderBy(asc(invitedAt), asc(id));
}

/** One of them; "over" when it was hers and is not open any more, undefined when it never was. As sign-in. */
export async function ownInvitation(
  tx: Tx,
  input: { id: string; personId: string; now: Date },
): Promise<OwnInvitation | "over" | undefined> {
  const { id, personId, now } = input;
  const open = (await waitingFor(tx, personId, now)).find((one) => one.id === id);
  if (open) return open;
  const [past] = await tx
    .select({ id: invitations.id })
    .from(invitations)
    .innerJoin(people, eq(people.email, invitations.email))
    .where(and(eq(invitations.id, id), eq(people.id, personId)));
  return past && "over";
}
