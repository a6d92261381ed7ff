// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, run, type Tx } from "#kit/db";
import type { MoveStep } from "#kit/moving";

/** PGlite stalls every page during a long statement, so rows go over in portions. Unit: rows. */
export const portion = 500;

const counted = z.object({ count: z.number() });
const keyed = z.object({ id: z.string() });

interface Options {
  /** Rows for which this holds stay where they are: the new place has such a thing already. `t` is the row. */
  unless?: (into: string) => SQL;
  /** What else changes in the row, such as an end. */
  set?: (now: string) => SQL;
}

/** The rows of a table go over, in portions. */
export function moveRows(what: string, { unless, set }: Options = {}): MoveStep {
  return async (tx, { from, into, now }) => {
    const table = sql.identifier(what);
    const stays = unless ? sql`and not (${unless(into.id)})` : sql``;
    const more = set ? sql`, ${set(now.toISOString())}` : sql``;
    const moved = await countOf(
      tx,
      sql`with picked as (select t.ctid from ${table} t where t.body_id = ${from.id} ${stays} limit ${portion} for update),
            moved as (update ${table} t set body_id = ${into.id} ${more} from picked where t.ctid = picked.ctid returning 1)
          select count(*)::int as count from moved`,
    );
    return [{ what, moved }];
  };
}

/** A table whose rows belong to rows of another one: `column` holds their id, or that of one between. */
export interface Child {
  what: string;
  column: string;
  through?: { what: string; column: string };
}

/** Things go over together with what belongs to them; a few at a time, because one of them can have thousands of rows. */
export function moveFamilies(what: string, children: readonly Child[], atOnce = 20, unless?: (into: string) => SQL): MoveStep {
  return async (tx, { from, into }) => {
    await run(tx, sql`set constraints all deferred`);
    const stays = unless ? sql`and not (${unless(into.id)})` : sql``;
    const table = sql.identifier(what);
    const found = await rows(
      tx,
      sql`select t.id from ${table} t where t.body_id = ${from.id} ${stays} order by t.id limit ${atOnce} for update`,
      keyed,
    );
    if (found.length === 0) return [];
    const ids = sql`array[${sql.join(
      found.map(({ id }) => sql`${id}::uuid`),
      sql`, `,
    )}]`;
    await run(tx, sql`update ${table} set body_id = ${into.id} where id = any (${ids})`);
    const done = [{ what, moved: found.length }];
    for (const child of children) {
      const parents = child.through
        ? sql`in (select p.id from ${sql.identifier(child.through.what)} p where p.${sql.identifier(child.through.column)} = any (${ids}))`
        : sql`= any (${ids})`;
      const moved = await countOf(
        tx,
        sql`with moved as (update ${sql.identifier(child.what)} t set body_id = ${into.id}
              where t.body_id = ${from.id} and t.${sql.identifier(child.column)} ${parents} returning 1)
            select count(*)::int as count from moved`,
      );
      done.push({ what: child.what, moved });
    }
    return done;
  };
}

/** Whatever still holds in a table ends; the rows stay or go over afterwards. */
export function endRows(what: string, set: (now: string) => SQL, holds: (from: string, into: string, now: string) => SQL): MoveStep {
  return async (tx, { from, into, now }) => {
    const table = sql.identifier(what);
    const ended = await countOf(
      tx,
      sql`with ended as (update ${table} t set ${set(now.toISOString())} where ${holds(from.id, into.id, now.toISOString())} returning 1)
          select count(*)::int as count from ended`,
    );
    return [{ what, ended }];
  };
}

/** Runs a statement that says in `count` how many rows it was about. */
export async function countOf(tx: Tx, query: SQL): Promise<number> {
  const [row] = await rows(tx, query, counted);
  return row?.count ?? 0;
}
