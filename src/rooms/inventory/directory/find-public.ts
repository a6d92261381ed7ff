// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx, together } from "#kit/db";
import { sortKey } from "#kit/text";
import { type FieldId, fieldIds, kinds, type TargetGroup, targetGroups } from "../vocabulary.ts";
import { type PublicFilter, publicMatches, type Spelling } from "./public-filter.ts";

/** Entries a page. */
const pageSize = 50;

/** What everybody may read of an entry, and nothing else. */
const publicEntry = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  fields: z.array(z.enum(fieldIds)),
  targetGroups: z.array(z.enum(targetGroups)),
  place: z.string().nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  website: z.string().nullable(),
  publicContact: z.string().nullable(),
  offers: z.string().nullable(),
  seeks: z.string().nullable(),
  confirmedOn: z.string().nullable(),
});
export type PublicEntry = z.infer<typeof publicEntry>;

const columns = sql`e.id, e.code, e.name, e.kind, e.fields, e.target_groups as "targetGroups", e.place, e.street, e.postcode, e.website,
  e.public_contact as "publicContact", e.offers, e.seeks, e.confirmed_on::text as "confirmedOn"`;

/** Where the entries come from: what everybody sees, or for the body's own people what everybody would see if it were open. */
export type Source = "public" | "preview";

/** The preview has the columns of the view, for a directory that is closed; row-level policies keep it to the body's own people. */
const sources: Record<Source, SQL> = {
  public: sql`inventory_public_entries e`,
  preview: sql`(select p.id, p.body_id, p.code, p.name, p.sort_key, p.kind, p.fields, p.target_groups, p.place, p.place_key, p.street,
      p.postcode, p.website, p.public_contact, p.offers, p.seeks, p.confirmed_on, p.public_search_text as search_text
    from inventory_entries p where p.removed_at is null and exists (select from inventory_releases r where r.entry_id = p.id)
      and not exists (select from inventory_directory_refusals f where f.entry_id = p.id)) e`,
};

/** The directory while it is open. */
export interface PublicDirectory {
  criteria: string;
  contact: string | null;
  openedAt: Date;
}

const directory = z.object({ criteria: z.string(), contact: z.string().nullable(), openedAt: z.coerce.date() });

/** What stands over the directory of a body; undefined while it is closed. */
export async function publicDirectory(tx: Tx, bodyId: string): Promise<PublicDirectory | undefined> {
  const [found] = await rows(
    tx,
    sql`select d.criteria, d.contact, d.opened_at as "openedAt" from inventory_public_directories d where d.body_id = ${bodyId}`,
    directory,
  );
  return found;
}

/** Something entries can be narrowed to, and how many there are. */
export interface Counted<Key> {
  key: Key;
  name: string;
  count: number;
}

/** How many entries there are, of all and of those the filter lets through. */
export interface PublicCounts {
  total: number;
  /** Of all, confirmed in the last twelve months. */
  confirmed: number;
  matching: number;
  /** Of all; an entry counts at each of its fields. */
  fields: { key: FieldId; count: number }[];
  places: Counted<string>[];
  groups: { key: TargetGroup; count: number }[];
}

/** Entries that pass the filter, all at once. */
export interface PublicSheet {
  items: PublicEntry[];
  counts: PublicCounts;
  /** Nothing is written as it was searched for; these are nearly so. */
  isNearly: boolean;
}

export interface PublicPage extends PublicSheet {
  next: string | null;
  previous: string | null;
}

/** Where a page begins: behind or before the entry with this code. */
export interface Cursor {
  after?: string | undefined;
  before?: string | undefined;
}

interface Asked {
  bodyId: string;
  filter: PublicFilter;
  /** Calendar day in Germany: twelve months are counted back from it. */
  today: string;
  source?: Source;
  /** Left out: as it is written. */
  spelling?: Spelling;
}

/** One page of a directory: two queries, whatever the filter; four when nothing is written as it was searched for. */
export function publicPage(tx: Tx, asked: Asked, cursor: Cursor): Promise<PublicPage> {
  return nearlyWhereNothingFits(asked, (spelled) => pageSpelled(tx, spelled, cursor));
}

/** A directory for paper, at most so many entries; it finds what its pages find. */
export function publicSheet(tx: Tx, asked: Asked, most: number): Promise<PublicSheet> {
  return nearlyWhereNothingFits(asked, (spelled) =>
    together({ items: entriesFrom(tx, spelled, {}, most), counts: publicCounts(tx, spelled) }),
  );
}

