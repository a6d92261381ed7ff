// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { run, type Tx } from "#kit/db";
import { entries } from "../../tables.ts";
import { keysOf } from "../content.ts";
import type { SaidBefore } from "./tables.ts";

/** Writes go in pieces of so many rows. */
export const rowsAtOnce = 500;

/** What writing needs to know of an entry beside what changes. */
export const neededColumns = {
  id: entries.id,
  version: entries.version,
  name: entries.name,
  offers: entries.offers,
  seeks: entries.seeks,
  note: entries.note,
};
type Needed = { id: string; version: number; name: string; offers: string | null; seeks: string | null; note: string | null };

/** What changing many may touch. */
export const saidColumns = {
  fields: entries.fields,
  targetGroups: entries.targetGroups,
  place: entries.place,
  kind: entries.kind,
  reach: entries.reach,
  confirmedOn: entries.confirmedOn,
  source: entries.source,
  origins: entries.origins,
};

/** Writes what entries say from now on, each with a version more; the rows must be locked. */
export async function writeSaid(
  tx: Tx,
  written: { entry: Needed; said: SaidBefore }[],
  by: { personId: string | null; now: Date },
): Promise<void> {
  if (written.length === 0) return;
  const lines = written.map(({ entry, said }) => {
    const { searchText, placeKey } = keysOf({ ...entry, place: said.place });
    return { id: entry.id, ...said, searchText, placeKey };
  });
  await run(
    tx,
    sql`update inventory_entries e set fields = n.fields, target_groups = n."targetGroups", place = n.place, place_key = n."placeKey",
          kind = n.kind, reach = n.reach, confirmed_on = n."confirmedOn", source = n.source, origins = n.origins, search_text = n."searchText",
          version = e.version + 1, updated_at = ${by.now.toISOString()}::timestamptz, updated_by = ${by.personId}::uuid
        from jsonb_to_recordset(${json(lines)}) as n(id uuid, fields text[], "targetGroups" text[], place text, "placeKey" text,
          kind text, reach text, "confirmedOn" date, source text, origins jsonb, "searchText" text)
        where e.id = n.id`,
  );
}

/** Rows as one parameter, whatever their number. */
function json(lines: readonly object[]): SQL {
  return sql`${JSON.stringify(lines)}::text::jsonb`;
}

/** The list in pieces that one statement may write. */
export function inPieces<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / rowsAtOnce) }, (_, at) => items.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce));
}
