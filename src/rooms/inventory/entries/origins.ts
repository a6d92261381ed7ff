// SPDX-License-Identifier: EUPL-1.2
import type { Source } from "../vocabulary.ts";
import { type ContentField, differences, type EntryContent, saysSomething } from "./content.ts";

/** Who said a value, and on which day; for a list also which one. */
export interface Origin {
  by: Source;
  on: string;
  /** Id of the import. */
  list?: string;
}

/** Who said each value of an entry. A value that is not there has no origin, unless people emptied it. */
export type Origins = Partial<Record<ContentField, Origin>>;

/** All values that say something, said by the same source. */
export function originsOf(content: EntryContent, origin: Origin): Origins {
  return Object.fromEntries(saysSomething(content).map((field) => [field, origin]));
}

/** Origins after a change: what differs was said by this source, also where it emptied a value; the rest stays. */
export function originsAfter(origins: Origins, before: EntryContent, after: EntryContent, origin: Origin): Origins {
  return { ...origins, ...Object.fromEntries(differences(before, after).map((field) => [field, origin])) };
}

/** Whether a list may say something else here: people and associations are not overwritten. */
export function listMaySay(origins: Origins, field: ContentField): boolean {
  const by = origins[field]?.by;
  return by === undefined || by === "list";
}
