// SPDX-License-Identifier: EUPL-1.2
import { setImmediate as turn } from "node:timers/promises";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import type { ContentField, EntryContent } from "../entries/content.ts";
import { leftOutAmong } from "../left-out/left-out.ts";
import { entries, type Import } from "../tables.ts";
import type { ListItem } from "./list-item.ts";
import { type MeantEntry, storedFor } from "./meant.ts";
import { given, meet } from "./meet.ts";
import type { InTransaction } from "./read-in.ts";
import type { Way } from "./ways.ts";

/** An entry that is there and what becomes of it. */
export interface TrialChange {
  before: EntryContent;
  after: EntryContent;
  gives: ContentField[];
}

/** A value that a list says otherwise and that stays, because somebody said it. */
export interface TrialStay {
  name: string;
  field: ContentField;
  stays: EntryContent;
  by: "person" | "association";
}

/** What reading in would do. Unit: rows of the list, if nothing else is said. */
export interface Trial {
  fresh: number;
  /** Rows whose entry stands in the inventory already, or further up in the list. */
  known: number;
  /** Rows that name somebody who asked to be left out. */
  leftOut: number;
  /** Of the fresh ones: the field is not known. */
  open: number;
  /** Entries that get other values, and how many values; the first of them to be shown. */
  changed: number;
  values: number;
  changes: TrialChange[];
  /** Values that stay although the list says otherwise; the first of them to be shown. */
  staying: number;
  stays: TrialStay[];
  /** Entries of earlier versions that the list does not name any more; the first of them by name. */
  missing: number;
  missingNames: string[];
}

/** More nobody reads to the end. */
const shownAtMost = 100;
/** Unit: rows in one short transaction, so that no page waits for long. */
const chunkSize = 500;

/** Counts what would happen and shows what would change; changes nothing. */
export async function tryOut(
  read: InTransaction,
  input: { list: Import; way: Way; items: readonly ListItem[]; now: Date },
): Promise<Trial> {
  const { list, way, items } = input;
  const trial: Trial = {
    fresh: 0,
    known: 0,
    leftOut: 0,
    open: 0,
    changed: 0,
    values: 0,
    changes: [],
    staying: 0,
    stays: [],
    missing: 0,
    missingNames: [],
  };
  const named = new Map<string, string | null>();
  for (let start = 0; start < items.length; start += chunkSize) {
    const chunk = items.slice(start, start + chunkSize);
    const { meant, isLeftOut } = await read(async (tx) => ({
      meant: await storedFor(tx, list.bodyId, chunk),
      isLeftOut: await leftOutAmong(tx, list.bodyId, chunk),
    }));
    await turn();
    for (const item of chunk) {
      const entry = item.repeats ? undefined : meant(item);
      if (entry) meetIn(trial, way, entry, item, dayOf(input.now));
      if (entry) named.set(entry.id, entry.importId);
      else if (!item.repeats && isLeftOut(item)) trial.leftOut += 1;
      else if (!item.repeats) countFresh(trial, item);
    }
  }
  trial.known = items.length - trial.fresh - trial.leftOut;
  if (way === "update") await findMissing(read, list.bodyId, named, trial);
  return trial;
}

function countFresh(trial: Trial, item: ListItem): void {
  trial.fresh += 1;
  if (item.content.fields.length === 0) trial.open += 1;
}

function meetIn(trial: Trial, way: Way, entry: MeantEntry, item: ListItem, on: string): void {
  if (entry.byFormerName) return;
  const { gives, stays } = meet(way, entry, item);
  if (gives.length > 0) {
    trial.changed += 1;
    trial.values += gives.length;
    const { content: after } = given(entry, item.content, gives, { by: "list", on });
    if (trial.changes.length < shownAtMost) trial.changes.push({ before: entry.content, after, gives });
  }
  trial.staying += stays.length;
  for (const field of stays) {
    const by = entry.origins[field]?.by;
    if (by === undefined || by === "list" || trial.stays.length >= shownAtMost) continue;
    trial.stays.push({ name: entry.content.name, field, stays: entry.content, by });
  }
}

/** Entries of the lists this one is a newer version of: those that made the entries it names. */
async function findMissing(read: InTransaction, bodyId: string, named: ReadonlyMap<string, string | null>, trial: Trial): Promise<void> {
  const earlier = [...new Set(named.values())].filter((id) => id !== null);
  if (earlier.length === 0) return;
  let last = "";
  let found: { id: string; name: string }[];
  do {
    found = await read((tx) => entriesOf(tx, bodyId, earlier, last));
    await turn();
    last = found.at(-1)?.id ?? last;
    const missing = found.filter(({ id }) => !named.has(id));
    trial.missing += missing.length;
    trial.missingNames.push(...missing.map(({ name }) => name).slice(0, shownAtMost - trial.missingNames.length));
  } while (found.length === pageSize);
}

const pageSize = 5_000;

function entriesOf(tx: Tx, bodyId: string, importIds: string[], after: string): Promise<{ id: string; name: string }[]> {
  const own = and(eq(entries.bodyId, bodyId), inArray(entries.importId, importIds), isNull(entries.removedAt));
  return tx
    .select({ id: entries.id, name: entries.name })
    .from(entries)
    .where(and(own, after === "" ? undefined : gt(entries.id, after)))
    .orderBy(asc(entries.id))
    .limit(pageSize);
}
