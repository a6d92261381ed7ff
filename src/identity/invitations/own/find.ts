// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import { bodies } from "#register";
import { isSameName } from "../../same-name.ts";
import { people } from "../../tables.ts";
import { openAt } from "../accept.ts";
import { invitations } from "../tables.ts";

/** An invitation to a person, under her name at her address, that she can still accept. */
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

/** What waits for this person, the oldest first; what waits for a colleague at the same mailbox is not hers. As sign-in. */
export async function waitingFor(tx: Tx, personId: string, now: Date): Promise<OwnInvitation[]> {
  const { id, name, role, bodyId, invitedAt, until } = invitations;
  const atHerAddress = await tx
    .select({ id, name, role, bodyId, invitedAt, until, body: bodies.name, slug: bodies.slug, ownName: people.name })
    .from(invitations)
    .innerJoin(bodies, eq(bodies.id, bodyId))
    .innerJoin(people, eq(people.email, invitations.email))
    .where(and(eq(people.id, personId), openAt(now)))
    .orderBy(asc(invitedAt), asc(id));
  return atHerAddress.filter((one) => isSameName(one.name, one.ownName));
}

/** One of them; "over" when it came to her address and is not open any more, undefined when it is not hers. As sign-in. */
export async function ownInvitation(
  tx: Tx,
  input: { id: string; personId: string; now: Date },
): Promise<OwnInvitation | "over" | undefined> {
  const { id, personId, now } = input;
  const open = (await waitingFor(tx, personId, now)).find((one) => one.id === id);
  if (open) return open;
  const [past] = await tx
    .select({ isOpen: sql<boolean>`${openAt(now)}` })
    .from(invitations)
    .innerJoin(people, eq(people.email, invitations.email))
    .where(and(eq(invitations.id, id), eq(people.id, personId)));
  return past && !past.isOpen ? "over" : undefined;
}
