// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { sortKey } from "#kit/text";
import { placeTallies } from "../overview/tally.ts";

const named = z.object({ name: z.string() });

/** The Ortsteile the entries of a body name, in German order. */
export async function knownPlaces(tx: Tx, bodyId: string): Promise<string[]> {
  const found = await rows(tx, sql`select p.name from (${placeTallies(bodyId)}) as p where p.name is not null`, named);
  return found.map((place) => place.name).sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}
