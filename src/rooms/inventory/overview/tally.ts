// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, run, type Tx } from "#kit/db";
import { fieldIds, targetGroups } from "../vocabulary.ts";

/** Entries of a body that are alike in Ortsteil, fields and target groups, and how many they are. */
const tally = z.object({
  /** Key of the Ortsteil; "" without one. */
  key: z.string(),
  place: z.string().nullable(),
  fields: z.array(z.enum(fieldIds)),
  groups: z.array(z.enum(targetGroups)),
  /** Unit: entries. */
  entries: z.number(),
});
export type Tally = z.infer<typeof tally>;

/** Everything that can be counted without looking at single entries; as many rows as there are different ones, in no order. */
export function talliesOf(tx: Tx, bodyId: string): Promise<Tally[]> {
  return rows(
    tx,
    sql`select place_key as key, place, fields, target_groups as groups, sum(entries)::int as entries
        from inventory_tallies where body_id = ${bodyId} group by place_key, place, fields, target_groups having sum(entries) > 0`,
    tally,
  );
}

/** How many entries each Ortsteil has; `name` is null for those without one. */
export const placeTallies = (bodyId: string): SQL =>
  sql`select place_key as key, min(place) as name, sum(entries)::int as total from (
        select place_key, place, sum(entries) as entries from inventory_tallies where body_id = ${bodyId} group by place_key, place
      ) as spelled where entries > 0 group by place_key`;

/** A body with fewer lines is read quickly as it is. */
const worthAddingUp = 1_000;

/** Adds the differences up, one line for what is alike; a body at a time, and only where many lines have gathered. */
export async function addUpTallies(tx: Tx, from = worthAddingUp): Promise<void> {
  const bodies = await rows(
    tx,
    sql`select body_id as id from inventory_tallies group by body_id having count(*) >= ${from}`,
    z.object({ id: z.string() }),
  );
  for (const { id } of bodies) {
    await run(
      tx,
      sql`with gone as (delete from inventory_tallies where body_id = ${id} returning place_key, place, fields, target_groups, entries)
          insert into inventory_tallies (body_id, place_key, place, fields, target_groups, entries)
          select ${id}::uuid, place_key, place, fields, target_groups, sum(entries) from gone
          group by place_key, place, fields, target_groups having sum(entries) <> 0`,
    );
  }
}
