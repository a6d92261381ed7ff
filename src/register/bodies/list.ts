// SPDX-License-Identifier: EUPL-1.2
import { and, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Why } from "../lookup.ts";
import { bodies } from "../tables.ts";
import { conditionOf, type ListFilter, type Order } from "./choice.ts";
import { currentBodies, kreis, type ListedBody, stillThere } from "./find.ts";
import { lookupFor } from "./lookupFor.ts";
import { nothingPublished, type Published } from "./published.ts";

/** One page of bodies. `why`: for a search, what led to each of them, by id. */
export interface BodyList {
  items: ListedBody[];
  /** How many there are on all pages. */
  total: number;
  /** Counted from 1; a search has one page. */
  page: number;
  pages: number;
  why: ReadonlyMap<string, Why>;
}

/** Bodies page by page; with a search the best matches, best first, on one page. */
export async function listBodies(tx: Tx, filter: ListFilter, published: Published = nothingPublished): Promise<BodyList> {
  const limit = filter.limit ?? 50;
  if (filter.search) return searched(tx, { ...filter, search: filter.search, limit }, published);
  const where = conditionOf(tx, filter, published);
  const [{ total } = { total: 0 }] = await tx.select({ total: count() }).from(bodies).where(and(stillThere, where));
  const pages = Math.max(1, Math.ceil(total / limit));
  const page = Math.min(filter.page ?? 1, pages);
  const items = await currentBodies(tx, where, { limit, offset: (page - 1) * limit, order: sortedBy(filter.order) });
  return { items, total, page, pages, why: new Map() };
}

/** Every body the filter lets through, for CSV and JSON. */
export async function everyBody(tx: Tx, filter: ListFilter, published: Published = nothingPublished): Promise<ListedBody[]> {
  if (filter.search) return (await searched(tx, { ...filter, search: filter.search, limit: 500 }, published)).items;
  return currentBodies(tx, conditionOf(tx, filter, published), { order: sortedBy(filter.order) });
}

function sortedBy(order: Order | undefined): SQL[] {
  switch (order) {
    case "kreis":
      return [sql`coalesce(${kreis.sortKey}, ${bodies.sortKey})`];
    case "groesste":
      return [sql`${bodies.population} desc nulls last`];
    case "kleinste":
      return [sql`${bodies.population} asc nulls last`];
    case undefined:
      return [];
  }
}

async function searched(tx: Tx, filter: ListFilter & { search: string; limit: number }, published: Published): Promise<BodyList> {
  const results = (await lookupFor(tx)).find(filter.search, 500);
  const why = new Map(results.map((result) => [result.body.id, result.why]));
  const rank = new Map(results.map((result, index) => [result.body.id, index]));
  const found = await currentBodies(tx, and(conditionOf(tx, filter, published), inArray(bodies.id, [...rank.keys()])));
  const ranked = found.toSorted((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
  return { items: ranked.slice(0, filter.limit), total: found.length, page: 1, pages: 1, why };
}

/** How many municipalities and Kreise there are today. Invented places of example mode never count. */
export async function countReal(tx: Tx): Promise<{ towns: number; kreise: number }> {
  const counted = await tx
    .select({ kind: bodies.kind, count: count() })
    .from(bodies)
    .where(and(isNull(bodies.validTo), eq(bodies.example, false)))
    .groupBy(bodies.kind);
  const of = (kind: string) => counted.find((row) => row.kind === kind)?.count ?? 0;
  return { towns: of("municipality"), kreise: of("kreis") };
}

/** How many municipalities there are today; invented ones never count. */
export async function municipalityCount(tx: Tx): Promise<number> {
  return (await countReal(tx)).towns;
}
