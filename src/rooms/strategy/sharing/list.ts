// SPDX-License-Identifier: EUPL-1.2
import { asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { people } from "#identity";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { bodies } from "#register";
import { councillorName, councilName } from "./receivers.ts";
import { strategyShares as shares, strategyShareLooks } from "./tables.ts";

/** A share as its body sees it, also one that is over. */
export interface ShownShare {
  id: string;
  withBodyId: string;
  withName: string;
  since: string;
  until: string | null;
  mayComment: boolean;
  endedAt: Date | null;
  sharedByName: string | null;
  endedByName: string | null;
}

const sharer = alias(people, "sharer");
const ender = alias(people, "ender");

/** All shares of a body, newest first: one query. */
export async function sharesOf(tx: Tx, bodyId: string): Promise<ShownShare[]> {
  const { id, withBodyId, since, until, mayComment, endedAt } = shares;
  const found = await tx
    .select({
      ...{ id, withBodyId, since, until, mayComment, endedAt, kind: bodies.kind },
      ...{ withName: bodies.name, sharedByName: sharer.name, endedByName: ender.name },
    })
    .from(shares)
    .innerJoin(bodies, eq(bodies.id, shares.withBodyId))
    .leftJoin(sharer, eq(sharer.id, shares.sharedBy))
    .leftJoin(ender, eq(ender.id, shares.endedBy))
    .where(eq(shares.bodyId, bodyId))
    .orderBy(desc(shares.sharedAt), desc(shares.id));
  return found.map(({ kind, ...share }) => (share.withBodyId === bodyId ? { ...share, withName: councilName(kind) } : share));
}

export interface Look {
  withName: string;
  personName: string;
  firstAt: Date;
  lastAt: Date;
}

/** Looks a page shows; older ones stay in the trail. */
const shownLooks = 100;

/** Who of other bodies and of the council read the draft, the newest first: one query. */
export async function looksAt(tx: Tx, bodyId: string): Promise<Look[]> {
  const { personName, firstAt, lastAt } = strategyShareLooks;
  const found = await tx
    .select({ withBodyId: shares.withBodyId, kind: bodies.kind, name: bodies.name, personName, firstAt, lastAt })
    .from(strategyShareLooks)
    .innerJoin(shares, eq(shares.id, strategyShareLooks.shareId))
    .innerJoin(bodies, eq(bodies.id, shares.withBodyId))
    .where(eq(strategyShareLooks.bodyId, bodyId))
    .orderBy(desc(lastAt), asc(personName))
    .limit(shownLooks);
  return found.map(({ withBodyId, kind, name, ...look }) => ({ ...look, withName: withBodyId === bodyId ? councillorName(kind) : name }));
}

/** A share that the person of this request may read by, today. */
export interface HeldShare {
  id: string;
  withBodyId: string;
  withName: string;
  withSlug: string;
  until: string | null;
  mayComment: boolean;
}

const held = z.object({
  id: z.string(),
  withBodyId: z.string(),
  withName: z.string(),
  withSlug: z.string(),
  until: z.string().nullable(),
  mayComment: z.boolean(),
});

/**
 * The share by which somebody reads a body's draft: with a body she has a task in now, as the session gives it; undefined when there is
 * none. One that lets her comment comes first.
 */
export async function shareHeld(tx: Tx, bodyId: string, actor: Actor): Promise<HeldShare | undefined> {
  const found = await rows(
    tx,
    sql`select s.id, s.with_body_id as "withBodyId", b.name as "withName", b.slug as "withSlug", s.until::text as until, s.may_comment as "mayComment"
        from fokus_strategy_shares() s join bodies b on b.id = s.with_body_id
        where s.body_id = ${bodyId} order by s.may_comment desc, s.id`,
    held,
  );
  return found.find((share) => actor.memberships.some((task) => task.bodyId === share.withBodyId));
}

const sharedDraft = z.object({
  name: z.string(),
  slug: z.string(),
  title: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  mayComment: z.boolean(),
});

/** A draft that is shared with a body. */
export type SharedDraft = z.infer<typeof sharedDraft>;

const meeting = z.object({ committee: z.string(), meetsOn: z.string() });

/** A public meeting the council paper names. */
export type Meeting = z.infer<typeof meeting>;

/** The public meetings a council paper names from today on, for councillors the draft is shown to; for everybody else none. */
export function meetingsShown(tx: Tx, bodyId: string): Promise<Meeting[]> {
  return rows(tx, sql`select d.committee, d.meets_on::text as "meetsOn" from strategy_council_dates(${bodyId}) d`, meeting);
}

/** The drafts that are shared with this body today, as far as the person of this transaction reads for it, in German order: one query. */
export function draftsSharedWith(tx: Tx, bodyId: string): Promise<SharedDraft[]> {
  return rows(
    tx,
    sql`select b.name, b.slug, d.title, s.since::text as since, s.until::text as until, s.may_comment as "mayComment"
        from fokus_strategy_shares() s join bodies b on b.id = s.body_id join strategies d on d.id = s.strategy_id
        where s.with_body_id = ${bodyId} order by b.sort_key, b.id`,
    sharedDraft,
  );
}
