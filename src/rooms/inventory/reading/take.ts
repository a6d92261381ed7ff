// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { run, type Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import type { Origin } from "../entries/origins.ts";
import { leftOutAmong } from "../left-out/left-out.ts";
import { entries, type Import, imports } from "../tables.ts";
import { type Change, change, note } from "./change.ts";
import type { ListItem } from "./list-item.ts";
import { make } from "./make.ts";
import { type Finder, type MeantEntry, storedFor } from "./meant.ts";
import { given, meet } from "./meet.ts";

/** PGlite has one connection, and while it works no page is served: so many rows take well under 200 ms. Unit: rows of the list. */
const chunkSize = 250;

/**
 * Takes the next rows of a list into the inventory and notes how far it came, all or nothing. Returns whether rows are left.
 * It goes on from what the list's own row says, so a second worker continues and repeats nothing.
 */
export async function takeChunk(tx: Tx, input: { importId: string; items: readonly ListItem[]; now: Date }): Promise<boolean> {
  const [list] = await tx.select().from(imports).where(eq(imports.id, input.importId)).for("update");
  if (!list?.startedAt || list.finishedAt) return false;
  const chunk = input.items.slice(list.doneCount, list.doneCount + chunkSize);
  // Two lists read in at once must not both find an entry missing and both add it.
  await run(tx, sql`select pg_advisory_xact_lock(7004, hashtext(${list.bodyId}))`);
  const rows = chunk.filter((item) => !item.repeats);
  const origin: Origin = { by: "list", on: dayOf(input.now), list: list.id };
  const { fresh: unknown, known } = sorted(rows, await storedFor(tx, list.bodyId, rows, list.id));
  const isLeftOut = await leftOutAmong(tx, list.bodyId, unknown);
  const fresh = unknown.filter((item) => !isLeftOut(item));
  const open = await make(tx, { list, items: fresh, origin, now: input.now });
  const changes = changesOf(list, known, origin);
  await change(tx, { list, changes, now: input.now });
  // Entries a list names as they are are noted too: so we can tell which ones a newer version does not name any more.
  const changed = new Set(changes.map(({ entry }) => entry.id));
  await note(
    tx,
    list,
    known.flatMap(({ entry: { id, version } }) => (changed.has(id) ? [] : [{ id, version }])),
  );
  await tx
    .update(imports)
    .set({
      doneCount: list.doneCount + chunk.length,
      accepted: list.accepted + fresh.length,
      known: list.known + chunk.length - unknown.length,
      leftOut: list.leftOut + unknown.length - fresh.length,
      changed: list.changed + changes.length,
      openFields: list.openFields + open,
    })
    .where(eq(imports.id, list.id));
  return list.doneCount + chunk.length < input.items.length;
}

interface Known {
  item: ListItem;
  entry: MeantEntry;
}

/** Rows that become new entries, and rows whose entry is there; two rows may mean one entry by a former name. */
function sorted(rows: readonly ListItem[], meant: Finder): { fresh: ListItem[]; known: Known[] } {
  const met = rows.map((item) => ({ item, entry: meant(item) }));
  const byEntry = new Map(met.flatMap(({ item, entry }) => (entry ? [[entry.id, { item, entry }]] : [])));
  for (const { item, entry } of met) if (entry && !entry.byFormerName) byEntry.set(entry.id, { item, entry });
  return { fresh: met.flatMap(({ item, entry }) => (entry ? [] : [item])), known: [...byEntry.values()] };
}

function changesOf(list: Import, known: readonly Known[], origin: Origin): Change[] {
  return known.flatMap(({ item, entry }) => {
    if (entry.byFormerName) return [];
    const { gives } = meet(list.way ?? "complete", entry, item);
    return gives.length === 0 ? [] : [{ entry, after: given(entry, item.content, gives, origin) }];
  });
}

/** How many entries of the lists that this one is a version of it does not name any more. They stay. */
export async function countMissing(tx: Tx, list: Import): Promise<number> {
  if (list.way !== "update") return 0;
  const named = sql`select c.entry_id from inventory_import_changes c where c.import_id = ${list.id}::uuid`;
  const earlier = sql`select e.import_id from inventory_entries e where e.id in (${named}) and e.import_id <> ${list.id}::uuid`;
  const missing = sql`${entries.importId} in (${earlier}) and ${entries.id} not in (${named})`;
  return tx.$count(entries, and(eq(entries.bodyId, list.bodyId), sql`${entries.removedAt} is null`, missing));
}
