// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { mergedNames } from "../doubles/tables.ts";
import { contentOf } from "../entries/content.ts";
import { type Entry, entries } from "../tables.ts";
import type { ListItem } from "./list-item.ts";
import type { Said } from "./meet.ts";

/** An entry that a row of a list may mean. */
export interface MeantEntry extends Said {
  id: string;
  version: number;
  importId: string | null;
  placeKey: string;
  /** The row names it by a name it had before two entries became one: known, and not to be changed by it. */
  byFormerName: boolean;
}

export type Finder = (item: ListItem) => MeantEntry | undefined;

/**
 * Loads what these rows may mean and returns who is meant by each. While list `reading` is read in, nobody changes the entries meanwhile,
 * and what that list made itself is meant only by its very name. Two queries.
 */
export async function storedFor(tx: Tx, bodyId: string, items: readonly ListItem[], reading?: string): Promise<Finder> {
  const names = [...new Set(items.flatMap((item) => [item.nameKey, ...otherForms(item.nameKey)]))];
  if (names.length === 0) return () => undefined;
  const query = tx
    .select()
    .from(entries)
    .where(and(eq(entries.bodyId, bodyId), inArray(entries.nameKey, names), isNull(entries.removedAt)))
    .orderBy(entries.id);
  const byName = Map.groupBy(reading === undefined ? await query : await query.for("update"), (entry) => entry.nameKey);
  const merged = await survivors(tx, bodyId, names);
  return (item) => {
    const found = meant(item, byName.get(item.nameKey) ?? []);
    if (found) return storedOf(found, false);
    const former = merged.get(`${item.nameKey}\n${item.placeKey}`);
    if (former) return former;
    const others = otherForms(item.nameKey).flatMap((name) => byName.get(name) ?? []);
    const other = meant(
      item,
      others.filter((entry) => reading === undefined || entry.importId !== reading),
    );
    return other && storedOf(other, false);
  };
}

/** "e. V." and "e.V." as the keys of names have it, and without signs. */
const registered = [" e v", " ev"];

/** The same name with and without "e. V.": associations are registered, and lists forget it. */
function otherForms(nameKey: string): string[] {
  const ending = registered.find((form) => nameKey.endsWith(form));
  const bare = ending ? nameKey.slice(0, -ending.length) : nameKey;
  return ["", ...registered].map((form) => bare + form).filter((name) => name !== nameKey);
}

/** The same name and Ortsteil; or the same name once on both sides, where only one side knows the Ortsteil. */
function meant(item: ListItem, candidates: readonly Entry[]): Entry | undefined {
  const same = candidates.find((entry) => entry.placeKey === item.placeKey);
  const [only] = candidates;
  if (same || !only || !item.alone || candidates.length > 1) return same;
  return only.placeKey === "" || item.placeKey === "" ? only : undefined;
}

/** Entries that stand for one of these names since two turned out to be the same. */
async function survivors(tx: Tx, bodyId: string, names: string[]): Promise<Map<string, MeantEntry>> {
  const { nameKey, placeKey } = mergedNames;
  const found = await tx
    .select({ nameKey, placeKey, entry: entries })
    .from(mergedNames)
    .innerJoin(entries, eq(entries.id, mergedNames.entryId))
    .where(and(eq(mergedNames.bodyId, bodyId), inArray(nameKey, names), isNull(entries.removedAt)));
  return new Map(found.map(({ nameKey, placeKey, entry }) => [`${nameKey}\n${placeKey}`, storedOf(entry, true)]));
}

function storedOf(entry: Entry, byFormerName: boolean): MeantEntry {
  const { id, version, importId, placeKey, origins } = entry;
  return { id, version, importId, placeKey, origins, content: contentOf(entry), byFormerName };
}
