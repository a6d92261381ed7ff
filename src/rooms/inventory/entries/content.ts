// SPDX-License-Identifier: EUPL-1.2
import { searchFold, slugOf, sortKey } from "#kit/text";
import type { Entry } from "../tables.ts";

/** What people say about an entry, from a form or a list. The first field counts. */
export type EntryContent = Pick<Entry, (typeof contentFields)[number]>;

const contentFields = [
  "name",
  "kind",
  "legalForm",
  "fields",
  "place",
  "street",
  "postcode",
  "website",
  "publicContact",
  "teamContact",
  "note",
] as const satisfies (keyof Entry)[];

/** What sorting, searching and finding the same again need; made here, because PGlite knows no German order. */
export function keysOf(content: Pick<EntryContent, "name" | "place" | "note">) {
  const { name, place, note } = content;
  return {
    sortKey: sortKey(name),
    searchText: searchFold([name, place, note].filter(Boolean).join(" ")),
    ...sameKeys(name, place),
  };
}

/** Two entries with the same keys are the same: the name without regard to capitals, accents and signs, and the Ortsteil. */
export function sameKeys(name: string, place: string | null) {
  return { nameKey: searchFold(name), placeKey: place === null ? "" : placeKeyOf(place) };
}

/** "Wöbbel" → "woebbel", also its word in addresses; never empty, so that it differs from "without". */
export function placeKeyOf(place: string): string {
  return slugOf(place) || "x";
}

/** The content of a stored entry. */
export function contentOf(entry: Entry): EntryContent {
  const { name, kind, legalForm, fields, place, street, postcode, website, publicContact, teamContact, note } = entry;
  return { name, kind, legalForm, fields, place, street, postcode, website, publicContact, teamContact, note };
}

/** The names of what differs, for the audit trail and for two people on one form. */
export function differences(one: EntryContent, other: EntryContent): (keyof EntryContent)[] {
  return contentFields.filter((field) => String(one[field] ?? "") !== String(other[field] ?? ""));
}
