// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf, later } from "#kit/time";
import { offerUndo } from "#kit/undo";
import { contentOf, keysOf } from "../../entries/content.ts";
import type { Origins } from "../../entries/origins.ts";
import { undoTime } from "../../entries/remove.ts";
import { type Entry, entries } from "../../tables.ts";
import { askedEntries } from "../asked.ts";
import { type PublicField, publicFields, type Said, saidOf, sameValue } from "../said.ts";
import { type Answer, answers } from "../tables.ts";
import type { Replaced } from "./replaced.ts";
import { compared } from "./waiting.ts";
import { noteWish } from "./wish.ts";

/** What a page showed of an answer: accepted is what somebody saw, not what came in since. */
export interface SeenAnswer {
  id: string;
  version: number;
}

interface Act {
  bodyId: string;
  actor: Actor;
  now: Date;
}

export const acceptance = { what: "inventory.answers_accepted", shape: z.object({ ids: z.array(z.uuid()) }) };

export interface Accepted {
  accepted: number;
  /** Left for a look of their own: values the team changed meanwhile, or the wish to be left out. */
  left: number;
  /** Settled by somebody else, or replaced by a newer answer. */
  missed: number;
  stepId: string | null;
}

/** Accepts many answers as they were shown. Answers that need a decision are left alone. */
export async function acceptAll(tx: Tx, { seen, ...act }: Act & { seen: readonly SeenAnswer[] }): Promise<Accepted> {
  const ids: string[] = [];
  const count = { left: 0, missed: 0 };
  for (const one of seen) {
    const outcome = await accept(tx, act, one, null);
    if (outcome === "accepted") ids.push(one.id);
    else count[outcome === "needs-decision" ? "left" : "missed"] += 1;
  }
  return { accepted: ids.length, ...count, stepId: ids.length === 0 ? null : await offered(tx, act, ids) };
}

/** Accepts the chosen values of one answer; a value the team changed meanwhile only when it is among them. */
export async function acceptOne(
  tx: Tx,
  { seen, take, ...act }: Act & { seen: SeenAnswer; take: readonly string[] },
): Promise<string | null> {
  const outcome = await accept(tx, act, seen, take);
  return outcome === "accepted" ? offered(tx, act, [seen.id]) : null;
}

async function offered(tx: Tx, { bodyId, actor, now }: Act, ids: string[]): Promise<string> {
  const offer = { what: acceptance.what, bodyId, personId: actor.id, payload: { ids }, now, until: later(now, undoTime) };
  const stepId = await offerUndo(tx, offer);
  await record(tx, { actor, at: now, action: acceptance.what, bodyId, subjectId: stepId, details: { count: ids.length } });
  return stepId;
}

/** `take` null: everything, unless something needs a decision. Entry and answer are locked first, so that both stand still while we compare. */
async function accept(tx: Tx, act: Act, { id, version }: SeenAnswer, take: readonly string[] | null) {
  const entry = await lockedEntry(tx, act.bodyId, id);
  const waits = and(eq(answers.id, id), eq(answers.bodyId, act.bodyId), eq(answers.version, version), isNull(answers.settledAt));
  const [answer] = await tx.select().from(answers).where(waits).for("update");
  if (!entry || !answer) return "missed" as const;
  const { changed, conflicts } = compared(answer.seen, answer.said, saidOf(entry));
  if (take === null && (answer.leaveOut || conflicts.length > 0)) return "needs-decision" as const;
  const taken = take === null ? changed : changed.filter((field) => take.includes(field));
  const refusal = await noteWish(tx, { ...act, entryId: entry.id, listing: answer.listing });
  const replaced = { ...replacedBy(entry, answer, taken), refusal };
  await tx
    .update(answers)
    .set({ settledAs: "accepted", settledAt: act.now, settledBy: act.actor.id, replaced })
    .where(eq(answers.id, answer.id));
  await changeEntry(tx, act, entry, afterAccepting(entry, answer, taken));
  return "accepted" as const;
}

/** The entry an answer is about, locked until the end of the transaction. */
export async function lockedEntry(tx: Tx, bodyId: string, answerId: string): Promise<Entry | undefined> {
  const [about] = await rows(
    tx,
    sql`select e.id from ${askedEntries} join inventory_answers n on n.ask_id = a.id where n.id = ${answerId} and n.body_id = ${bodyId}`,
    z.object({ id: z.string() }),
  );
  if (!about) return undefined;
  const [entry] = await tx
    .select()
    .from(entries)
    .where(and(eq(entries.id, about.id), isNull(entries.removedAt)))
    .for("update");
  return entry;
}

type Changed = Partial<Said> & { origins: Origins; confirmedOn: string; source: "association" };

/** Everything that now stands as its people said it comes from them. */
function afterAccepting(entry: Entry, { said, answeredAt }: Answer, taken: readonly PublicField[]): Changed {
  const origin = { by: "association", on: dayOf(answeredAt) } as const;
  const values = Object.fromEntries(taken.map((field) => [field, said[field]])) as Partial<Said>;
  const theirs = publicFields.filter((field) => taken.includes(field) || (sameValue(field, said, entry) && says(said, field)));
  const origins = { ...entry.origins, ...Object.fromEntries(theirs.map((field) => [field, origin])), confirmedOn: origin };
  return { ...values, origins, confirmedOn: origin.on, source: "association" };
}

const says = (said: Said, field: PublicField) => String(said[field] ?? "") !== "";

/** What the entry loses by it: enough to put it back. */
function replacedBy(entry: Entry, answer: Answer, taken: readonly PublicField[]): Omit<Replaced, "refusal"> {
  const after = afterAccepting(entry, answer, taken).origins;
  const touched = [...publicFields, "confirmedOn" as const].filter((field) => after[field] !== entry.origins[field]);
  return {
    values: Object.fromEntries(taken.map((field) => [field, entry[field]])),
    origins: Object.fromEntries(touched.map((field) => [field, entry.origins[field] ?? null])),
    confirmedOn: entry.confirmedOn,
    source: entry.source,
  };
}

/** Writes new values into a locked entry, with the keys that follow from them. */
export async function changeEntry(tx: Tx, { actor, now }: Act, entry: Entry, values: Partial<Entry>): Promise<void> {
  await tx
    .update(entries)
    .set({ ...values, ...keysOf(contentOf({ ...entry, ...values })), version: entry.version + 1, updatedAt: now, updatedBy: actor.id })
    .where(eq(entries.id, entry.id));
}
