// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { sortKey } from "#kit/text";
import { placeTallies } from "../overview/tally.ts";
import { fieldIds, kinds } from "../vocabulary.ts";
import { type Filter, narrows, type Order } from "./filter.ts";
import { searchedFor } from "./search.ts";

/** Entries a page. */
const pageSize = 50;

/** Where a page begins: behind or before the entry with this code. */
export interface Cursor {
  after?: string | undefined;
  before?: string | undefined;
}

const listed = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  fields: z.array(z.enum(fieldIds)),
  place: z.string().nullable(),
  confirmedOn: z.string().nullable(),
});
export type ListedEntry = z.infer<typeof listed>;

const onPage = listed.extend({ matching: z.number() });
const counted = z.object({ key: z.string(), name: z.string().nullable(), total: z.number() });

/** An Ortsteil as the entries name it, and how many do. `key` is "" for entries without one. */
export type PlaceCount = z.infer<typeof counted>;

export interface EntryPage {
  items: ListedEntry[];
  total: number;
  matching: number;
  /** How the words were compared in the end; "auto" when nothing was searched for. */
  spelling: Filter["spelling"];
  places: PlaceCount[];
  /** Codes to go on from; null at the ends. */
  next: string | null;
  previous: string | null;
}

/** One page of a body's inventory: two queries, and a third when nothing is written as it was searched for. */
export async function listEntries(tx: Tx, bodyId: string, filter: Filter, cursor: Cursor, limit = pageSize): Promise<EntryPage> {
  const [first, places] = await Promise.all([
    pageOf(tx, bodyId, filter.spelling === "auto" ? { ...filter, spelling: "exact" } : filter, cursor, limit),
    placesOf(tx, bodyId),
  ]);
  const again = first.length === 0 && filter.search !== "" && filter.spelling === "auto";
  const found = again ? await pageOf(tx, bodyId, { ...filter, spelling: "near" }, cursor, limit) : first;
  // A code in the address that nobody ever had: the list from its beginning, instead of none.
  if (found.length === 0 && (cursor.after ?? cursor.before)) return listEntries(tx, bodyId, filter, {}, limit);
  const spelling = filter.search === "" || filter.spelling !== "auto" ? filter.spelling : again ? "near" : "exact";
  const total = places.reduce((sum, place) => sum + place.total, 0);
  const matching = narrows(filter) ? (found[0]?.matching ?? 0) : total;
  return { ...cutOut(found, cursor, limit), total, matching, spelling, places };
}

/** The page without the one entry more that says whether there is another page. */
function cutOut(found: z.infer<typeof onPage>[], cursor: Cursor, limit: number) {
  const backwards = cursor.before !== undefined;
  const shown = found.slice(0, limit).map(({ matching: _, ...entry }) => entry);
  const items = backwards ? shown.reverse() : shown;
  const more = found.length > limit;
  const hasNext = backwards || more;
  const hasPrevious = backwards ? more : cursor.after !== undefined;
  return {
    items,
    next: hasNext ? (items.at(-1)?.code ?? null) : null,
    previous: hasPrevious ? (items[0]?.code ?? null) : null,
  };
}

/** In which columns a list is ordered, all of them in the same direction; each ends with the id, so that no two are equal. */
const orderedBy: Record<Order, { columns: SQL[]; descending?: boolean }> = {
  name: { columns: [sql`e.sort_key`, sql`e.id`] },
  place: { columns: [sql`(e.place_key = '')`, sql`e.place_key`, sql`e.sort_key`, sql`e.id`] },
  newest: { columns: [sql`e.id`], descending: true },
  // The longer ago, the further down; never comes last.
  confirmed: { columns: [sql`(date '9999-12-31' - coalesce(e.confirmed_on, date '0001-01-01'))`, sql`e.sort_key`, sql`e.id`] },
};

const shown = sql`e.id, e.code, e.name, e.kind, e.fields, e.place, e.confirmed_on::text as "confirmedOn"`;

