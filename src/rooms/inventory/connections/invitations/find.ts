// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { standsIn } from "../../entries/stands-in.ts";
import { type Outcome, outcomes } from "./kinds.ts";
import { type Invitation, invitations } from "./tables.ts";

const listed = z.object({
  id: z.string(),
  connectionKey: z.string(),
  title: z.string(),
  takesPlaceOn: z.string(),
  beginsAt: z.string(),
  endsAt: z.string().nullable(),
  guests: z.number(),
  state: z.enum(outcomes),
  heldOn: z.string().nullable(),
  came: z.number(),
  invited: z.number(),
  result: z.string().nullable(),
});
/** An invitation in a list, with what became of it. */
export type ListedInvitation = z.infer<typeof listed>;

/** The invitations of a body, the latest day first; of one connection, when its key is given. One query. */
export function invitationsOf(tx: Tx, bodyId: string, key?: string): Promise<ListedInvitation[]> {
  const only = key === undefined ? sql`true` : sql`i.connection_key = ${key}`;
  return rows(
    tx,
    sql`select i.id, i.connection_key as "connectionKey", i.title, i.takes_place_on::text as "takesPlaceOn", i.begins_at as "beginsAt",
          i.ends_at as "endsAt", (select count(*)::int from inventory_invitation_guests g where g.invitation_id = i.id) as guests,
          coalesce(o.outcome, 'planned') as state, o.held_on::text as "heldOn", coalesce(cardinality(o.came), 0) as came,
          coalesce(o.invited, 0) as invited, o.result
        from inventory_invitations i
        left join lateral (select * from inventory_invitation_outcomes o where o.invitation_id = i.id order by o.step desc limit 1) o on true
        where i.body_id = ${bodyId} and ${only} order by i.takes_place_on desc, i.id desc`,
    listed,
  );
}

const guest = z.object({
  id: z.string(),
  /** What it was merged into, where that happened since. */
  entryId: z.string().nullable(),
  name: z.string(),
  /** Of the entry, when it is still there. */
  code: z.string().nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  place: z.string().nullable(),
  publicContact: z.string().nullable(),
  /** The newest version of the invitation that went to it by mail. */
  mailed: z.number().nullable(),
});
/** Somebody who is invited. `email` is the address in its entry's public contact. */
export type Guest = z.infer<typeof guest> & { email: string | null };

export interface StoredOutcome {
  step: number;
  outcome: Outcome;
  heldOn: string | null;
  invited: number;
  came: string[];
  result: string | null;
}

/** An invitation with its guests and what became of it. */
export interface WholeInvitation {
  invitation: Invitation;
  guests: Guest[];
  outcome: StoredOutcome | null;
}

/** The invitation of this body with this id, or undefined. Three queries. */
export async function invitationAt(tx: Tx, bodyId: string, id: string): Promise<WholeInvitation | undefined> {
  const [invitation] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.id, id), eq(invitations.bodyId, bodyId)));
  if (!invitation) return undefined;
  const guests = await rows(
    tx,
    sql`select g.id, coalesce(e.id, g.entry_id) as "entryId", g.name, e.code, e.street, e.postcode, e.place, e.public_contact as "publicContact",
          (select max(m.sequence) from inventory_invitation_mails m where m.invitation_id = g.invitation_id and m.entry_id in (g.entry_id, e.id)) as mailed
        from inventory_invitation_guests g
        left join inventory_entries was on was.id = g.entry_id
        left join inventory_entries e on e.id = ${standsIn} and e.removed_at is null
        where g.invitation_id = ${id} order by e.sort_key nulls last, g.name, g.id`,
    guest,
  );
  const [outcome] = await rows(
    tx,
    sql`select o.step, o.outcome, o.held_on::text as "heldOn", o.invited, o.came, o.result
        from inventory_invitation_outcomes o where o.invitation_id = ${id} order by o.step desc limit 1`,
    z.object({
      step: z.number(),
      outcome: z.enum(outcomes),
      heldOn: z.string().nullable(),
      invited: z.number(),
      came: z.array(z.string()),
      result: z.string().nullable(),
    }),
  );
  return { invitation, guests: guests.map((one) => ({ ...one, email: emailIn(one.publicContact) })), outcome: outcome ?? null };
}

/** The first e-mail address in a public contact, or null. */
export function emailIn(contact: string | null): string | null {
  const address = /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+/i.exec(
    contact ?? "",
  );
  return address?.[0] ?? null;
}

/** The state of an invitation; nothing noted means planned. */
export function stateOf({ outcome }: Pick<WholeInvitation, "outcome">): Outcome {
  return outcome?.outcome ?? "planned";
}

/** Those who can get this version by mail and have not yet; of a cancelled meeting only those who were told of it. */
export function unmailed({ invitation, guests, outcome }: WholeInvitation): Guest[] {
  const state = stateOf({ outcome });
  if (state !== "planned" && state !== "cancelled") return [];
  return guests.filter(({ email, mailed }) => {
    if (email === null || mailed === invitation.sequence) return false;
    return state === "planned" || mailed !== null;
  });
}
