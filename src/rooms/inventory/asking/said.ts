// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import type { ContentField, EntryContent } from "../entries/content.ts";
import { kinds, reaches, targetGroups } from "../vocabulary.ts";

/** The values of an entry that its people are shown and may change. The database's inventory_shown() names the same. */
export const publicFields = [
  "name",
  "kind",
  "fields",
  "targetGroups",
  "place",
  "reach",
  "street",
  "postcode",
  "website",
  "publicContact",
  "offers",
  "seeks",
] as const satisfies readonly ContentField[];
export type PublicField = (typeof publicFields)[number];

/** What people say about their own entry. */
export type Said = Pick<EntryContent, PublicField>;

/** The same as the database keeps it. */
export const saidShape = z.object({
  name: z.string(),
  kind: z.enum(kinds),
  fields: z.array(z.string()),
  targetGroups: z.array(z.enum(targetGroups)),
  place: z.string().nullable(),
  reach: z.enum(reaches).nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  website: z.string().nullable(),
  publicContact: z.string().nullable(),
  offers: z.string().nullable(),
  seeks: z.string().nullable(),
});

/** The public values of an entry; nothing else of it. */
export function saidOf(entry: Said): Said {
  return Object.fromEntries(publicFields.map((field) => [field, entry[field]])) as unknown as Said;
}

/** The names of the values that differ. */
export function changedFields(seen: Said, said: Said): PublicField[] {
  return publicFields.filter((field) => !sameValue(field, seen, said));
}

/** Whether two sides say the same in one value. The first field of engagement counts, the order of the others says nothing. */
export function sameValue(field: PublicField, one: Said, other: Said): boolean {
  if (field === "fields") return one.fields[0] === other.fields[0] && sameSet(one.fields, other.fields);
  if (field === "targetGroups") return sameSet(one.targetGroups, other.targetGroups);
  return (one[field] ?? "") === (other[field] ?? "");
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value));
}

/** What was said, with the values that mean the same written as they were seen: so that "nothing changed" is equal in the database. */
export function asSeen(said: Said, seen: Said): Said {
  const same = Object.fromEntries(publicFields.filter((field) => sameValue(field, seen, said)).map((field) => [field, seen[field]]));
  return { ...said, ...same };
}
