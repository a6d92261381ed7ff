// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { type UndoOutcome, undoStep } from "#kit/undo";
import { refusals } from "../directory/tables.ts";
import { keysOf } from "../entries/content.ts";
import { importChanges } from "../reading/tables.ts";
import { type Entry, entries, imports } from "../tables.ts";
import { type BeforeMerge, beforeMerge } from "./before.ts";
import { type ComesBack, whatComesBack } from "./decide.ts";
import { mergeStep, newVersion, passNamesBack } from "./merge.ts";
import { withdrawSettlement } from "./settle.ts";
import { merges } from "./tables.ts";

export type UndoMergeOutcome = Exclude<UndoOutcome<unknown>, { kind: "undo" }> | ({ kind: "undone" } & ComesBack);

/** Makes two entries of one again, as they were before the merge. A kept entry that somebody changed since stays as it is. */
export async function undoMerge(tx: Tx, input: { bodyId: string; stepId: string; actor: Actor; now: Date }): Promise<UndoMergeOutcome> {
  const { bodyId, stepId, actor, now } = input;
  const step = await undoStep(tx, { id: stepId, bodyId, now, ...mergeStep });
  if (step.kind !== "undo") return step;
  const { mergeId } = step.payload;
  const [merge] = await tx.select().from(merges).where(eq(merges.id, mergeId)).for("update");
  const before = merge && beforeMerge(merge.before);
  const { kept, merged } = await bothOf(tx, merge);
  if (!merge || !before || !kept || !merged) return { kind: "not-there" };
  const back = whatComesBack(
    {
      keptVersion: merge.keptVersion,
      kept: { origins: before.origins, isUntouched: before.keptUntouched },
      merged: { origins: merged.origins, isUntouched: before.mergedUntouched },
    },
    { isRemoved: kept.removedAt !== null, version: kept.version },
    await undoneLists(tx, bodyId),
  );
  if (back.kept !== "stays") await restore(tx, { kept, before, isRemoved: back.kept === "removed", actor, now });
  const removedAt = back.merged === "removed" ? now : null;
  await tx.update(entries).set({ removedAt, mergedInto: null }).where(eq(entries.id, merged.id));
  await passNamesBack(tx, mergeId, merged.id);
  await withdrawSettlement(tx, merge.settlementId, now);
  await tx.update(merges).set({ undoneAt: now }).where(eq(merges.id, mergeId));
  const details = { kept: back.kept, merged: back.merged };
  await record(tx, { actor, at: now, action: "inventory.merge_undone", bodyId, subjectId: kept.id, details });
  return { kind: "undone", ...back };
}

async function bothOf(tx: Tx, merge: { keptId: string; mergedId: string | null } | undefined) {
  if (!merge?.mergedId) return {};
  const both = await tx
    .select()
    .from(entries)
    .where(inArray(entries.id, [merge.keptId, merge.mergedId]))
    .orderBy(asc(entries.id))
    .for("update");
  return { kept: both.find(({ id }) => id === merge.keptId), merged: both.find(({ id }) => id === merge.mergedId) };
}

async function undoneLists(tx: Tx, bodyId: string): Promise<Set<string>> {
  const undone = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.bodyId, bodyId), isNotNull(imports.undoneAt)));
  return new Set(undone.map(({ id }) => id));
}

async function restore(tx: Tx, p: { kept: Entry; before: BeforeMerge; isRemoved: boolean; actor: Actor; now: Date }): Promise<void> {
  const { kept, before, actor, now } = p;
  const { content, origins, source } = before;
  const [restored] = await tx
    .update(entries)
    .set({ ...content, ...keysOf(content), origins, source, removedAt: p.isRemoved ? now : null, ...newVersion(actor, now) })
    .where(eq(entries.id, kept.id))
    .returning({ version: entries.version });
  // The version only ever rises, or a form drawn before could overwrite what came after. For its lists the entry is untouched as before.
  await tx
    .update(importChanges)
    .set({ leftVersion: restored?.version ?? kept.version })
    .where(and(eq(importChanges.entryId, kept.id), eq(importChanges.leftVersion, before.version)));
  if (before.refusalTakenOver) await tx.delete(refusals).where(eq(refusals.entryId, kept.id));
}
