// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, run, type Tx } from "#kit/db";
import type { Searchable } from "#kit/search";
import { wordsVersion } from "../words/index-words.ts";
import { pagesVersion } from "./pages.ts";
import { type Row, writeRows } from "./write.ts";

/** What the index is made of. */
export interface Sources {
  rooms: readonly Searchable[];
  /** The platform's own pages; they change with the program only. */
  pages(): readonly Row[];
}

/** Work as the owner of the tables, each in a transaction of its own. */
export type Owner = <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>;

/** Units in one transaction: PGlite has one connection, and pages wait meanwhile. */
const portion = 200;

const marked = z.object({ unit: z.string() });
const versioned = z.object({ version: z.string() });
const named = z.object({ name: z.string() });

/** Brings the index up to date: what has changed since the last time, or everything when words, pages or the register are others. */
export async function refreshSearch(owner: Owner, { rooms, pages }: Sources, now: Date): Promise<void> {
  await owner((tx) => refreshPages(tx, pages(), now));
  for (const room of rooms) {
    await owner((tx) => markAllWhenOthers(tx, room, now));
    let isMore = true;
    while (isMore) isMore = await owner((tx) => readAgain(tx, room));
  }
}

/** Reads everything again, whatever has changed; how many public things there are then. */
export async function rebuildSearch(owner: Owner, sources: Sources, now: Date): Promise<number> {
  await owner((tx) => run(tx, sql`delete from search_sources`));
  await refreshSearch(owner, sources, now);
  const [all] = await owner((tx) => rows(tx, sql`select count(*)::int as count from search_things`, z.object({ count: z.number() })));
  return all?.count ?? 0;
}

async function refreshPages(tx: Tx, read: readonly Row[], now: Date): Promise<void> {
  if (!(await isOther(tx, "pages", `${wordsVersion} ${pagesVersion(read)}`, now))) return;
  await run(tx, sql`delete from search_things where source = 'pages'`);
  await writeRows(tx, read);
}

async function markAllWhenOthers(tx: Tx, room: Searchable, now: Date): Promise<void> {
  const found = await rows(tx, sql`select sha256 as version from register_versions order by land`, versioned);
  if (!(await isOther(tx, room.source, `${wordsVersion} ${found.map(({ version }) => version).join()}`, now))) return;
  const units = [...(await room.units(tx))].sort();
  await run(
    tx,
    sql`insert into search_stale (source, unit)
      select ${room.source}, u from (
        select json_array_elements_text(${JSON.stringify(units)}::json) as u
        union select unit from search_things where source = ${room.source} order by 1) all_units
      on conflict do nothing`,
  );
}

/** Whether a source was read otherwise than now; notes how it is read from now on. */
async function isOther(tx: Tx, source: string, version: string, now: Date): Promise<boolean> {
  const changed = await rows(
    tx,
    sql`insert into search_sources (source, version, read_at) values (${source}, ${version}, ${now.toISOString()})
      on conflict (source) do update set version = excluded.version, read_at = excluded.read_at
        where search_sources.version <> excluded.version
      returning source as name`,
    named,
  );
  return changed.length > 0;
}

/**
 * Reads one portion of marked units again; whether there was one. The marks are held until the end: whoever withdraws one of these things
 * meanwhile waits, and then takes away what was written here. Marks that somebody else holds are left for the next time.
 */
async function readAgain(tx: Tx, room: Searchable): Promise<boolean> {
  const found = await rows(
    tx,
    sql`delete from search_stale s using (
        select m.unit from search_stale m where m.source = ${room.source} order by m.unit limit ${portion} for update skip locked) taken
      where s.source = ${room.source} and s.unit = taken.unit returning s.unit`,
    marked,
  );
  if (found.length === 0) return false;
  const units = found.map(({ unit }) => unit);
  await run(
    tx,
    sql`delete from search_things where source = ${room.source}
      and unit in (select json_array_elements_text(${JSON.stringify(units)}::json))`,
  );
  const read = await room.load(tx, units);
  await writeRows(
    tx,
    read.map((thing) => ({ ...thing, source: room.source, language: null })),
  );
  return true;
}
