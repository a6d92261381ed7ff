// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { removeEntries } from "../remove.ts";
import { isSelected, mostAtOnce, type Selection } from "./selection.ts";

/** Removes all entries of a selection, when they are still as many as were shown. Null: they were removed before. */
export async function removeSelected(
  tx: Tx,
  input: { bodyId: string; selection: Selection; shown: number; actor: Actor; now: Date },
): Promise<{ stepId: string; count: number } | "others-now" | null> {
  const { bodyId, selection, shown, actor, now } = input;
  const found = await rows(
    tx,
    sql`select e.code from inventory_entries e where ${isSelected(bodyId, selection)} order by e.id limit ${sql.raw(String(mostAtOnce + 1))}`,
    z.object({ code: z.string() }),
  );
  if (found.length === 0) return null;
  if (found.length !== shown || found.length > mostAtOnce) return "others-now";
  return removeEntries(tx, { bodyId, codes: found.map((entry) => entry.code), actor, now });
}
