// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { forgetFile } from "#kit/files";
import type { Actor } from "#kit/policy";
import { type Import, imports } from "../tables.ts";

/** Forgets a list that was not read in, with its file. Returns false when it was started meanwhile. */
export async function discardList(tx: Tx, input: { list: Import; actor: Actor; now: Date }): Promise<boolean> {
  const { list, actor, now } = input;
  const gone = await tx
    .delete(imports)
    .where(and(eq(imports.id, list.id), isNull(imports.startedAt)))
    .returning({ id: imports.id });
  if (gone.length === 0) return false;
  if (list.fileId) await forgetFile(tx, list.fileId);
  await record(tx, { actor, at: now, action: "inventory.list_discarded", bodyId: list.bodyId, subjectId: list.id });
  return true;
}
