// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { sortKey } from "#kit/text";
import { present } from "./list.ts";

const named = z.object({ name: z.string() });

/** The Ortsteile the entries of a body name, in German order. */
export async function knownPlaces(tx: Tx, bodyId: string): Promise<string[]> {
  const found = await rows(
    tx,
    sql`select min(e.place) as name from inventory_entries e where ${present(bodyId)} and e.place is not null group by e.place_key`,
    named,
  );
  return found.map((place) => place.name).sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}
