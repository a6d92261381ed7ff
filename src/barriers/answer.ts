// SPDX-License-Identifier: EUPL-1.2
import { and, asc, count, desc, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import { days, later } from "#kit/time";
import { barrierReports as reports } from "./tables.ts";
import { t } from "./texts.de.ts";

const { id, page, message, replyTo, receivedAt, answerBy, answer, answeredAt } = reports;
const shown = { id, page, message, replyTo, receivedAt, answerBy, answer, answeredAt };

export type Case = Pick<typeof reports.$inferSelect, keyof typeof shown>;

/** Cases that wait, the longest first, and those answered last. As the operator. */
export async function casesAtDesk(tx: Tx): Promise<{ waiting: Case[]; answered: Case[] }> {
  return {
    waiting: await tx.select(shown).from(reports).where(isNull(reports.answeredAt)).orderBy(asc(reports.receivedAt), asc(reports.id)),
    answered: await tx.select(shown).from(reports).where(isNotNull(reports.answeredAt)).orderBy(desc(reports.answeredAt)).limit(50),
  };
}

/** How many cases wait for an answer; as the operator. */
export async function waitingCases(tx: Tx): Promise<number> {
  const [found] = await tx.select({ waiting: count() }).from(reports).where(isNull(reports.answeredAt));
  return found?.waiting ?? 0;
}

export async function caseById(tx: Tx, wanted: string): Promise<Case | undefined> {
  const [found] = await tx.select(shown).from(reports).where(eq(reports.id, wanted));
  return found;
}

export type AnswerOutcome = { kind: "answered"; mailed: boolean } | { kind: "answered-before" };

/** Gives a case its one answer, and mails it when an address was left. Whoever comes second is told so. */
export async function answerCase(
  tx: Tx,
  enqueue: Enqueue,
  given: { id: string; actor: { id: string | null }; answer: string; now: Date },
): Promise<AnswerOutcome> {
  const [answered] = await tx
    .update(reports)
    .set({ answer: given.answer, answeredAt: given.now, answeredBy: given.actor.id })
    .where(and(eq(reports.id, given.id), isNull(reports.answeredAt)))
    .returning({ message: reports.message, replyTo: reports.replyTo });
  if (!answered) return { kind: "answered-before" };
  const address = z.email().safeParse(answered.replyTo);
  if (address.success) {
    const words = t.mail({ message: answered.message, answer: given.answer });
    await sendMail(tx, enqueue, { template: "barriers.answer", about: given.id, recipient: address.data, ...words }, given.now);
  }
  await record(tx, { actor: given.actor, at: given.now, action: "barriers.answered", subjectId: given.id });
  return { kind: "answered", mailed: address.success };
}

/** Removes cases a year after their answer, and those nobody answered for two years; as owner. */
export async function removeOldCases(tx: Tx, now: Date): Promise<void> {
  await tx.delete(reports).where(or(lt(reports.answeredAt, later(now, -days(365))), lt(reports.receivedAt, later(now, -days(730)))));
}
