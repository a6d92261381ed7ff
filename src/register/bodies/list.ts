// SPDX-License-Identifier: EUPL-1.2
import { and, count, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Why } from "../lookup.ts";
import { bodies } from "../tables.ts";
import { behind, currentBodies, type ListedBody } from "./find.ts";
import { lookupFor } from "./lookupFor.ts";

/** What a list of bodies shows. Kreis and Regierungsbezirk by their addresses. */
export interface ListFilter {
  kind?: "municipality" | "kreis";
  kreis?: string;
  regierungsbezirk?: string;
  search?: string;
  /** Address of the last body of the page before. */
  after?: string;
  /** Bodies a page. */
  limit?: number;
}

/** One page of bodies. `why`: for a search, what led to each of them, by id. */
export interface BodyList {
  items: ListedBody[];
  /** Cursor of the next page, null on the last; a search has one page. */
  next: string | null;
  why: ReadonlyMap<string, Why>;
}

/** Bodies in German order, page by page; with a search the best matches, best first, on one page. */
export async function listBodies(tx: Tx, filter: ListFilter): Promise<BodyList> {
  const limit = filter.limit ?? 50;
  if (filter.search) return searched(tx, { ...filter, search: filter.search, limit });
  const within = and(await filterOf(tx, filter), filter.after === undefined ? undefined : behind(filter.after));
  const found = await currentBodies(tx, within, limit + 1);
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.slug ?? null) : null, why: new Map() };
}

/** Every body the filter lets through, for CSV and JSON. */
export async function everyBody(tx: Tx, filter: ListFilter): Promise<ListedBody[]> {
  if (filter.search) return (await searched(tx, { ...filter, search: filter.search, limit: 500 })).items;
  return currentBodies(tx, await filterOf(tx, filter));
}

async function searched(tx: Tx, filter: ListFilter & { search: string; limit: number }): Promise<BodyList> {
  const results = (await lookupFor(tx)).find(filter.search, 500);
  const why = new Map(results.map((result) => [result.body.id, result.why]));
  const rank = new Map(results.map((result, index) => [result.body.id, index]));
  const found = await currentBodies(tx, and(await filterOf(tx, filter), inArray(bodies.id, [...rank.keys()])));
  const ranked = found.toSorted((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
  return { items: ranked.slice(0, filter.limit), next: null, why };
}

async function filterOf(tx: Tx, filter: ListFilter) {
  const idOf = (slug: string) => tx.select({ id: bodies.id }).from(bodies).where(eq(bodies.slug, slug));
  return and(
    inArray(bodies.kind, filter.kind ? [filter.kind] : ["municipality", "kreis"]),
    filter.kreis === undefined ? undefined : inArray(bodies.parentId, idOf(filter.kreis)),
    filter.regierungsbezirk === undefined ? undefined : inArray(bodies.regierungsbezirkId, idOf(filter.regierungsbezirk)),
  );
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
