// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { openStep, type UndoOutcome, undoStep } from "#kit/undo";
import type { Origins } from "../../entries/origins.ts";
import type { Entry } from "../../tables.ts";
import { askedEntries } from "../asked.ts";
import { type PublicField, publicFields, type Said, sameValue } from "../said.ts";
import { type Answer, answers } from "../tables.ts";
import { acceptance, changeEntry, lockedEntry } from "./accept.ts";
import { takeWishBack } from "./wish.ts";

interface Act {
  bodyId: string;
  actor: Actor;
  now: Date;
}

export type UndoneAnswers = Exclude<UndoOutcome<unknown>, { kind: "undo" }> | { kind: "undone"; count: number };

/**
 * Takes accepting back: the answers wait again. Values that somebody changed since stay as they are now; where a newer answer was
 * accepted since, everything stays.
 */
export async function undoAcceptance(tx: Tx, { stepId, ...act }: Act & { stepId: string }): Promise<UndoneAnswers> {
  const { bodyId, actor, now } = act;
  const step = await undoStep(tx, { id: stepId, bodyId, now, ...acceptance });
  if (step.kind !== "undo") return step;
  const accepted = await tx
    .select()
    .from(answers)
    .where(and(eq(answers.bodyId, bodyId), inArray(answers.id, step.payload.ids), eq(answers.settledAs, "accepted")));
  let count = 0;
  for (const answer of accepted) if (await putBack(tx, act, answer)) count += 1;
  await record(tx, { actor, at: now, action: "inventory.answers_acceptance_undone", bodyId, subjectId: stepId, details: { count } });
  return { kind: "undone", count };
}

/** Returns whether the answer could be taken back. */
async function putBack(tx: Tx, act: Act, answer: Answer): Promise<boolean> {
  const entry = await lockedEntry(tx, act.bodyId, answer.id);
  if (entry && (await acceptedSince(tx, entry.id, answer))) return false;
  if (entry && answer.replaced) {
    await changeEntry(tx, act, entry, valuesBefore(entry, answer, answer.replaced));
    await takeWishBack(tx, { ...act, entryId: entry.id }, answer.replaced.refusal);
  }
  const newer = alias(answers, "newer");
  await tx
    .update(answers)
    .set({ settledAs: null, settledAt: null, settledBy: null, replaced: null, version: sql`${answers.version} + 1` })
    .where(
      and(
        eq(answers.id, answer.id),
        notExists(
          tx
            .select({ id: newer.id })
            .from(newer)
            .where(and(eq(newer.askId, answer.askId), isNull(newer.settledAt))),
        ),
      ),
    );
  return true;
}

/** Whether a newer answer about the same entry was accepted, in this round or in another one. */
async function acceptedSince(tx: Tx, entryId: string, { bodyId, settledAt }: Answer): Promise<boolean> {
  const [found] = await rows(
    tx,
    sql`select exists (select from ${askedEntries} join inventory_answers n on n.ask_id = a.id
          where n.body_id = ${bodyId} and n.settled_as = 'accepted' and n.settled_at > ${settledAt?.toISOString()}::timestamptz
            and e.id = ${entryId}) as "isThere"`,
    z.object({ isThere: z.boolean() }),
  );
  return found?.isThere ?? false;
}

function valuesBefore(entry: Entry, { said }: Answer, replaced: NonNullable<Answer["replaced"]>): Partial<Entry> {
  const taken = publicFields.filter((field) => field in replaced.values && sameValue(field, said, entry));
  const values = Object.fromEntries(taken.map((field: PublicField) => [field, replaced.values[field]])) as Partial<Said>;
  const untouched = (Object.keys(replaced.origins) as (keyof Origins)[]).filter((field) => entry.origins[field]?.by === "association");
  const origins = Object.fromEntries(
    Object.entries({ ...entry.origins, ...Object.fromEntries(untouched.map((field) => [field, replaced.origins[field]])) }).filter(
      ([, origin]) => origin,
    ),
  ) as Origins;
  const confirmed = untouched.includes("confirmedOn") ? { confirmedOn: replaced.confirmedOn } : {};
  return { ...values, ...confirmed, origins, source: replaced.source };
}

/** An acceptance that can still be undone. */
export interface OpenAcceptance {
  stepId: string;
  count: number;
  until: Date;
}

/** The acceptance with this id, as long as it can be undone. */
export async function openAcceptance(tx: Tx, bodyId: string, stepId: string, now: Date): Promise<OpenAcceptance | undefined> {
  const step = await openStep(tx, { id: stepId, bodyId, now, ...acceptance });
  return step && { stepId, count: step.payload.ids.length, until: step.until };
}
