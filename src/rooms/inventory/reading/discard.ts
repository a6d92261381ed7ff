// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, lte, or } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { forgetFile } from "#kit/files";
import type { Actor } from "#kit/policy";
import { later } from "#kit/time";
import { type Import, imports } from "../tables.ts";
import { patience } from "./state.ts";

/** Forgets a list that was not read in, with its file; also one that got stuck before its first entry. Returns false when it is at work. */
export async function discardList(tx: Tx, input: { list: Import; actor: Actor; now: Date }): Promise<boolean> {
  const { list, actor, now } = input;
  const stuck = and(isNull(imports.finishedAt), eq(imports.doneCount, 0), lte(imports.startedAt, later(now, -patience)));
  const gone = await tx
    .delete(imports)
    .where(and(eq(imports.id, list.id), or(isNull(imports.startedAt), stuck)))
    .returning({ id: imports.id });
  if (gone.length === 0) return false;
  if (list.fileId) await forgetFile(tx, list.fileId);
  await record(tx, { actor, at: now, action: "inventory.list_discarded", bodyId: list.bodyId, subjectId: list.id });
  return true;
}
