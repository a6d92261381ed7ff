// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { people } from "#identity";
import type { Tx } from "#kit/db";
import { type Entry, entries, imports } from "../tables.ts";

/** An entry with who changed it last and which list it came from. */
export type StoredEntry = Entry & { updatedByName: string | null; importedFrom: string | null };

/** The entry with this code, or undefined: not there, removed, or not of this body. */
export async function storedEntry(tx: Tx, bodyId: string, code: string): Promise<StoredEntry | undefined> {
  const [found] = await tx
    .select({ entry: entries, updatedByName: people.name, importedFrom: imports.fileName })
    .from(entries)
    .leftJoin(people, eq(people.id, entries.updatedBy))
    .leftJoin(imports, eq(imports.id, entries.importId))
    .where(and(eq(entries.bodyId, bodyId), eq(entries.code, code), isNull(entries.removedAt)));
  return found && { ...found.entry, updatedByName: found.updatedByName, importedFrom: found.importedFrom };
}
