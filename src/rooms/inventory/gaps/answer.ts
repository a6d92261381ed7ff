// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import type { FieldId } from "../vocabulary.ts";
import { fieldStates } from "./find.ts";
import type { GapAnswer } from "./kinds.ts";
import { gapAnswerRows } from "./tables.ts";

export interface GivenAnswer {
  field: FieldId;
  /** What the question was drawn at; 0: nobody had answered. */
  step: number;
  answer: GapAnswer;
  who: string | null;
}

export interface AnswerOutcome {
  saved: FieldId[];
  /** Somebody else answered since the page was drawn: her answer stands. */
  meanwhile: FieldId[];
}

/** Saves answers about fields nothing on the list speaks of. What is on the list by now, and what says the same again, is left out. */
export async function answerGaps(
  tx: Tx,
  input: { bodyId: string; answers: readonly GivenAnswer[]; actor: Actor; now: Date },
): Promise<AnswerOutcome> {
  const { bodyId, actor, now } = input;
  const outcome: AnswerOutcome = { saved: [], meanwhile: [] };
  const { fields } = await fieldStates(tx, bodyId);
  for (const given of input.answers) {
    const state = fields.find(({ field }) => field === given.field);
    if (!state?.absent) continue;
    const who = given.answer === "elsewhere" ? given.who : null;
    const before = state.answer;
    const same = before?.answer === given.answer && before.who === who && before.answer !== "unknown";
    if (same) continue;
    const mine = (before?.step ?? 0) === given.step && (await insert(tx, { ...given, who }, input));
    (mine ? outcome.saved : outcome.meanwhile).push(given.field);
  }
  if (outcome.saved.length > 0) {
    const details = { count: outcome.saved.length };
    await record(tx, { actor, at: now, action: "inventory.gap_answered", bodyId, details });
  }
  return outcome;
}

async function insert(tx: Tx, given: GivenAnswer, { bodyId, actor, now }: { bodyId: string; actor: Actor; now: Date }): Promise<boolean> {
  const { field, step, answer, who } = given;
  const row = { id: newId(now), bodyId, field, step: step + 1, answer, who, answeredAt: now, answeredBy: actor.id };
  return (await tx.insert(gapAnswerRows).values(row).onConflictDoNothing().returning({ id: gapAnswerRows.id })).length > 0;
}
