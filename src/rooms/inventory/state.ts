// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { bodies } from "#register";
import { present } from "./entries/list.ts";
import { nextPath } from "./reading/state.ts";
import { belongs } from "./reading/understood.ts";
import { imports } from "./tables.ts";

/** Where the inventory of a body stands, for the start page. */
export interface InventoryState {
  /** Unit: entries. */
  entries: number;
  /** Entries whose field of engagement is not known yet. */
  openFields: number;
  /** The newest list that somebody chose and nobody read in yet. */
  unfinished: { id: string; fileName: string; nextPath: string } | null;
}

const counted = z.object({ entries: z.number(), open: z.number() });

/** Where the inventory of a body stands: two queries. */
export async function inventoryState(tx: Tx, bodyId: string): Promise<InventoryState> {
  const [count] = await rows(
    tx,
    sql`select count(*)::int as entries, (count(*) filter (where e.fields = '{}'))::int as open from inventory_entries e where ${present(bodyId)}`,
    counted,
  );
  const [unfinished] = await tx
    .select({ list: imports, slug: bodies.slug })
    .from(imports)
    .innerJoin(bodies, eq(bodies.id, imports.bodyId))
    .where(and(eq(imports.bodyId, bodyId), isNull(imports.finishedAt), staysHere))
    .orderBy(desc(imports.changedAt))
    .limit(1);
  return {
    entries: count?.entries ?? 0,
    openFields: count?.open ?? 0,
    unfinished: unfinished
      ? { id: unfinished.list.id, fileName: unfinished.list.fileName, nextPath: nextPath(unfinished.slug, unfinished.list) }
      : null,
  };
}

/** A list she said belongs to another municipality is nothing to go on with. */
const staysHere = sql`coalesce(${imports.corrections}->>'belongs', '') <> ${belongs.elsewhere}`;
