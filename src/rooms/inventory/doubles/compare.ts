// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, run, type Tx } from "#kit/db";
import { bodies } from "#register";
import { knownPlaces } from "../entries/places.ts";
import { lessonsOf } from "../lessons/lessons.ts";
import type { InTransaction } from "../reading/read-in.ts";
import type { FoundPair, Named } from "../understanding/doublesAcross.ts";
import type { PairsTask } from "./worker.ts";

const keyed = z.object({
  id: z.string(),
  name: z.string(),
  place: z.string().nullable(),
  postcode: z.string().nullable(),
  legalForm: z.string().nullable(),
  nameKey: z.string(),
  placeKey: z.string(),
  isFresh: z.boolean(),
});
/** An entry with the keys under which it was compared. */
export type KeyedEntry = Named & { nameKey: string; placeKey: string };

/** Rows read in one go: PGlite has one connection, and pages wait meanwhile. */
const pageSize = 5_000;

/** The entries of a body that nobody held against the others yet, and all others. */
export async function comparisonOf(inTransaction: InTransaction, bodyId: string): Promise<PairsTask & { fresh: KeyedEntry[] }> {
  const places = await inTransaction((tx) => placesOf(tx, bodyId));
  const found: z.infer<typeof keyed>[] = [];
  let page: z.infer<typeof keyed>[];
  do {
    const after = found.at(-1)?.id ?? "00000000-0000-0000-0000-000000000000";
    page = await inTransaction((tx) => entriesAfter(tx, bodyId, after));
    found.push(...page);
  } while (page.length === pageSize);
  const named = found.map(({ isFresh, ...entry }) => ({ isFresh, entry }));
  return {
    places,
    fresh: named.filter(({ isFresh }) => isFresh).map(({ entry }) => entry),
    existing: named.filter(({ isFresh }) => !isFresh).map(({ entry }) => entry),
  };
}

async function placesOf(tx: Tx, bodyId: string): Promise<string[]> {
  const [body] = await tx.select({ name: bodies.name }).from(bodies).where(eq(bodies.id, bodyId));
  const { places = [] } = await lessonsOf(tx, bodyId);
  return [...new Set([...(await knownPlaces(tx, bodyId)), ...places, ...(body ? [body.name] : [])])];
}

function entriesAfter(tx: Tx, bodyId: string, after: string) {
  return rows(
    tx,
    sql`select e.id, e.name, e.place, e.postcode, e.legal_form as "legalForm", e.name_key as "nameKey", e.place_key as "placeKey",
          c.entry_id is null as "isFresh"
        from inventory_entries e
        left join inventory_compared c on c.entry_id = e.id and c.name_key = e.name_key and c.place_key = e.place_key
        where e.body_id = ${bodyId} and e.removed_at is null and e.id > ${after} order by e.id limit ${sql.raw(String(pageSize))}`,
    keyed,
  );
}

/** PGlite has one connection: a longer statement would stall every page. Unit: rows. */
const chunkSize = 500;

/**
 * Keeps the pairs that were found, and that these entries were compared. Questions under an entry's old name go. An entry that was
 * deleted for good meanwhile is left out. The pairs come first: when the work breaks off, the entries are still fresh.
 */
export async function compareFresh(
  inTransaction: InTransaction,
  input: { bodyId: string; fresh: readonly KeyedEntry[]; pairs: readonly FoundPair[]; now: Date },
): Promise<void> {
  const { bodyId, fresh, pairs, now } = input;
  for (const chunk of chunksOf(fresh)) await inTransaction((tx) => forgetQuestions(tx, chunk));
  for (const chunk of chunksOf(pairs)) await inTransaction((tx) => keepPairs(tx, bodyId, chunk, now));
  for (const chunk of chunksOf(fresh)) await inTransaction((tx) => noteCompared(tx, chunk));
}

function chunksOf<Item>(all: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, at) => all.slice(at * chunkSize, (at + 1) * chunkSize));
}

function forgetQuestions(tx: Tx, fresh: readonly KeyedEntry[]): Promise<void> {
  const ids = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(fresh.map(({ id }) => id))}::jsonb))`;
  return run(tx, sql`delete from inventory_doubles where first_id in ${ids} or second_id in ${ids}`);
}

function keepPairs(tx: Tx, bodyId: string, pairs: readonly FoundPair[], now: Date): Promise<void> {
  return run(
    tx,
    sql`insert into inventory_doubles (first_id, second_id, body_id, reason, sureness, found_at)
        select p.first, p.second, ${bodyId}::uuid, p.reason, p.sureness, ${now.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(first uuid, second uuid, reason text, sureness integer)
        join inventory_entries a on a.id = p.first join inventory_entries b on b.id = p.second
        on conflict (first_id, second_id) do update set reason = excluded.reason, sureness = excluded.sureness`,
  );
}

function noteCompared(tx: Tx, fresh: readonly KeyedEntry[]): Promise<void> {
  return run(
    tx,
    sql`insert into inventory_compared (entry_id, name_key, place_key)
        select f.id, f."nameKey", f."placeKey"
        from jsonb_to_recordset(${JSON.stringify(fresh.map(({ id, nameKey, placeKey }) => ({ id, nameKey, placeKey })))}::jsonb) as f(id uuid, "nameKey" text, "placeKey" text)
        join inventory_entries e on e.id = f.id
        on conflict (entry_id) do update set name_key = excluded.name_key, place_key = excluded.place_key`,
  );
}
