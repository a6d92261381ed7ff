// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { type Filter, filterFrom, queryOf } from "../entries/filter.ts";

/** How an entry stands to the directory: narrowed to those that are not in it yet, that are, that were confirmed, that do not want to be. */
export const standings = ["waiting", "confirmed", "released", "refused"] as const;
export type Standing = (typeof standings)[number];

/** What the list for releasing is narrowed to. */
export interface ReleaseFilter extends Filter {
  standing: Standing | null;
}

const words: Record<Standing, string> = { waiting: "offen", confirmed: "bestaetigt", released: "freigegeben", refused: "nicht-genannt" };

/** Reads the filter from an address. Words nobody knows narrow nothing. */
export function releaseFilterFrom(query: URLSearchParams): ReleaseFilter {
  const standing = standings.find((one) => words[one] === query.get("stand")) ?? null;
  return { ...filterFrom(query), order: "name", standing };
}

/** The part of the address that says the filter; "" when nothing is narrowed. */
export function releaseQueryOf(filter: Partial<ReleaseFilter> = {}, cursor: Readonly<Record<string, string>> = {}): string {
  return queryOf(filter, { ...(filter.standing ? { stand: words[filter.standing] } : {}), ...cursor });
}

const isReleased = sql`exists (select from inventory_releases r where r.entry_id = e.id)`;
const isRefused = sql`exists (select from inventory_directory_refusals f where f.entry_id = e.id)`;

const conditions: Record<Standing, SQL> = {
  waiting: sql`not ${isReleased} and not ${isRefused}`,
  confirmed: sql`not ${isReleased} and not ${isRefused} and e.confirmed_on is not null`,
  released: sql`${isReleased} and not ${isRefused}`,
  refused: isRefused,
};

/** The standing as a condition on the table e. */
export function standing(which: Standing | null): SQL {
  return which === null ? sql`true` : conditions[which];
}

/** The word of a standing in the address, for the filter form. */
export const standingWord = (which: Standing) => words[which];
