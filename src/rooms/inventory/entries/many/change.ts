// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf, later } from "#kit/time";
import { undoSteps } from "#kit/undo";
import { entries } from "../../tables.ts";
import { contentOf, differences, emptyContent } from "../content.ts";
import { originsAfter } from "../origins.ts";
import { undoTime } from "../remove.ts";
import { allChanged, type Changes, changedParts } from "./changes.ts";
import { isSelected, mostAtOnce, type Selection } from "./selection.ts";
import { inPieces, neededColumns, saidColumns, writeSaid } from "./stored.ts";
import { changedBefore } from "./tables.ts";

/** How the undo step is called. */
export const changeStep = "inventory.entries_changed_together";

export type ManyOutcome =
  | { kind: "changed"; changed: number; same: number }
  /** Other entries are meant by now than those that were shown. */
  | { kind: "others-now" }
  | { kind: "done-before" };

interface ChangeMany {
  /** Id of the undo step, drawn with the form: sent twice, it is done once. */
  id: string;
  bodyId: string;
  selection: Selection;
  changes: Changes;
  /** How many entries were shown. */
  shown: number;
  actor: Actor;
  now: Date;
}

/** Changes many entries at once, each from what it says at this moment; who changes another value of one meanwhile loses nothing. */
export async function changeMany(tx: Tx, input: ChangeMany): Promise<ManyOutcome> {
  const { id, bodyId, selection, changes, shown, actor, now } = input;
  const ids = await idsOf(tx, bodyId, selection);
  if (ids.length !== shown || ids.length > mostAtOnce) return { kind: (await isDone(tx, bodyId, id)) ? "done-before" : "others-now" };
  const step = { id, bodyId, personId: actor.id, what: changeStep, offeredAt: now, until: later(now, undoTime) };
  const [mine] = await tx.insert(undoSteps).values(step).onConflictDoNothing().returning({ id: undoSteps.id });
  if (!mine) return { kind: "done-before" };
  let count = 0;
  for (const piece of inPieces(ids)) count += await changePiece(tx, piece, input);
  await tx.update(undoSteps).set({ payload: { count } }).where(eq(undoSteps.id, id));
  const details = { count, fields: changedParts(changes).join(" ") };
  if (count > 0) await record(tx, { actor, at: now, action: "inventory.entries_changed", bodyId, subjectId: id, details });
  return { kind: "changed", changed: count, same: ids.length - count };
}

async function isDone(tx: Tx, bodyId: string, stepId: string): Promise<boolean> {
  const [step] = await tx
    .select({ id: undoSteps.id })
    .from(undoSteps)
    .where(and(eq(undoSteps.id, stepId), eq(undoSteps.bodyId, bodyId), eq(undoSteps.what, changeStep)));
  return step !== undefined;
}

/** The ids of the selection, always in the same order, so that two changes never wait for each other in a circle. */
async function idsOf(tx: Tx, bodyId: string, selection: Selection): Promise<string[]> {
  const found = await rows(
    tx,
    sql`select e.id from inventory_entries e where ${isSelected(bodyId, selection)} order by e.id limit ${sql.raw(String(mostAtOnce + 1))}`,
    z.object({ id: z.string() }),
  );
  return found.map((entry) => entry.id);
}

/** Changes one piece and keeps what stood there. Returns how many say something else now. */
async function changePiece(tx: Tx, ids: string[], { id: stepId, bodyId, changes, actor, now }: ChangeMany): Promise<number> {
  const found = await tx
    .select({ ...neededColumns, ...saidColumns })
    .from(entries)
    .where(and(inArray(entries.id, ids), eq(entries.bodyId, bodyId), isNull(entries.removedAt)))
    .orderBy(asc(entries.id))
    .for("update");
  const written = found.flatMap((entry) => {
    const before = contentOf({ ...emptyContent, ...entry });
    const after = allChanged(before, changes);
    if (differences(before, after).length === 0) return [];
    const { fields, targetGroups, place, kind, reach, confirmedOn } = after;
    const origins = originsAfter(entry.origins, before, after, { by: "person", on: dayOf(now) });
    return [{ entry, said: { fields, targetGroups, place, kind, reach, confirmedOn, source: "person" as const, origins } }];
  });
  if (written.length === 0) return 0;
  await tx.insert(changedBefore).values(
    written.map(({ entry }) => {
      const { fields, targetGroups, place, kind, reach, confirmedOn, source, origins } = entry;
      const said = { fields, targetGroups, place, kind, reach, confirmedOn, source, origins };
      return { stepId, entryId: entry.id, bodyId, version: entry.version + 1, said };
    }),
  );
  await writeSaid(tx, written, { personId: actor.id, now });
  return written.length;
}
