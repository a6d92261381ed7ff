// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gte, inArray, lt, not, type SQL } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { bodies, type Urbanisation } from "../tables.ts";
import type { Published } from "./published.ts";

/** Classes of size as words of an address. Unit: persons; from the first number to below the second. */
export const sizes = {
  "unter-5000": [0, 5_000],
  "5000-bis-10000": [5_000, 10_000],
  "10000-bis-20000": [10_000, 20_000],
  "20000-bis-50000": [20_000, 50_000],
  "50000-bis-100000": [50_000, 100_000],
  "ab-100000": [100_000, null],
} as const satisfies Record<string, readonly [number, number | null]>;
export type Size = keyof typeof sizes;

/** Degrees of urbanisation as words of an address. */
export const settlements = { dicht: "01", mittel: "02", duenn: "03" } as const satisfies Record<string, Urbanisation>;
export type Settlement = keyof typeof settlements;

export const publications = ["etwas", "strategie", "vereine", "nichts"] as const;
export type Publication = (typeof publications)[number];

/** How a list can be sorted; by name when nothing is said. Sorting by size rates nobody: it finds places alike. */
export const orders = ["kreis", "groesste", "kleinste"] as const;
export type Order = (typeof orders)[number];

/** What a list of bodies shows. Kreis and Regierungsbezirk by their addresses. */
export interface ListFilter {
  kind?: "municipality" | "kreis";
  kreis?: string;
  regierungsbezirk?: string;
  size?: Size;
  settlement?: Settlement;
  publication?: Publication;
  search?: string;
  order?: Order;
  /** Counted from 1. */
  page?: number;
  /** Bodies a page. */
  limit?: number;
}

/** The filter as a condition, without the search. */
export function conditionOf(tx: Tx, filter: ListFilter, published: Published): SQL | undefined {
  const idOf = (slug: string) => tx.select({ id: bodies.id }).from(bodies).where(eq(bodies.slug, slug));
  const [from, below] = filter.size ? sizes[filter.size] : [null, null];
  return and(
    inArray(bodies.kind, filter.kind ? [filter.kind] : ["municipality", "kreis"]),
    filter.kreis === undefined ? undefined : inArray(bodies.parentId, idOf(filter.kreis)),
    filter.regierungsbezirk === undefined ? undefined : inArray(bodies.regierungsbezirkId, idOf(filter.regierungsbezirk)),
    from === null ? undefined : gte(bodies.population, from),
    below === null ? undefined : lt(bodies.population, below),
    filter.settlement && eq(bodies.urbanisation, settlements[filter.settlement]),
    filter.publication && publishedThere(filter.publication, published),
  );
}

function publishedThere(publication: Publication, { strategy, directory }: Published): SQL {
  const within = (places: Iterable<string>) => inArray(bodies.slug, [...places]);
  switch (publication) {
    case "strategie":
      return within(strategy.places);
    case "vereine":
      return within(directory.places);
    case "etwas":
      return within([...strategy.places, ...directory.places]);
    case "nichts":
      return not(within([...strategy.places, ...directory.places]));
  }
}