async function nearlyWhereNothingFits<Found extends { counts: PublicCounts }>(asked: Asked, read: (spelled: Asked) => Promise<Found>) {
  const exact = await read(asked);
  if (asked.filter.search === "" || exact.counts.matching > 0) return { ...exact, isNearly: false };
  return { ...(await read({ ...asked, spelling: "near" })), isNearly: true };
}

async function pageSpelled(tx: Tx, asked: Asked, cursor: Cursor): Promise<Omit<PublicPage, "isNearly">> {
  const backwards = cursor.before !== undefined;
  const { found, counts } = await together({ found: entriesFrom(tx, asked, cursor, pageSize + 1), counts: publicCounts(tx, asked) });
  const shown = found.slice(0, pageSize);
  const items = backwards ? shown.reverse() : shown;
  const more = found.length > pageSize;
  return {
    items,
    counts,
    next: backwards || more ? (items.at(-1)?.code ?? null) : null,
    previous: (backwards ? more : cursor.after !== undefined) ? (items[0]?.code ?? null) : null,
  };
}

/** Entries in German order, at most so many. */
export function entriesFrom(tx: Tx, asked: Asked, cursor: Cursor, limit: number): Promise<PublicEntry[]> {
  const { bodyId, filter, source = "public", spelling = "exact" } = asked;
  const from = sources[source];
  const code = cursor.before ?? cursor.after;
  const backwards = cursor.before !== undefined;
  const last = sql`(select e.sort_key, e.id from ${from} where e.body_id = ${bodyId} and e.code = ${code ?? ""})`;
  const behind = code === undefined ? sql`true` : sql`(e.sort_key, e.id) ${backwards ? sql`<` : sql`>`} ${last}`;
  const direction = backwards ? sql`desc` : sql`asc`;
  return rows(
    tx,
    sql`select ${columns} from ${from} where e.body_id = ${bodyId} and ${publicMatches(filter, spelling)} and ${behind}
        order by e.sort_key ${direction}, e.id ${direction} limit ${limit}`,
    publicEntry,
  );
}

const tally = z.object({
  of: z.enum(["all", "field", "group", "place"]),
  key: z.string(),
  name: z.string().nullable(),
  count: z.number(),
  confirmed: z.number(),
  matching: z.number(),
});

/** All counts of a directory in one query; an entry counts for each of its fields and target groups. */
export async function publicCounts(tx: Tx, asked: Asked): Promise<PublicCounts> {
  const { bodyId, filter, today, source = "public", spelling = "exact" } = asked;
  const found = await rows(
    tx,
    sql`with entries as materialized (
          select e.place_key, e.place, e.fields, e.target_groups, e.confirmed_on > ${today}::date - interval '12 months' as fresh,
            ${publicMatches(filter, spelling)} as fits
          from ${sources[source]} where e.body_id = ${bodyId}
        )
        select 'all' as of, '' as key, null as name, count(*)::int, (count(*) filter (where fresh))::int as confirmed,
          (count(*) filter (where fits))::int as matching from entries
        union all select 'field', f, null, count(*)::int, 0, 0 from entries, unnest(fields) f group by f
        union all select 'group', g, null, count(*)::int, 0, 0 from entries, unnest(target_groups) g group by g
        union all select 'place', place_key, min(place), count(*)::int, 0, 0 from entries group by place_key having min(place) is not null`,
    tally,
  );
  const of = (part: z.infer<typeof tally>["of"]) => found.filter((row) => row.of === part);
  const inOrder = <Key extends string>(keys: readonly Key[], counted: typeof found) =>
    keys.flatMap((key) => counted.filter((row) => row.key === key).map(({ count }) => ({ key, count })));
  const [all] = of("all");
  return {
    total: all?.count ?? 0,
    confirmed: all?.confirmed ?? 0,
    matching: all?.matching ?? 0,
    fields: inOrder(fieldIds, of("field")),
    groups: inOrder(targetGroups, of("group")),
    places: of("place")
      .map(({ key, name, count }) => ({ key, name: name ?? "", count }))
      .sort((one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1)),
  };
}

/** The public entry with this code; undefined when everybody else may not see it either. */
export async function publicEntryOf(tx: Tx, bodyId: string, code: string): Promise<PublicEntry | undefined> {
  const [found] = await rows(
    tx,
    sql`select ${columns} from inventory_public_entries e where e.body_id = ${bodyId} and e.code = ${code}`,
    publicEntry,
  );
  return found;
}
