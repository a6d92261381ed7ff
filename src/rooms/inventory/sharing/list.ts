// SPDX-License-Identifier: EUPL-1.2
import { desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { lookOpenUntil, people, texts } from "#identity";
import { rows, type Tx } from "#kit/db";
import { bodies } from "#register";
import { shareLooks, shares } from "./tables.ts";

/** A share that holds today. */
export const openShare = z.object({
  id: z.string(),
  withBodyId: z.string(),
  withName: z.string(),
  withSlug: z.string(),
  since: z.string(),
});
export type OpenShare = z.infer<typeof openShare>;

/** Shares without an end or with one that is still ahead, on the day the transaction says it is. */
export const openToday = sql`${shares.endedAt} is null and ${shares.since} <= fokus_today() and (${shares.until} is null or ${shares.until} >= fokus_today())`;

/** With whom a body shares its inventory today, as far as the reader may know it: one JSON value, part of a question. */
export function sharesToday(bodyId: string): SQL {
  return sql`coalesce((select json_agg(json_build_object('id', ${shares.id}, 'withBodyId', b.id, 'withName', b.name, 'withSlug', b.slug,
      'since', ${shares.since}) order by b.sort_key)
    from ${shares} join bodies b on b.id = ${shares.withBodyId} where ${shares.bodyId} = ${bodyId} and ${openToday}), '[]'::json)`;
}

/** The names of the bodies that read a body's inventory today, and the operator while she looks, as far as the reader may know them. */
export async function inventoryReaders(tx: Tx, bodyId: string): Promise<string[]> {
  const shape = z.object({ shares: z.array(openShare), lookUntil: z.coerce.date().nullable() });
  const question = sql`select ${sharesToday(bodyId)} as shares, ${lookOpenUntil(bodyId, "inventory")} as "lookUntil"`;
  const [found] = await rows(tx, question, shape);
  const operator = found?.lookUntil ? [texts.looks.reading.operator(found.lookUntil)] : [];
  return [...(found?.shares ?? []).map(({ withName }) => withName), ...operator];
}

/** A share as its body sees it, also one that is over. */
export interface ShownShare extends OpenShare {
  until: string | null;
  endedAt: Date | null;
  sharedByName: string | null;
  endedByName: string | null;
  /** The last day somebody of the other body read. */
  lastLookedOn: string | null;
}

const sharer = alias(people, "sharer");
const ender = alias(people, "ender");

/** All shares of a body, newest first: one query. */
export function sharesOf(tx: Tx, bodyId: string): Promise<ShownShare[]> {
  const { id, withBodyId, since, until, endedAt } = shares;
  const lastLookedOn = sql<
    string | null
  >`(select max(look.looked_on)::text from ${shareLooks} look where look.share_id = ${sql.raw("inventory_shares.id")})`;
  return tx
    .select({
      ...{ id, withBodyId, since, until, endedAt, lastLookedOn },
      ...{ withName: bodies.name, withSlug: bodies.slug, sharedByName: sharer.name, endedByName: ender.name },
    })
    .from(shares)
    .innerJoin(bodies, eq(bodies.id, shares.withBodyId))
    .leftJoin(sharer, eq(sharer.id, shares.sharedBy))
    .leftJoin(ender, eq(ender.id, shares.endedBy))
    .where(eq(shares.bodyId, bodyId))
    .orderBy(desc(shares.sharedAt), desc(shares.id));
}

const sharedTown = z.object({ name: z.string(), slug: z.string(), since: z.string(), until: z.string().nullable() });

/** A town that shares its inventory. How many entries it has stands on its own page: side by side it would be a comparison. */
export type SharedTown = z.infer<typeof sharedTown>;

/** The towns that share their inventory with this body today, in German order: one query. */
export function townsSharingWith(tx: Tx, bodyId: string): Promise<SharedTown[]> {
  return rows(
    tx,
    sql`select b.name, b.slug, ${shares.since}::text as since, ${shares.until}::text as until
        from ${shares} join bodies b on b.id = ${shares.bodyId}
        where ${shares.withBodyId} = ${bodyId} and ${openToday} order by b.sort_key, b.id`,
    sharedTown,
  );
}
