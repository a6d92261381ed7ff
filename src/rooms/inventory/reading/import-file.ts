// SPDX-License-Identifier: EUPL-1.2

import { unreadableSentence } from "#kit/tables";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { listById } from "./find.ts";
import { handIn } from "./hand-in.ts";
import { surroundingsOf } from "./place-register.ts";
import { type InTransaction, readIn, type WhenDone } from "./read-in.ts";
import { markStarted } from "./start.ts";
import { importTexts } from "./texts.de.ts";
import { understand } from "./understand.ts";

export type ImportOutcome = { kind: "unreadable"; sentence: string } | { kind: "read-in"; says: string[] };

/**
 * Reads a file into the inventory of a body without anybody looking at it first: for the command line and for example content.
 * Naming the body answers the question where the entries belong. `personId`: whose act it is, `null` for the operator.
 */
export async function readFileIn(
  inTransaction: InTransaction,
  input: { body: Body; file: { bytes: Uint8Array; fileName: string }; personId: string | null; now: Date; whenDone?: WhenDone },
): Promise<ImportOutcome> {
  const { body, file, personId, now } = input;
  const surroundings = await inTransaction((tx) => surroundingsOf(tx, body));
  const outcome = await understand(file, {}, surroundings);
  if (outcome.kind === "unreadable") return { kind: "unreadable", sentence: unreadableSentence(outcome.reason) };
  const { list: understood, ready, headingsKey } = outcome.understood;
  const handedIn = await inTransaction((tx) =>
    handIn(tx, { bodyId: body.id, personId, ...file, total: understood.rows, headingsKey, now, atOnce: true }),
  );
  const { list } = handedIn;
  if (handedIn.kind === "read-before") return { kind: "read-in", says: [importTexts.readBefore(longDate(list.startedAt ?? now))] };
  await inTransaction((tx) => markStarted(tx, list.id, personId, now));
  await readIn(inTransaction, list.id, ready, now, input.whenDone);
  const done = await inTransaction((tx) => listById(tx, body.id, list.id, now));
  const questions = understood.questions
    .filter(({ kind }) => kind === "body-mismatch")
    .map(({ text }) => importTexts.hadQuestion(text, body.name));
  return {
    kind: "read-in",
    says: [
      ...questions,
      importTexts.done(done?.accepted ?? 0, done?.known ?? 0, done?.openFields ?? 0, done?.changed ?? 0),
      ...ready.remarks.map(({ row, text }) => importTexts.remark(row, text)),
    ],
  };
}
