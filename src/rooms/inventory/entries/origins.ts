// SPDX-License-Identifier: EUPL-1.2
import { type ContentField, differences, type EntryContent, saysSomething } from "./content.ts";
import type { Origin, Origins } from "./said.ts";

export type { Origin, Origins } from "./said.ts";

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
