// SPDX-License-Identifier: EUPL-1.2
import { type ContentField, contentFields, type EntryContent } from "../entries/content.ts";
import { listMaySay, type Origin, type Origins } from "../entries/origins.ts";
import type { ListItem } from "./list-item.ts";
import type { Before } from "./tables.ts";
import type { Way } from "./ways.ts";

/** An entry as far as lists are concerned: what it says, and who said it. */
export interface Said {
  content: EntryContent;
  origins: Origins;
}

/** What a row does to an entry that is there: values it gives, and values that stay because people said them. */
export interface Meeting {
  gives: ContentField[];
  stays: ContentField[];
}

const isEmpty = (value: unknown) => String(value ?? "") === "";
const isSame = (one: unknown, other: unknown) => String(one ?? "") === String(other ?? "");

/**
 * What a row of a list may say about an entry. A different list fills what is open; a newer version also replaces what lists said.
 * An empty cell says nothing, a conclusion of ours replaces nothing, and what people or associations said stays, emptied values too.
 */
export function meet(way: Way, stored: Said, item: Pick<ListItem, "content" | "guessed">): Meeting {
  const speaks = contentFields.filter((field) => !isEmpty(item.content[field]) && !isSame(item.content[field], stored.content[field]));
  const wants = speaks.filter((field) => isEmpty(stored.content[field]) || (way === "update" && !item.guessed.includes(field)));
  return {
    gives: wants.filter((field) => listMaySay(stored.origins, field)),
    stays: wants.filter((field) => !listMaySay(stored.origins, field) && !item.guessed.includes(field)),
  };
}

/** The entry with the values a list gives it, and what stood there before. */
export function given(stored: Said, content: EntryContent, fields: readonly ContentField[], origin: Origin) {
  const before: Partial<Record<ContentField, Before>> = {};
  for (const field of fields) {
    const former = stored.origins[field];
    before[field] = { value: stored.content[field], ...(former ? { origin: former } : {}) };
  }
  const values = Object.fromEntries(fields.map((field) => [field, content[field]]));
  const origins = { ...stored.origins, ...Object.fromEntries(fields.map((field) => [field, origin])) };
  return { content: { ...stored.content, ...values }, origins, before };
}

export type BeforeList = Partial<Record<ContentField, Before>>;

/** What taking a list back does to one entry. */
export interface TakenBack extends Said {
  /** Values that are again what they were. */
  restored: ContentField[];
  /** Values that somebody has said otherwise since; they stay. */
  stays: ContentField[];
  /** What later lists found before them, where that was what this list had said. */
  later: BeforeList[];
}

/** Puts an entry back to what it was before a list, value by value. `later` are the notes of other lists about the same entry. */
export function takeBack(stored: Said, before: BeforeList, importId: string, later: readonly BeforeList[]): TakenBack {
  const back: TakenBack = {
    content: { ...stored.content },
    origins: { ...stored.origins },
    restored: [],
    stays: [],
    later: later.map((one) => ({ ...one })),
  };
  for (const field of contentFields) {
    const former = before[field];
    if (!former) continue;
    const above = back.later.find((one) => one[field]?.origin?.list === importId);
    if (stored.origins[field]?.list === importId) putBack(back, field, former);
    else if (above) above[field] = former;
    else back.stays.push(field);
  }
  return back;
}

function putBack(back: TakenBack, field: ContentField, former: Before): void {
  Object.assign(back.content, { [field]: former.value });
  if (former.origin) back.origins[field] = former.origin;
  else delete back.origins[field];
  back.restored.push(field);
}

/** Whether everything an entry says comes from lists that were taken back: nobody stands behind it any more. */
export function comesOnlyFrom(origins: Origins, undone: ReadonlySet<string>): boolean {
  return Object.values(origins).every((origin) => origin.by === "list" && origin.list !== undefined && undone.has(origin.list));
}
