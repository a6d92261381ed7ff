// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { saidShape } from "../asking/said.ts";
import { listings } from "../asking/tables.ts";
import { standsIn } from "../entries/stands-in.ts";

const instant = z.string().transform((text) => new Date(text));

const answer = z.object({
  said: saidShape,
  leaveOut: z.boolean(),
  listing: z.enum(listings).nullable(),
  at: instant,
  /** Null: it waits for the town. */
  settledAs: z.enum(["accepted", "declined", "removed", "kept"]).nullable(),
  reason: z.string().nullable(),
});

const own = z.object({
  id: z.string(),
  bodyId: z.string(),
  entryName: z.string(),
  claimedAt: z.coerce.date(),
  decidedAt: z.coerce.date().nullable(),
  reason: z.string().nullable(),
  endedAt: z.coerce.date().nullable(),
  endedSide: z.enum(["town", "organisation"]).nullable(),
  state: z.enum(["waiting", "open", "gone", "declined", "ended"]),
  version: z.number().nullable(),
  shown: saidShape.nullable(),
  answer: answer.nullable(),
});

/** The newest claim of an organisation, as its representatives see it. Of the entry: what everybody with a code would see, once accepted. */
export type OwnClaim = z.infer<typeof own>;

/** The claim of this organisation that is open, or else the newest; undefined when it never made one. One query. */
export async function ownClaim(tx: Tx, organisationId: string): Promise<OwnClaim | undefined> {
  const [found] = await rows(
    tx,
    sql`select c.id, c.body_id as "bodyId", c.entry_name as "entryName", c.claimed_at as "claimedAt", c.decided_at as "decidedAt", c.reason,
          c.ended_at as "endedAt", c.ended_side as "endedSide", q.state, q.entry_version as version, q.shown, q.answer
        from inventory_claims c cross join lateral inventory_claimed(c.id) q
        where c.organisation_id = ${organisationId}
        order by (c.ended_at is null and c.decided_as is distinct from 'declined') desc, c.claimed_at desc, c.id desc limit 1`,
    own,
  );
  return found;
}

const shown = z.object({
  id: z.string(),
  organisation: z.string(),
  /** Who made it; null when the reader may not know it any more. */
  person: z.string().nullable(),
  email: z.string().nullable(),
  claimedName: z.string(),
  /** No entry was named: the town chooses one. */
  isUnlisted: z.boolean(),
  /** What the entry is called today, and its code; null when there is none any more. */
  entryName: z.string().nullable(),
  entryCode: z.string().nullable(),
  claimedAt: z.coerce.date(),
  decidedAs: z.enum(["accepted", "declined"]).nullable(),
  decidedAt: z.coerce.date().nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  endedAt: z.coerce.date().nullable(),
  endedSide: z.enum(["town", "organisation"]).nullable(),
});

/** A claim as the town sees it. */
export type ShownClaim = z.infer<typeof shown>;

/** Past claims a page shows. */
const mostShown = 200;

/** The claims a town was made, what waits first, then the newest: one query. */
export function claimsOf(tx: Tx, bodyId: string): Promise<ShownClaim[]> {
  return rows(
    tx,
    sql`select c.id, o.name as organisation, p.name as person, p.email, c.entry_name as "claimedName",
          c.entry_id is null and c.decided_at is null as "isUnlisted", e.name as "entryName", e.code as "entryCode",
          c.claimed_at as "claimedAt", c.decided_as as "decidedAs", c.decided_at as "decidedAt", d.name as "decidedBy", c.reason,
          c.ended_at as "endedAt", c.ended_side as "endedSide"
        from inventory_claims c join bodies o on o.id = c.organisation_id
        left join people p on p.id = c.claimed_by left join people d on d.id = c.decided_by
        left join inventory_entries was on was.id = c.entry_id
        left join inventory_entries e on e.id = ${standsIn} and e.removed_at is null
        where c.body_id = ${bodyId}
        order by (c.decided_at is null and c.ended_at is null) desc, c.claimed_at desc, c.id desc limit ${sql.raw(String(mostShown))}`,
    shown,
  );
}

const claimsShape = z.object({ waiting: z.number(), since: z.coerce.date().nullable() });
export type ClaimsWaiting = z.infer<typeof claimsShape>;

/** How many claims wait for a town's answer, and since when the oldest does. */
export async function claimsWaiting(tx: Tx, bodyId: string): Promise<ClaimsWaiting> {
  const [found] = await rows(
    tx,
    sql`select count(*)::int as waiting, min(c.claimed_at) as since from inventory_claims c
        where c.body_id = ${bodyId} and c.decided_at is null and c.ended_at is null`,
    claimsShape,
  );
  return found ?? { waiting: 0, since: null };
}
