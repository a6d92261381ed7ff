// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { newId, run, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { later } from "#kit/time";
import { offerUndo } from "#kit/undo";
import { refusals } from "../directory/tables.ts";
import { contentOf, keysOf } from "../entries/content.ts";
import { undoTime } from "../entries/remove.ts";
import { importChanges } from "../reading/tables.ts";
import { type Entry, entries } from "../tables.ts";
import type { BeforeMerge } from "./before.ts";
import { type Choices, longestNote, mergedOf, notTaken, type Said } from "./decide.ts";
import { leftOverNote } from "./left-over.ts";
import { type Answer, answersTo, type Pair, pairOf } from "./pair.ts";
import { addSettlement } from "./settle.ts";
import { mergedNames, merges } from "./tables.ts";

export type MergeOutcome =
  | { kind: "merged"; code: string }
  | { kind: "settled-before"; answer: Answer }
  /** One of the two was changed since the page was drawn. */
  | { kind: "changed"; pair: Pair }
  | { kind: "note-too-long"; pair: Pair }
  | { kind: "gone" }
  | { kind: "not-there" };

export const mergeStep = { what: "inventory.doubles_merged", shape: z.object({ mergeId: z.uuid() }) };

export interface MergeInput {
  bodyId: string;
  codes: [string, string];
  /** The versions of the two when the page was drawn, the older entry first. */
  versions: [number, number];
  choices: Choices;
  /** Whether values that are not taken go into the note. */
  leftOverInNote: boolean;
  actor: Actor;
  now: Date;
}

/** Makes one entry of two: the older one stays with the chosen values, the other one is removed and points to it. */
export async function mergePair(tx: Tx, input: MergeInput): Promise<MergeOutcome> {
  const pair = await pairOf(tx, input.bodyId, input.codes, true);
  if (!pair) return { kind: "not-there" };
  const { settled } = await answersTo(tx, pair);
  if (settled) return { kind: "settled-before", answer: settled };
  const { first, second } = pair;
  if (first.removedAt || second.removedAt) return { kind: "gone" };
  if (first.version !== input.versions[0] || second.version !== input.versions[1]) return { kind: "changed", pair };
  const merged = withLeftOver(pair, mergedOf(saidBy(first), saidBy(second), input.choices), input.leftOverInNote);
  if ([...(merged.content.note ?? "")].length > longestNote) return { kind: "note-too-long", pair };
  await makeOne(tx, pair, merged, input);
  return { kind: "merged", code: first.code };
}

/** What an entry says, and who said it. */
export function saidBy(entry: Entry): Said {
  return { content: contentOf(entry), origins: entry.origins };
}

function withLeftOver({ first, second }: Pair, merged: Said, inNote: boolean): Said {
  const left = inNote ? notTaken(first, second, merged.content) : [];
  if (left.length === 0) return merged;
  const line = leftOverNote(left.map(({ field, from }) => ({ field, content: contentOf(from === "first" ? first : second) })));
  return { ...merged, content: { ...merged.content, note: [merged.content.note, line].filter(Boolean).join("\n") } };
}

async function makeOne(tx: Tx, pair: Pair, merged: Said, { bodyId, actor, now }: MergeInput): Promise<void> {
  const { first, second } = pair;
  const refusalTakenOver = await takeRefusalOver(tx, pair);
  const untouched = await untouchedOf(tx, pair);
  const [keptUntouched, mergedUntouched] = [untouched.has(first.id), untouched.has(second.id)];
  const facts = { source: first.source, version: first.version, keptUntouched, mergedUntouched, refusalTakenOver };
  const before: BeforeMerge = { ...saidBy(first), ...facts };
  const source = [first.source, second.source].includes("person") ? "person" : first.source;
  const [kept] = await tx
    .update(entries)
    .set({ ...merged.content, ...keysOf(merged.content), origins: merged.origins, source, ...newVersion(actor, now) })
    .where(eq(entries.id, first.id))
    .returning({ version: entries.version });
  if (!kept) throw new Error("The entry that is to be kept cannot be written");
  await tx.update(entries).set({ removedAt: now, mergedInto: first.id }).where(eq(entries.id, second.id));
  const settlementId = await addSettlement(tx, { bodyId, pair, verdict: "same", actor, now });
  const id = newId(now);
  const ids = { id, keptId: first.id, mergedId: second.id, settlementId };
  await tx.insert(merges).values({ ...ids, bodyId, before, keptVersion: kept.version, mergedBy: actor.id, mergedAt: now });
  await passNamesOn(tx, { bodyId, mergeId: id, kept: first, merged: second });
  const undo = { what: mergeStep.what, bodyId, personId: actor.id, payload: { mergeId: id } };
  await offerUndo(tx, { ...undo, now, until: later(now, undoTime) });
  await record(tx, { actor, at: now, action: "inventory.doubles_merged", bodyId, subjectId: first.id, details: { merged: second.id } });
}

export const newVersion = (actor: Actor, now: Date) => ({ version: sql`${entries.version} + 1`, updatedAt: now, updatedBy: actor.id });

/** Lists that use a name one of the two had, or one the merged entry stood for already, mean the kept one from now on. */
async function passNamesOn(tx: Tx, p: { bodyId: string; mergeId: string; kept: Entry; merged: Entry }): Promise<void> {
  const entryId = p.kept.id;
  await tx
    .update(mergedNames)
    .set({ entryId, onwards: sql`${mergedNames.onwards} || ${p.mergeId}::uuid` })
    .where(eq(mergedNames.entryId, p.merged.id));
  const names = [p.kept, p.merged].map(({ nameKey, placeKey }) => ({ mergeId: p.mergeId, bodyId: p.bodyId, nameKey, placeKey, entryId }));
  await tx.insert(mergedNames).values(names).onConflictDoNothing();
}

/** Which of the two a list made and nobody changed since. */
async function untouchedOf(tx: Tx, { first, second }: Pair): Promise<Set<string>> {
  const made = await tx
    .select({ entryId: importChanges.entryId })
    .from(importChanges)
    .innerJoin(entries, and(eq(entries.id, importChanges.entryId), eq(entries.version, importChanges.leftVersion)))
    .where(and(eq(importChanges.made, true), inArray(importChanges.entryId, [first.id, second.id])));
  return new Set(made.map(({ entryId }) => entryId));
}

/** Who asked to be left out of the public directory stays left out under the other spelling. */
async function takeRefusalOver(tx: Tx, { first, second }: Pair): Promise<boolean> {
  const [refused] = await tx.select().from(refusals).where(eq(refusals.entryId, second.id));
  if (!refused) return false;
  const taken = await tx
    .insert(refusals)
    .values({ ...refused, entryId: first.id })
    .onConflictDoNothing()
    .returning();
  return taken.length > 0;
}

/** Names go back to the entry a merge took them from. */
export async function passNamesBack(tx: Tx, mergeId: string, mergedId: string): Promise<void> {
  await tx.delete(mergedNames).where(eq(mergedNames.mergeId, mergeId));
  await run(
    tx,
    sql`update inventory_merged_names set entry_id = ${mergedId}::uuid, onwards = onwards[1:array_position(onwards, ${mergeId}::uuid) - 1]
        where ${mergeId}::uuid = any(onwards)`,
  );
}
