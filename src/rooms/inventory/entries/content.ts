// SPDX-License-Identifier: EUPL-1.2
import { searchFold, slugOf, sortKey } from "#kit/text";
import type { Entry } from "../tables.ts";
import { type ContentField, contentFields } from "./said.ts";

export { type ContentField, contentFields } from "./said.ts";

/** What people say about an entry, from a form or a list. The first field counts. */
export type EntryContent = Pick<Entry, ContentField>;

/** An entry of which nothing but name and kind is known. */
export const emptyContent: Omit<EntryContent, "name" | "kind"> = {
  legalForm: null,
  fields: [],
  targetGroups: [],
  place: null,
  reach: null,
  street: null,
  postcode: null,
  website: null,
  publicContact: null,
  teamContact: null,
  offers: null,
  seeks: null,
  note: null,
  evidence: null,
  confirmedOn: null,
};

/** What sorting, searching and finding the same again need; made here, because PGlite knows no German order. */
export function keysOf(content: Pick<EntryContent, "name" | "place" | "offers" | "seeks" | "note">) {
  const { name, place, offers, seeks, note } = content;
  return {
    sortKey: sortKey(name),
    searchText: searchFold([name, place, offers, seeks, note].filter(Boolean).join(" ")),
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
export function contentOf(entry: EntryContent): EntryContent {
  return Object.fromEntries(contentFields.map((field) => [field, entry[field]])) as unknown as EntryContent;
}

/** The names of what differs, for the audit trail and for two people on one form. */
export function differences(one: EntryContent, other: EntryContent): ContentField[] {
  return contentFields.filter((field) => String(one[field] ?? "") !== String(other[field] ?? ""));
}

/** The values that are there. */
export function saysSomething(content: EntryContent): ContentField[] {
  return contentFields.filter((field) => String(content[field] ?? "") !== "");
}
