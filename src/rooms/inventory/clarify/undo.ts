// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, run, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { type UndoOutcome, undoStep } from "#kit/undo";
import { clarifyStep } from "./answer.ts";
import { type ChangedEntry, changedEntry } from "./set-field.ts";
import { clarifications } from "./tables.ts";
import { teachAsBefore } from "./teach.ts";

export const clarifyShape = z.object({ changed: z.array(changedEntry), clarifications: z.array(z.uuid()), leftOpen: z.number() });

export type UndoClarifyOutcome = Exclude<UndoOutcome<unknown>, { kind: "undo" }> | { kind: "undone"; restored: number; kept: number };

/** PGlite has one connection: a longer statement would stall every page. Unit: entries. */
const chunkSize = 500;

/** Takes answers about fields back, with what they taught. Entries that were changed since stay, and are counted. */
export async function undoClarifying(
  tx: Tx,
  input: { bodyId: string; stepId: string; actor: Actor; now: Date },
): Promise<UndoClarifyOutcome> {
  const { bodyId, stepId, actor, now } = input;
  const step = await undoStep(tx, { id: stepId, bodyId, what: clarifyStep, shape: clarifyShape, now });
  if (step.kind !== "undo") return step;
  const { changed, clarifications: ids } = step.payload;
  let restored = 0;
  // The last change first: an entry may have been changed twice.
  for (let end = changed.length; end > 0; end -= chunkSize)
    restored += await restoreFields(tx, bodyId, changed.slice(Math.max(0, end - chunkSize), end), now);
  const withdrawn = await tx
    .update(clarifications)
    .set({ withdrawnAt: now })
    .where(and(eq(clarifications.bodyId, bodyId), inArray(clarifications.id, ids), isNull(clarifications.withdrawnAt)))
    .returning({ id: clarifications.id, before: clarifications.lessonsBefore });
  const before = withdrawn.sort((one, other) => ids.indexOf(other.id) - ids.indexOf(one.id)).map((one) => one.before);
  for (const lessons of before) await teachAsBefore(tx, { bodyId, before: lessons, personId: actor.id, now });
  const details = { restored, kept: changed.length - restored };
  await record(tx, { actor, at: now, action: "inventory.clarifying_undone", bodyId, subjectId: stepId, details });
  return { kind: "undone", ...details };
}

const restoredRow = z.object({ id: z.string() });

/** The version only ever rises; for the lists an entry came from, it is untouched as it was before. */
async function restoreFields(tx: Tx, bodyId: string, changed: readonly ChangedEntry[], now: Date): Promise<number> {
  const were = sql`jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as w(id uuid, fields text[], origin jsonb, source text, version integer)`;
  const restored = await rows(
    tx,
    sql`update inventory_entries e set fields = w.fields, source = w.source, version = e.version + 1, updated_at = ${now.toISOString()}::timestamptz,
          origins = case when w.origin is null or w.origin = 'null'::jsonb then e.origins - 'fields' else jsonb_set(e.origins, '{fields}', w.origin) end
        from ${were} where e.id = w.id and e.body_id = ${bodyId} and e.version = w.version and e.removed_at is null returning e.id`,
    restoredRow,
  );
  await run(
    tx,
    sql`update inventory_import_changes c set left_version = e.version from ${were} join inventory_entries e on e.id = w.id
        where c.entry_id = w.id and c.left_version = w.version - 1 and e.version = w.version + 1`,
  );
  return restored.length;
}
