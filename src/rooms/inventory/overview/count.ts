// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { sortKey } from "#kit/text";
import { type PlaceCount, present } from "../entries/list.ts";
import { type FieldId, fieldIds } from "../vocabulary.ts";

export type RowId = FieldId | "open";

/** A field and how many entries it has in each place, in the order of the columns. */
export interface FieldRow {
  id: RowId;
  counts: number[];
  total: number;
}

/** Field × Ortsteil. Unit: entries. The last column holds entries without an Ortsteil, the last row those whose field is open. */
export interface Matrix {
  places: PlaceCount[];
  rows: FieldRow[];
  total: number;
  /** Fields no entry has, not even as a second one. */
  absent: FieldId[];
}

const cell = z.object({
  field: z.enum([...fieldIds, "open"]),
  key: z.string(),
  place: z.string().nullable(),
  count: z.number(),
  first: z.number(),
});
type Cell = z.infer<typeof cell>;

/**
 * Counts a body's entries by field and Ortsteil in one query.
 * "first": each entry once, at its first field, so that all sums agree. "all": at each of its fields.
 */
export async function countMatrix(tx: Tx, bodyId: string, counted: "first" | "all"): Promise<Matrix> {
  const cells = await rows(
    tx,
    sql`select f.field, e.place_key as key, min(e.place) as place, count(*)::int as count, (count(*) filter (where f.rank = 1))::int as first
        from inventory_entries e
        cross join lateral unnest(case when e.fields = '{}' then array['open'] else e.fields end) with ordinality as f(field, rank)
        where ${present(bodyId)} group by f.field, e.place_key`,
    cell,
  );
  const places = placesOf(cells);
  const value = (one: Cell) => (counted === "first" ? one.first : one.count);
  const rowOf = (id: RowId): FieldRow => {
    const own = new Map(cells.filter((one) => one.field === id).map((one) => [one.key, value(one)]));
    const counts = places.map((place) => own.get(place.key) ?? 0);
    return { id, counts, total: sum(counts) };
  };
  const found = new Set(cells.map((one) => one.field));
  // A field that entries have only as a further one has no row of its own here, and is not absent either.
  const fields = fieldIds.map(rowOf).filter((row) => row.total > 0);
  return {
    places,
    rows: [...fields.sort((one, other) => other.total - one.total), ...(found.has("open") ? [rowOf("open")] : [])],
    total: sum(places.map((place) => place.total)),
    absent: fieldIds.filter((id) => id !== "other" && !found.has(id)),
  };
}

/** The columns in German order, "without" last; `total` counts each entry once. */
function placesOf(cells: Cell[]): PlaceCount[] {
  const byKey = Map.groupBy(cells, (one) => one.key);
  const places = [...byKey].map(([key, own]) => ({ key, name: own[0]?.place ?? null, total: sum(own.map((one) => one.first)) }));
  return places.sort(
    (one, other) => Number(one.key === "") - Number(other.key === "") || (sortKey(one.name ?? "") < sortKey(other.name ?? "") ? -1 : 1),
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
