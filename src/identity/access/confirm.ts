// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gt, inArray, isNotNull, isNull, lt, ne, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import { later } from "#kit/time";
import type { Seals } from "#kit/web";
import { bodies } from "#register";
import { paths } from "../paths.ts";
import { isSameName } from "../same-name.ts";
import { memberships, people } from "../tables.ts";
import { notOver } from "../tasks/rules.ts";
import { codeHashesOf, confirmWithin, linkHashesOf } from "./ask.ts";
import { tellDeciders } from "./notify.ts";
import { accessRequests } from "./tables.ts";
import { accessTexts as t } from "./texts.ts";

const attemptLimit = 5;

export interface Confirmation {
  token: string;
  code: string;
  /** The calendar day by which an answer is promised. */
  answerBy: string;
  now: Date;
  url: string;
}

export type ConfirmOutcome = { kind: "waits" } | { kind: "wrong" } | { kind: "over" } | { kind: "has-task-already" };

/** As people type it: in two groups, in capitals, with blanks. */
const plain = (typed: string) => typed.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Confirms the address with the code from its mail. Each try is counted before it is compared. From now on the request waits. As sign-in. */
export async function confirmRequest(tx: Tx, seals: Seals, enqueue: Enqueue, input: Confirmation): Promise<ConfirmOutcome> {
  const { token, code, now } = input;
  const mine = inArray(accessRequests.linkHash, linkHashesOf(seals, token));
  const [request] = await tx
    .update(accessRequests)
    .set({ attempts: sql`${accessRequests.attempts} + 1` })
    .where(
      and(
        mine,
        isNull(accessRequests.confirmedAt),
        lt(accessRequests.attempts, attemptLimit),
        gt(accessRequests.askedAt, later(now, -confirmWithin)),
      ),
    )
    .returning();
  if (!request) return (await isConfirmed(tx, mine)) ? { kind: "waits" } : { kind: "over" };
  if (!codeHashesOf(seals, request.id, plain(code)).includes(request.codeHash))
    return { kind: request.attempts < attemptLimit ? "wrong" : "over" };
  if (await worksThere(tx, request)) {
    await tx.delete(accessRequests).where(eq(accessRequests.id, request.id));
    return { kind: "has-task-already" };
  }
  const since = (await replaceEarlier(tx, request)) ?? now;
  await tx
    .update(accessRequests)
    .set({ confirmedAt: since, answerBy: input.answerBy, site: input.url })
    .where(eq(accessRequests.id, request.id));
  await record(tx, { actor: { id: null }, at: now, action: "identity.access_asked", bodyId: request.bodyId, subjectId: request.id });
  await tellBoth(tx, enqueue, request, input);
  return { kind: "waits" };
}

type Request = typeof accessRequests.$inferSelect;

async function isConfirmed(tx: Tx, mine: ReturnType<typeof inArray>): Promise<boolean> {
  const found = await tx
    .select({ id: accessRequests.id })
    .from(accessRequests)
    .where(and(mine, isNotNull(accessRequests.confirmedAt)));
  return found.length > 0;
}

/** The person of this name; others may share her mailbox. */
async function worksThere(tx: Tx, { email, bodyId, name }: Request): Promise<boolean> {
  const there = await tx
    .select({ name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(people.email, email), eq(memberships.bodyId, bodyId), notOver));
  return there.some((one) => isSameName(one.name, name));
}

/** Who asks again for the same place replaces what she asked before, and keeps her place in the line. */
async function replaceEarlier(tx: Tx, { id, email, bodyId, name }: Request): Promise<Date | null> {
  const waiting = and(isNotNull(accessRequests.confirmedAt), isNull(accessRequests.decidedAt));
  const hers = and(eq(accessRequests.email, email), sql`lower(${accessRequests.name}) = lower(${name})`);
  const [earlier] = await tx
    .delete(accessRequests)
    .where(and(hers, eq(accessRequests.bodyId, bodyId), ne(accessRequests.id, id), waiting))
    .returning({ since: accessRequests.confirmedAt });
  return earlier?.since ?? null;
}

async function tellBoth(tx: Tx, enqueue: Enqueue, request: Request, { token, answerBy, now, url }: Confirmation): Promise<void> {
  const [body] = await tx.select({ name: bodies.name }).from(bodies).where(eq(bodies.id, request.bodyId));
  const words = { body: body?.name ?? "", answerBy, link: `${url}${paths.accessRequest(token)}` };
  const received = { template: "identity.access-received", about: request.id, recipient: request.email, ...t.mails.received(words) };
  await sendMail(tx, enqueue, received, now);
  await enqueue(tx, tellDeciders, { requestId: request.id, url });
}
