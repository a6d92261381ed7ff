// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { searchFold, sortKey } from "#kit/text";
import { fieldIds, kinds } from "../vocabulary.ts";
import { type Filter, narrows } from "./filter.ts";

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
});
export type ListedEntry = z.infer<typeof listed>;

const counted = z.object({ key: z.string(), name: z.string().nullable(), total: z.number(), matching: z.number() });

/** An Ortsteil as the entries name it, and how many do. `key` is "" for entries without one. */
export interface PlaceCount {
  key: string;
  name: string | null;
  total: number;
}

export interface EntryPage {
  items: ListedEntry[];
  total: number;
  matching: number;
  places: PlaceCount[];
  /** Codes to go on from; null at the ends. */
  next: string | null;
  previous: string | null;
}

/** One page of a body's inventory: two queries, whatever the filter. */
export async function listEntries(tx: Tx, bodyId: string, filter: Filter, cursor: Cursor, limit = pageSize): Promise<EntryPage> {
  const [found, places] = await Promise.all([pageOf(tx, bodyId, filter, cursor, limit), countsOf(tx, bodyId, filter)]);
  const backwards = cursor.before !== undefined;
  const shown = found.slice(0, limit);
  const items = backwards ? shown.reverse() : shown;
  const more = found.length > limit;
  const hasNext = backwards || more;
  const hasPrevious = backwards ? more : cursor.after !== undefined;
  return {
    items,
    total: places.reduce((sum, place) => sum + place.total, 0),
    matching: places.reduce((sum, place) => sum + place.matching, 0),
    places: places.sort((one, other) => (sortKey(one.name ?? "") < sortKey(other.name ?? "") ? -1 : 1)),
    next: hasNext ? (items.at(-1)?.code ?? null) : null,
    previous: hasPrevious ? (items[0]?.code ?? null) : null,
  };
}

function pageOf(tx: Tx, bodyId: string, filter: Filter, cursor: Cursor, limit: number): Promise<ListedEntry[]> {
  const newest = filter.order === "newest";
  const columns = newest ? sql`(e.id)` : sql`(e.sort_key, e.id)`;
  const backwards = cursor.before !== undefined;
  const descending = newest !== backwards;
  const code = cursor.before ?? cursor.after;
  const from =
    code === undefined
      ? sql`true`
      : sql`${columns} ${descending ? sql`<` : sql`>`} (select ${newest ? sql`last.id` : sql`last.sort_key, last.id`} from inventory_entries last where last.body_id = ${bodyId} and last.code = ${code})`;
  const direction = descending ? sql`desc` : sql`asc`;
  const order = newest ? sql`e.id ${direction}` : sql`e.sort_key ${direction}, e.id ${direction}`;
  return rows(
    tx,
    sql`select e.id, e.code, e.name, e.kind, e.fields, e.place from inventory_entries e
        where ${present(bodyId)} and ${matches(filter)} and ${from} order by ${order} limit ${sql.raw(String(limit + 1))}`,
    listed,
  );
}

function countsOf(tx: Tx, bodyId: string, filter: Filter) {
  const matching = narrows(filter) ? sql`count(*) filter (where ${matches(filter)})` : sql`count(*)`;
  return rows(
    tx,
    sql`select e.place_key as key, min(e.place) as name, count(*)::int as total, ${matching}::int as matching
        from inventory_entries e where ${present(bodyId)} group by e.place_key`,
    counted,
  );
}

/** The entries of a body that were not removed; every query of the room begins here. The table is called e. */
export function present(bodyId: string): SQL {
  return sql`e.body_id = ${bodyId} and e.removed_at is null`;
}

/** The filter as a condition on the table e. */
export function matches(filter: Filter): SQL {
  const parts = [...searchedFor(filter.search), fieldIs(filter)];
  if (filter.place !== null) parts.push(sql`e.place_key = ${filter.place}`);
  if (filter.kind !== null) parts.push(sql`e.kind = ${filter.kind}`);
  return sql.join(parts, sql` and `);
}

function fieldIs({ field, fieldsCounted }: Filter): SQL {
  if (field === null) return sql`true`;
  if (field === "open") return sql`e.fields = '{}'`;
  return fieldsCounted === "all" ? sql`e.fields @> array[${field}]::text[]` : sql`e.fields[1] = ${field}`;
}

const maxWords = 6;

/** In quotation marks: these letters in the name. Otherwise every word, in any order. */
function searchedFor(search: string): SQL[] {
  const folded = searchFold(search);
  if (folded === "") return [];
  if (/^["„“»].*["“”«]$/.test(search)) return [sql`e.name_key like ${`%${folded}%`}`];
  return folded.split(" ").slice(0, maxWords).map(holdsWord);
}

/** The word as part of a longer one ("wehr" in "Feuerwehr"), or nearly ("schuzenverein"): pg_trgm's word similarity from 0.6. */
function holdsWord(word: string): SQL {
  return sql`(e.search_text like ${`%${word}%`} or ${word} <% e.search_text)`;
}