async function pageOf(tx: Tx, bodyId: string, filter: Filter, cursor: Cursor, limit: number) {
  const { columns, descending = false } = orderedBy[filter.order];
  const down = descending !== (cursor.before !== undefined);
  const keys = sql.join(columns, sql`, `);
  const code = cursor.before ?? cursor.after;
  const start =
    code === undefined
      ? sql`true`
      : sql`(${keys}) ${down ? sql`<` : sql`>`} (select ${keys} from inventory_entries e where e.body_id = ${bodyId} and e.code = ${code})`;
  const order = sql.join(
    columns.map((column) => (down ? sql`${column} desc` : sql`${column} asc`)),
    sql`, `,
  );
  const most = sql.raw(String(limit + 1));
  if (!narrows(filter)) {
    const all = sql`select ${shown}, 0 as matching from inventory_entries e where ${present(bodyId)} and ${start} order by ${order} limit ${most}`;
    return rows(tx, all, onPage);
  }
  // Looked through once: the count and the page come from the same reading.
  const page = sql`with found as materialized (
      select e.id, e.place_key, e.confirmed_on, e.sort_key from inventory_entries e where ${present(bodyId)} and ${matches(filter)}),
    page as (select e.id from found e where ${start} order by ${order} limit ${most})
    select ${shown}, (select count(*)::int from found) as matching from page join inventory_entries e on e.id = page.id order by ${order}`;
  return rows(tx, page, onPage);
}

/** The Ortsteile of a body in German order, entries without one first. */
export async function placesOf(tx: Tx, bodyId: string): Promise<PlaceCount[]> {
  const places = await rows(tx, placeTallies(bodyId), counted);
  return places.sort((one, other) => (sortKey(one.name ?? "") < sortKey(other.name ?? "") ? -1 : 1));
}

/** The entries of a body that were not removed; every query of the room begins here. The table is called e. */
export function present(bodyId: string): SQL {
  return sql`e.body_id = ${bodyId} and e.removed_at is null`;
}

/** The filter as a condition on the table e. */
export function matches(filter: Filter): SQL {
  const parts = [...searchedFor(filter), fieldIs(filter), groupIs(filter), confirmedSince(filter.confirmed)];
  if (filter.place !== null) parts.push(sql`e.place_key = ${filter.place}`);
  if (filter.kind !== null) parts.push(sql`e.kind = ${filter.kind}`);
  if (filter.legalForm !== null)
    parts.push(filter.legalForm === "open" ? sql`e.legal_form is null` : sql`e.legal_form = ${filter.legalForm}`);
  if (filter.source !== null) parts.push(sql`e.source = ${filter.source}`);
  if (filter.list !== null) parts.push(sql`e.import_id = ${filter.list}`);
  if (filter.withoutContact) parts.push(sql`e.public_contact is null and e.team_contact is null`);
  return sql.join(parts, sql` and `);
}

function fieldIs({ field, fieldsCounted }: Filter): SQL {
  if (field === null) return sql`true`;
  if (field === "open") return sql`e.fields = '{}'`;
  return fieldsCounted === "all" ? sql`e.fields @> array[${field}]::text[]` : sql`e.fields[1] = ${field}`;
}

function groupIs({ targetGroup, groupsCounted }: Filter): SQL {
  if (targetGroup === null) return sql`true`;
  if (targetGroup === "open") return sql`e.target_groups = '{}'`;
  if (targetGroup === "several") return sql`cardinality(e.target_groups) > 1`;
  return groupsCounted === "only"
    ? sql`e.target_groups = array[${targetGroup}]::text[]`
    : sql`e.target_groups @> array[${targetGroup}]::text[]`;
}

function confirmedSince(confirmed: Filter["confirmed"]): SQL {
  if (confirmed === null) return sql`true`;
  return confirmed === "never" ? sql`e.confirmed_on is null` : sql`e.confirmed_on >= ${confirmed}::date`;
}
