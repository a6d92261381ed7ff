// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { run, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { openStep, type UndoOutcome, undoStep } from "#kit/undo";
import { entries } from "../../tables.ts";
import { changeStep } from "./change.ts";
import { inPieces, neededColumns, writeSaid } from "./stored.ts";
import { changedBefore } from "./tables.ts";

const payload = z.object({ count: z.number() });

export type UndoChangeOutcome = Exclude<UndoOutcome<unknown>, { kind: "undo" }> | { kind: "undone"; back: number; kept: number };

/** Gives entries back what they said before. Those that somebody changed or removed since stay as they are, and are counted. */
export async function undoChange(tx: Tx, input: { bodyId: string; stepId: string; actor: Actor; now: Date }): Promise<UndoChangeOutcome> {
  const { bodyId, stepId, actor, now } = input;
  const step = await undoStep(tx, { id: stepId, bodyId, what: changeStep, shape: payload, now });
  if (step.kind !== "undo") return step;
  const found = await tx
    .select({ entry: neededColumns, said: changedBefore.said })
    .from(changedBefore)
    .innerJoin(entries, eq(entries.id, changedBefore.entryId))
    .where(
      and(
        eq(changedBefore.stepId, stepId),
        eq(changedBefore.bodyId, bodyId),
        eq(entries.version, changedBefore.version),
        isNull(entries.removedAt),
      ),
    )
    .orderBy(asc(entries.id))
    .for("update", { of: entries });
  for (const piece of inPieces(found)) {
    await writeSaid(tx, piece, { personId: actor.id, now });
    await countAsUntouched(
      tx,
      piece.map(({ entry }) => entry.id),
    );
  }
  const details = { back: found.length, kept: step.payload.count - found.length };
  await record(tx, { actor, at: now, action: "inventory.change_undone", bodyId, subjectId: stepId, details });
  return { kind: "undone", ...details };
}

/** The change and its undoing raised the version by two; a list or a merge that left the entry before them finds it as it left it. */
async function countAsUntouched(tx: Tx, ids: readonly string[]): Promise<void> {
  const chosen = sql`e.id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`;
  await run(
    tx,
    sql`update inventory_import_changes c set left_version = e.version from inventory_entries e
        where c.entry_id = e.id and c.left_version = e.version - 2 and ${chosen}`,
  );
  await run(
    tx,
    sql`update inventory_merges m set kept_version = e.version from inventory_entries e
        where m.kept_id = e.id and m.kept_version = e.version - 2 and ${chosen}`,
  );
}

/** A change of many that can still be undone. */
export interface OpenChange {
  stepId: string;
  count: number;
  until: Date;
}

/** The change with this id, as long as it can be undone. */
export async function openChange(tx: Tx, bodyId: string, stepId: string, now: Date): Promise<OpenChange | undefined> {
  const step = await openStep(tx, { id: stepId, bodyId, what: changeStep, shape: payload, now });
  return step && step.payload.count > 0 ? { stepId, count: step.payload.count, until: step.until } : undefined;
}

/** Forgets what entries said before, once that cannot be brought back any more. */
export async function forgetBefore(tx: Tx, now: Date): Promise<void> {
  await run(
    tx,
    sql`delete from inventory_changed_before b using undo_steps s
        where s.id = b.step_id and (s.done_at is not null or ${lt(sql`s.until`, now.toISOString())})`,
  );
}
