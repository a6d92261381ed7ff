// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { entries } from "../tables.ts";
import type { Act } from "./rules.ts";
import { refusals, releases } from "./tables.ts";

/** Notes that those an entry is about do not want it in the directory. It disappears at once, and no release brings it back. */
export async function leaveOut(tx: Tx, act: Act, entryId: string): Promise<"left-out" | "before" | "not-there"> {
  const { bodyId, actor, now } = act;
  if (!(await isPresent(tx, bodyId, entryId))) return "not-there";
  const [mine] = await tx
    .insert(refusals)
    .values({ entryId, bodyId, notedBy: actor.id, notedAt: now })
    .onConflictDoNothing()
    .returning({ entryId: refusals.entryId });
  await tx.delete(releases).where(and(eq(releases.entryId, entryId), eq(releases.bodyId, bodyId)));
  if (!mine) return "before";
  await record(tx, { actor, at: now, action: "inventory.entry_left_out", bodyId, subjectId: entryId });
  return "left-out";
}

/** They changed their mind: from now on the entry can be released again. It is not released by that. */
export async function mayBeListed(tx: Tx, act: Act, entryId: string): Promise<boolean> {
  const { bodyId, actor, now } = act;
  const gone = await tx
    .delete(refusals)
    .where(and(eq(refusals.entryId, entryId), eq(refusals.bodyId, bodyId)))
    .returning({ entryId: refusals.entryId });
  if (gone.length === 0) return false;
  // A release from before the wish, if one is left, was not meant for now.
  await tx.delete(releases).where(and(eq(releases.entryId, entryId), eq(releases.bodyId, bodyId)));
  await record(tx, { actor, at: now, action: "inventory.entry_may_be_listed", bodyId, subjectId: entryId });
  return true;
}

async function isPresent(tx: Tx, bodyId: string, entryId: string): Promise<boolean> {
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, entryId), eq(entries.bodyId, bodyId), isNull(entries.removedAt)));
  return entry !== undefined;
}
