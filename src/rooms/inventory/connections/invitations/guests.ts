// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { searchFold } from "#kit/text";
import { entries } from "../../tables.ts";

/** Somebody to invite. */
export interface Chosen {
  id: string;
  name: string;
}

export type ChosenOutcome = { kind: "chosen"; guests: Chosen[] } | { kind: "nobody" } | { kind: "unknown" };

/**
 * The entries somebody ticked, and those whose names she wrote, a line each; all must be entries of this body. Ticked ones
 * that were removed since are left out.
 */
export async function chosenGuests(tx: Tx, input: { bodyId: string; ids: readonly string[]; names: string }): Promise<ChosenOutcome> {
  const keys = [...new Set(input.names.split("\n").map(searchFold))].filter((key) => key !== "");
  if (input.ids.length + keys.length === 0) return { kind: "nobody" };
  const asked = or(
    input.ids.length > 0 ? inArray(entries.id, [...input.ids]) : undefined,
    keys.length > 0 ? inArray(entries.nameKey, keys) : undefined,
  );
  const found = await tx
    .select({ id: entries.id, name: entries.name, nameKey: entries.nameKey })
    .from(entries)
    .where(and(eq(entries.bodyId, input.bodyId), isNull(entries.removedAt), asked))
    .orderBy(entries.sortKey, entries.id)
    .limit(500);
  if (keys.some((key) => !found.some(({ nameKey }) => nameKey === key))) return { kind: "unknown" };
  return found.length === 0 ? { kind: "nobody" } : { kind: "chosen", guests: found.map(({ id, name }) => ({ id, name })) };
}
