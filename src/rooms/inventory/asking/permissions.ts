// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { everybody, type PermissionRow } from "#kit/policy";
import { worked as only } from "../expected.ts";
import { entries } from "../tables.ts";
import { newAskCode, shownCode } from "./code.ts";
import { saidOf } from "./said.ts";
import { answers, asks, roundSteps, rounds } from "./tables.ts";

const base = "/intern/:body/bestand/fragen";
const round = `${base}/:round{[0-9a-f-]{36}}`;
const details = { title: "Stimmt das?", until: "2027-04-14", replyTo: "Rathaus", scope: "all" } as const;
const at = new Date("2027-03-12T08:00:00Z");
const draftId = "01890000-0000-7000-8000-00000000f001";
const runningId = "01890000-0000-7000-8000-00000000f002";
const answerId = "01890000-0000-7000-8000-00000000f003";
const askId = "01890000-0000-7000-8000-00000000f004";

/** The example week asks nobody yet, so the table brings a draft of its own. */
async function aDraft(tx: Tx, bodyId: string) {
  await tx
    .insert(rounds)
    .values({ id: draftId, bodyId, ...details, createdAt: at })
    .onConflictDoNothing();
  return { round: draftId };
}

/** A round that has begun, with one code and one answer that waits. */
async function aRound(tx: Tx, bodyId: string) {
  const [entry] = await tx.select().from(entries).where(eq(entries.bodyId, bodyId)).limit(1);
  if (!entry) throw new Error("The example week has an inventory.");
  await tx
    .insert(rounds)
    .values({ id: runningId, bodyId, ...details, createdAt: at })
    .onConflictDoNothing();
  await tx.insert(roundSteps).values({ roundId: runningId, bodyId, step: "begun", takenAt: at }).onConflictDoNothing();
  const ask = { id: askId, roundId: runningId, bodyId, entryId: entry.id, code: newAskCode() };
  await tx.insert(asks).values(ask).onConflictDoNothing();
  const said = saidOf(entry);
  const answer = { id: answerId, askId, bodyId, said, seen: said, leaveOut: false, givenBy: "link", answeredAt: at } as const;
  await tx.insert(answers).values(answer).onConflictDoNothing();
  const [stored] = await tx.select({ code: asks.code }).from(asks).where(eq(asks.id, askId));
  return { round: runningId, answer: answerId, code: shownCode(stored?.code ?? "") };
}

/** Routes of asking. What /v gives depends on the code alone, never on who is signed in. */
export const askingPermissions: PermissionRow[] = [
  [`GET ${base}`, only(200)],
  [`POST ${base}`, only(422)],
  [`GET ${base}/neu`, only(200)],
  [`GET ${base}/antworten`, only(200)],
  [`POST ${base}/antworten`, only(303)],
  [`GET ${base}/antworten/:answer{[0-9a-f-]{36}}`, only(200), aRound],
  [`POST ${base}/antworten/:answer{[0-9a-f-]{36}}`, only(422), aRound],
  [`POST ${base}/rueckgaengig/:step`, only(404)],
  [`GET ${round}`, only(200), aRound],
  [`GET ${round}/angaben`, only(200), aDraft],
  [`POST ${round}/angaben`, only(422), aDraft],
  [`GET ${round}/auswahl`, only(200), aDraft],
  [`POST ${round}/auswahl`, only(303), aDraft],
  [`GET ${round}/vorschau.pdf`, only(200), aDraft],
  [`GET ${round}/briefe.pdf`, only(200), aRound],
  [`GET ${round}/briefe.docx`, only(200), aRound],
  [`GET ${round}/telefonliste`, only(200), aRound],
  [`GET ${round}/eintragen`, only(200), aRound],
  [`GET ${round}/eintragen/:code`, only(200), aRound],
  [`POST ${round}/eintragen/:code`, only(422), aRound],
  [`POST ${round}/mails`, only(303), aRound],
  [`POST ${round}/erinnern`, only(303), aRound],
  [`POST ${round}/beginnen`, only(303), aDraft],
  [`POST ${round}/verwerfen`, only(303), aDraft],
  ["GET /v", everybody(200)],
  ["GET /v/:code", everybody(200), aRound],
  ["POST /v/:code", everybody(422), aRound],
  ["GET /v/:code/danke", everybody(200), aRound],
  // Last, because its code leads nowhere afterwards.
  [`POST ${round}/beenden`, only(303), aRound],
];
