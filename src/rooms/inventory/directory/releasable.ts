// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { matches, present } from "../entries/list.ts";
import { fieldIds } from "../vocabulary.ts";
import { type ReleaseFilter, standing } from "./release-filter.ts";

/** Entries a page. */
const pageSize = 50;

const listed = z.object({
  code: z.string(),
  name: z.string(),
  fields: z.array(z.enum(fieldIds)),
  place: z.string().nullable(),
  publicContact: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  isReleased: z.boolean(),
  isRefused: z.boolean(),
});
export type Releasable = z.infer<typeof listed>;

const counted = z.object({ matching: z.number(), waiting: z.number(), confirmed: z.number(), total: z.number() });

/** How many entries there are, how many the filter lets through, and how many of those could still be released. */
export type ReleaseCounts = z.infer<typeof counted>;

export interface ReleasePage {
  items: Releasable[];
  counts: ReleaseCounts;
  next: string | null;
  previous: string | null;
}

/** Where a page begins: behind or before the entry with this code. */
export interface Cursor {
  after?: string | undefined;
  before?: string | undefined;
}

/** One page of the entries of a body with how each stands to the directory: two queries, whatever the filter. */
export async function releasableEntries(tx: Tx, bodyId: string, filter: ReleaseFilter, cursor: Cursor): Promise<ReleasePage> {
  const backwards = cursor.before !== undefined;
  const code = cursor.before ?? cursor.after;
  const sign = backwards ? sql`<` : sql`>`;
  const from =
    code === undefined
      ? sql`true`
      : sql`(e.sort_key, e.id) ${sign} (select last.sort_key, last.id from inventory_entries last where last.body_id = ${bodyId} and last.code = ${code})`;
  const direction = backwards ? sql`desc` : sql`asc`;
  const wanted = sql`${present(bodyId)} and ${matches(filter)} and ${standing(filter.standing)}`;
  const found = await rows(
    tx,
    sql`select e.code, e.name, e.fields, e.place, e.public_contact as "publicContact", e.confirmed_on::text as "confirmedOn",
          exists (select from inventory_releases r where r.entry_id = e.id) as "isReleased",
          exists (select from inventory_directory_refusals f where f.entry_id = e.id) as "isRefused"
        from inventory_entries e where ${wanted} and ${from}
        order by e.sort_key ${direction}, e.id ${direction} limit ${pageSize + 1}`,
    listed,
  );
  const shown = found.slice(0, pageSize);
  const items = backwards ? shown.reverse() : shown;
  const more = found.length > pageSize;
  return {
    items,
    counts: await countsOf(tx, bodyId, filter),
    next: backwards || more ? (items.at(-1)?.code ?? null) : null,
    previous: (backwards ? more : cursor.after !== undefined) ? (items[0]?.code ?? null) : null,
  };
}

async function countsOf(tx: Tx, bodyId: string, filter: ReleaseFilter): Promise<ReleaseCounts> {
  const matching = sql`${matches(filter)} and ${standing(filter.standing)}`;
  const [found] = await rows(
    tx,
    sql`select count(*)::int as total, (count(*) filter (where ${matching}))::int as matching,
          (count(*) filter (where ${matching} and ${standing("waiting")}))::int as waiting,
          (count(*) filter (where ${matching} and ${standing("confirmed")}))::int as confirmed
        from inventory_entries e where ${present(bodyId)}`,
    counted,
  );
  return found ?? { total: 0, matching: 0, waiting: 0, confirmed: 0 };
}
