// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import { days, later } from "#kit/time";
import { bodies } from "#register";
import { closeRunOut } from "../invitations/invite.ts";
import { invitations } from "../invitations/tables.ts";
import { accessRequests } from "./tables.ts";
import { accessTexts as t } from "./texts.ts";

/** So long the task waits for her first sign-in; she asked for it and may be away. Unit: milliseconds. */
const waitsFor = days(30);

export interface Decision {
  id: string;
  answer: { kind: "approved" } | { kind: "declined"; reason: string };
  /** Without an id it is the operator. */
  actor: { id: string | null };
  now: Date;
  url: string;
}

export type DecideOutcome = { kind: "decided"; name: string } | { kind: "decided-before"; approved: boolean } | { kind: "not-there" };

/** Gives the one answer a request can have; whoever comes second is told so. Approved, the task waits for her first sign-in. */
export async function decideRequest(tx: Tx, enqueue: Enqueue, decision: Decision): Promise<DecideOutcome> {
  const { id, answer, actor, now } = decision;
  const waiting = and(eq(accessRequests.id, id), isNotNull(accessRequests.confirmedAt), isNull(accessRequests.decidedAt));
  const reason = answer.kind === "declined" ? answer.reason : null;
  const [request] = await tx
    .update(accessRequests)
    .set({ decidedBy: actor.id, decidedAt: now, approved: answer.kind === "approved", reason })
    .where(waiting)
    .returning({ name: accessRequests.name, email: accessRequests.email, role: accessRequests.role, bodyId: accessRequests.bodyId });
  if (!request) return decidedBefore(tx, id);
  const { bodyId, email, name, role } = request;
  const [body] = await tx.select({ name: bodies.name }).from(bodies).where(eq(bodies.id, bodyId));
  const about = { about: id, recipient: email };
  const words = { name, body: body?.name ?? "", url: decision.url };
  if (answer.kind === "approved") {
    const until = later(now, waitsFor);
    await closeRunOut(tx, { bodyId, email, role, name, now });
    const waits = { id: newId(now), bodyId, email, name, role, requestId: id, invitedBy: actor.id, invitedAt: now, until };
    await tx.insert(invitations).values(waits).onConflictDoNothing();
    await sendMail(tx, enqueue, { template: "identity.access-approved", ...about, ...t.mails.approved({ ...words, until }) }, now);
  } else {
    await sendMail(
      tx,
      enqueue,
      { template: "identity.access-declined", ...about, ...t.mails.declined({ ...words, reason: answer.reason }) },
      now,
    );
  }
  await record(tx, { actor, at: now, action: `identity.access_${answer.kind}`, bodyId, subjectId: id, details: { role } });
  return { kind: "decided", name };
}

/** What became of a request somebody else has decided. */
export async function decidedBefore(tx: Tx, id: string): Promise<DecideOutcome> {
  const known = and(eq(accessRequests.id, id), isNotNull(accessRequests.decidedAt));
  const [request] = await tx.select({ approved: accessRequests.approved }).from(accessRequests).where(known);
  return request ? { kind: "decided-before", approved: request.approved === true } : { kind: "not-there" };
}
