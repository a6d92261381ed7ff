// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, isNull, type SQL } from "drizzle-orm";
import { isId, type Tx } from "#kit/db";
import { undoSteps } from "#kit/undo";
import { type Import, imports } from "../tables.ts";

/** A list with the last day on which its reading in can be undone; null when it cannot. */
export type { Import };
export type KnownList = Import & { undoUntil: Date | null };

/** The list with this id, or undefined: not there, or not of this body. */
export async function listById(tx: Tx, bodyId: string, id: string, now: Date): Promise<KnownList | undefined> {
  if (!isId(id)) return undefined;
  const [list] = await select(tx, and(eq(imports.id, id), eq(imports.bodyId, bodyId)), now, 1);
  return list;
}

/** Shown on the page for reading in. */
const newestLists = 20;

/** The lists of a body, newest first. */
export function knownLists(tx: Tx, bodyId: string, now: Date): Promise<KnownList[]> {
  return select(tx, eq(imports.bodyId, bodyId), now, newestLists);
}

async function select(tx: Tx, where: SQL | undefined, now: Date, limit: number): Promise<KnownList[]> {
  const found = await tx
    .select({ list: imports, until: undoSteps.until })
    .from(imports)
    .leftJoin(undoSteps, and(eq(undoSteps.id, imports.undoStepId), isNull(undoSteps.doneAt)))
    .where(where)
    .orderBy(desc(imports.uploadedAt), desc(imports.id))
    .limit(limit);
  return found.map(({ list, until }) => ({ ...list, undoUntil: until && until >= now ? until : null }));
}
