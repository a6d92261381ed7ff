// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows } from "#kit/db";
import type { World } from "#world";

const table = z.object({ name: z.string(), ofBodies: z.boolean() });
const print = z.object({ name: z.string(), body: z.string(), hash: z.string() });

/** Not about anybody's things: who is here, and how often somebody tried. */
const restless = ["sessions", "rate_counts", "sign_in_steps", "parked_forms"];

/** A print of every row of every table, by table and body: two of them differ where something changed. */
export async function printOfEverything(w: World): Promise<Map<string, string>> {
  return w.db.owner(async (tx) => {
    const tables = await rows(
      tx,
      sql`select t.table_name as name, exists (select from information_schema.columns c
            where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'body_id') as "ofBodies"
          from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1`,
      table,
    );
    const asked = tables
      .filter(({ name }) => !restless.includes(name))
      .map(({ name, ofBodies }) => {
        const body = ofBodies ? sql`coalesce(t.body_id::text, '')` : sql`''`;
        const hash = sql`md5(string_agg(md5(t::text), '' order by md5(t::text)))`;
        return sql`select ${name}::text as name, ${body} as body, ${hash} as hash from ${sql.identifier(name)} t group by 2`;
      });
    const prints = await rows(tx, sql.join(asked, sql` union all `), print);
    return new Map(prints.map(({ name, body, hash }) => [`${name} ${body}`, hash]));
  });
}

/** Where two prints differ: table and body. */
export function differing(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
}
