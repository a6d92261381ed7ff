// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import type { Body } from "#register";
import { present } from "../../entries/list.ts";
import { holdsAs } from "../../entries/search.ts";
import { fieldIds } from "../../vocabulary.ts";
import { type Sought, soughtIn } from "./question.ts";

const match = z.object({
  code: z.string(),
  name: z.string(),
  place: z.string().nullable(),
  fields: z.array(z.enum(fieldIds)),
  offers: z.string().nullable(),
  seeks: z.string().nullable(),
  publicContact: z.string().nullable(),
  website: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  /** Of a neighbour: its name. */
  town: z.string().nullable(),
  /** How many entries hold every word, and how many at least one. */
  whole: z.number(),
  some: z.number(),
});
export type Match = Omit<z.infer<typeof match>, "whole" | "some">;

/** What fits a question; `count` may be more than what is shown. */
export interface Matches {
  shown: Match[];
  count: number;
}

export type Answer = { kind: "says-nothing" } | { kind: "looked"; own: Matches; nearby: Matches };

const mostShown = 20;
/** Neighbours are the municipalities of the same Kreis, and those so near. Unit: kilometres. */
const near = 20;
/** Unit: kilometres a degree of latitude. */
const degree = 111.3;

/**
 * Whether something like it exists: in the body's own inventory, and in what its neighbours published. Entries that hold every
 * word of the question; when there are none, those that hold one. Two queries.
 */
export async function existing(tx: Tx, body: Body, question: string): Promise<Answer> {
  const sought = soughtIn(question);
  if (sought.length === 0) return { kind: "says-nothing" };
  const own = await matching(tx, sought, sql`inventory_entries e`, sql`null`, present(body.id));
  const nearby = await matching(
    tx,
    sought,
    sql`inventory_public_entries e join bodies b on b.id = e.body_id`,
    sql`b.name`,
    neighbours(body),
  );
  return { kind: "looked", own, nearby };
}

async function matching(tx: Tx, sought: readonly Sought[], from: SQL, town: SQL, where: SQL): Promise<Matches> {
  const hits = sql.join(
    sought.map((one) => sql`(${holds(one)})::int`),
    sql` + `,
  );
  const found = await rows(
    tx,
    sql`select m.*, (count(*) filter (where m.hits = ${sought.length}) over ())::int as whole, (count(*) over ())::int as some
        from (select e.code, e.name, e.sort_key, e.place, e.fields, e.offers, e.seeks, e.public_contact as "publicContact", e.website,
                e.confirmed_on::text as "confirmedOn", ${town}::text as town, ${hits} as hits
              from ${from} where ${where}) m
        where m.hits > 0 order by m.hits desc, m.sort_key, m.code limit ${sql.raw(String(mostShown))}`,
    match,
  );
  const { whole = 0, some = 0 } = found[0] ?? {};
  const count = whole > 0 ? whole : some;
  return { shown: found.slice(0, count), count };
}

function holds({ word, others, fields }: Sought): SQL {
  const spelled = [sql`e.search_text like ${`%${word}%`}`, ...others.map(holdsAs)];
  const named = fields.map((field) => sql`e.fields @> array[${field}]::text[]`);
  return sql.join([...spelled, sql`${word} <% e.search_text`, ...named], sql` or `);
}

/** Bodies near this one: its Kreis and the other municipalities in it, municipalities of a Kreis itself, and those within reach. */
function neighbours(body: Body): SQL {
  const sameKreis = sql`(b.parent_id = ${body.parentId}::uuid or b.id = ${body.parentId}::uuid) and exists
    (select from bodies k where k.id = ${body.parentId}::uuid and k.kind = 'kreis')`;
  const { lon, lat } = body;
  const reach =
    lon === null || lat === null
      ? sql`false`
      : sql`power((b.lat - ${lat}::float8) * ${degree}::float8, 2)
            + power((b.lon - ${lon}::float8) * ${degree}::float8 * cos(radians(${lat}::float8)), 2) <= ${near * near}::float8`;
  return sql`b.id <> ${body.id} and b.valid_to is null and b.kind in ('municipality', 'kreis')
    and (b.parent_id = ${body.id} or (${sameKreis}) or (${reach}))`;
}
