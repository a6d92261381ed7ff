// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { cleanLine } from "#kit/text";
import { wordOf } from "../entries/filter.ts";
import { searchedFor } from "../entries/search.ts";
import { type FieldId, fieldIds, type TargetGroup, targetGroups } from "../vocabulary.ts";

/** What the public directory is narrowed to. It stands in the address, so it can be shared and bookmarked. */
export interface PublicFilter {
  search: string;
  /** Also entries whose second field it is: who looks for choirs wants the church choir too. */
  field: FieldId | null;
  /** Key of the Ortsteil. */
  place: string | null;
  group: TargetGroup | null;
}

export const noPublicFilter: PublicFilter = { search: "", field: null, place: null, group: null };

const maxSearch = 100;

/** The words of the filter in the address, by name; what is not narrowed is left out. */
export function publicWords(filter: Partial<PublicFilter>): Record<string, string> {
  return {
    ...(filter.search ? { suche: filter.search } : {}),
    ...(filter.field ? { bereich: wordOf.field(filter.field) } : {}),
    ...(filter.place ? { ort: filter.place } : {}),
    ...(filter.group ? { zielgruppe: wordOf.group(filter.group) } : {}),
  };
}

/** The part of the address that says the filter: "?bereich=sport&ort=linde"; "" when nothing is narrowed. */
export function publicQueryOf(filter: Partial<PublicFilter> = {}, more: Readonly<Record<string, string>> = {}): string {
  const words = new URLSearchParams({ ...publicWords(filter), ...more });
  return words.size === 0 ? "" : `?${words}`;
}

/** Reads the filter from an address. Words nobody knows narrow nothing. */
export function publicFilterFrom(query: URLSearchParams): PublicFilter {
  const place = query.get("ort");
  return {
    search: cleanLine(query.get("suche") ?? "").slice(0, maxSearch),
    field: fieldIds.find((id) => wordOf.field(id) === query.get("bereich")) ?? null,
    place: place !== null && /^[a-z0-9-]{1,60}$/.test(place) ? place : null,
    group: targetGroups.find((id) => wordOf.group(id) === query.get("zielgruppe")) ?? null,
  };
}

/** Whether the filter leaves anything out. */
export function publicNarrows(filter: PublicFilter): boolean {
  return filter.search !== "" || filter.field !== null || filter.place !== null || filter.group !== null;
}

/** How words are compared: as they are written, or nearly so. */
export type Spelling = "exact" | "near";

/** The filter as a condition on the view, called e. Quotation marks say nothing here: the view has no names by themselves. */
export function publicMatches(filter: PublicFilter, spelling: Spelling): SQL {
  const search = filter.search.replace(/["„“»”«]/g, " ");
  const parts = [sql`true`, ...searchedFor({ search, spelling })];
  if (filter.field !== null) parts.push(sql`e.fields @> array[${filter.field}]::text[]`);
  if (filter.place !== null) parts.push(sql`e.place_key = ${filter.place}`);
  if (filter.group !== null) parts.push(sql`e.target_groups @> array[${filter.group}]::text[]`);
  return sql.join(parts, sql` and `);
}
