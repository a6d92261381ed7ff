// SPDX-License-Identifier: EUPL-1.2
import { type ContentField, type EntryContent, sameKeys } from "../entries/content.ts";

/** A row of a list as the entry it becomes. */
export interface ListItem {
  row: number;
  content: EntryContent;
  /** Values that we conclude and nobody wrote into the list: they fill what is open and replace nothing. */
  guessed: readonly ContentField[];
  nameKey: string;
  placeKey: string;
  /** No other row of the list has this name: then an Ortsteil that only one side names makes no second entry. */
  alone: boolean;
  /** An earlier row has the same name and Ortsteil: the first one counts. */
  repeats: boolean;
}

/** Rows as the items of one list, with what each is beside the others. */
export function itemsOf(all: readonly Pick<ListItem, "row" | "content" | "guessed">[]): ListItem[] {
  const keyed = all.map((one) => ({ ...one, ...sameKeys(one.content.name, one.content.place) }));
  const names = new Map<string, number>();
  for (const { nameKey } of keyed) names.set(nameKey, (names.get(nameKey) ?? 0) + 1);
  const seen = new Set<string>();
  return keyed.map((one) => {
    const key = `${one.nameKey}\n${one.placeKey}`;
    const repeats = seen.has(key);
    seen.add(key);
    return { ...one, alone: names.get(one.nameKey) === 1, repeats };
  });
}
