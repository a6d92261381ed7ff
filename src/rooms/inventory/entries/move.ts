// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { newCode, run, type Tx } from "#kit/db";
import type { Move, Moved } from "#kit/moving";
import { entries } from "../tables.ts";
import { codeLength } from "./add.ts";
import { keysOf } from "./content.ts";

/** PGlite stalls every page during a long statement. Unit: entries. */
const atOnce = 500;

/**
 * Entries go over to the place theirs was taken into. One without an Ortsteil gets the old place's name as its Ortsteil, as if a person
 * had said so; nothing else of it changes. All are compared anew, because the other place may have the same association.
 */
export async function moveEntries(tx: Tx, { from, into }: Move): Promise<readonly Moved[]> {
  const found = await tx.select().from(entries).where(eq(entries.bodyId, from.id)).orderBy(asc(entries.id)).limit(atOnce).for("update");
  if (found.length === 0) return [];
  const taken = await codesIn(
    tx,
    into.id,
    found.map(({ code }) => code),
  );
  const ids = found.map(({ id }) => id);
  const same = found.filter(({ place, code }) => place !== null && !taken.has(code));
  if (same.length > 0)
    await tx
      .update(entries)
      .set({ bodyId: into.id })
      .where(
        inArray(
          entries.id,
          same.map(({ id }) => id),
        ),
      );
  for (const entry of found.filter(({ place, code }) => place === null || taken.has(code))) {
    const code = taken.has(entry.code) ? await freeCode(tx, into.id) : entry.code;
    const placed = { ...entry, place: entry.place ?? from.name };
    await tx
      .update(entries)
      .set({ bodyId: into.id, code, place: placed.place, version: entry.version + 1, ...keysOf(placed) })
      .where(eq(entries.id, entry.id));
  }
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await run(tx, sql`delete from inventory_compared where entry_id in (${list})`);
  return [{ what: "inventory_entries", moved: found.length }];
}

async function codesIn(tx: Tx, bodyId: string, codes: readonly string[]): Promise<Set<string>> {
  const found = await tx
    .select({ code: entries.code })
    .from(entries)
    .where(and(eq(entries.bodyId, bodyId), inArray(entries.code, [...codes])));
  return new Set(found.map(({ code }) => code));
}

async function freeCode(tx: Tx, bodyId: string): Promise<string> {
  for (;;) {
    const code = newCode(codeLength);
    if ((await codesIn(tx, bodyId, [code])).size === 0) return code;
  }
}
