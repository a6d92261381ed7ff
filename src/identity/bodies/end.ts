// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { days, later } from "#kit/time";
import { type Body, kindsToFound, type LedBody, ledBody } from "#register";
import { lockTasksOf } from "../tasks/lock.ts";
import { bodyEnds } from "./tables.ts";

interface Act {
  parent: Body;
  bodyId: string;
  actor: Actor;
  now: Date;
}

export type EndBodyOutcome = { kind: "ended" } | { kind: "ends-already"; onDay: string } | { kind: "not-there" };

/** How many tasks, orders and invitations end with a body. */
export interface EndsWith {
  tasks: number;
  orders: number;
  invited: number;
}

const counted = z.object({ tasks: z.number(), orders: z.number(), invited: z.number() });
const order = z.object({ orderId: z.string().nullable(), giver: z.string().nullable() });

/** What would end with a body on a day, for those who lead it. */
export async function endsWith(tx: Tx, bodyId: string, firstDay: string): Promise<EndsWith> {
  const [found] = await rows(tx, sql`select tasks, orders, invited from fokus_ends_with(${bodyId}, ${firstDay}::date)`, counted);
  return found ?? { tasks: 0, orders: 0, invited: 0 };
}

/** Ends a body from a day on, with its tasks, the orders given to it and its open invitations. */
export async function endBody(tx: Tx, end: Act & { id: string; firstDay: string }): Promise<EndBodyOutcome> {
  const { parent, bodyId, firstDay, now } = end;
  await lockTasksOf(tx, [bodyId]);
  const body = await ledHere(tx, parent, bodyId);
  if (!body) return { kind: "not-there" };
  if (body.validTo !== null) return { kind: "ends-already", onDay: body.validTo };
  const question = sql`select order_id as "orderId", giver from fokus_end_body(${end.id}, ${bodyId}, ${firstDay}::date, ${now.toISOString()}::timestamptz)`;
  const orders = await rows(tx, question, order);
  await tell(tx, end, "identity.body_ended", orders, "identity.order_ended");
  return { kind: "ended" };
}

export type TakeBackOutcome = { kind: "taken-back" } | { kind: "too-late" } | { kind: "none" } | { kind: "not-there" };

/** So long after its day an end can be taken back; the database has the same bound. Unit: milliseconds. */
const openFor = days(30);

/** The last day on which an end can be taken back. */
export function takeBackUntil(onDay: string): string {
  return later(new Date(`${onDay}T12:00:00Z`), openFor)
    .toISOString()
    .slice(0, 10);
}

/** Takes an end back: the body is there again, with the tasks and orders nobody changed since. */
export async function takeBackEnd(tx: Tx, act: Act): Promise<TakeBackOutcome> {
  await lockTasksOf(tx, [act.bodyId]);
  if (!(await ledHere(tx, act.parent, act.bodyId))) return { kind: "not-there" };
  const open = and(eq(bodyEnds.bodyId, act.bodyId), isNull(bodyEnds.withdrawnAt));
  const [end] = await tx.select({ onDay: bodyEnds.onDay }).from(bodyEnds).where(open);
  if (!end) return { kind: "none" };
  const question = sql`select order_id as "orderId", giver from fokus_take_back_end(${act.bodyId}, ${act.now.toISOString()}::timestamptz)`;
  const orders = await rows(tx, question, order);
  if (orders.length === 0) return { kind: "too-late" };
  await tell(tx, act, "identity.body_end_taken_back", orders, "identity.order_again");
  return { kind: "taken-back" };
}

/** The body, when the acting person leads it from here. */
async function ledHere(tx: Tx, parent: Body, bodyId: string): Promise<LedBody | undefined> {
  const body = await ledBody(tx, parent.id, { id: bodyId });
  return body && (await kindsToFound(tx, parent.id)).includes(body.kind) ? body : undefined;
}

/** One line for the leading body, and one in the trail of each place whose order it concerns. */
async function tell(tx: Tx, act: Act, action: string, orders: readonly z.infer<typeof order>[], ofOrder: string): Promise<void> {
  const { actor, now } = act;
  await record(tx, { actor, at: now, action, bodyId: act.parent.id, subjectId: act.bodyId });
  for (const { orderId, giver } of orders) {
    if (orderId && giver)
      await record(tx, { actor, at: now, action: ofOrder, bodyId: giver, subjectId: orderId, details: { to: act.bodyId } });
  }
}
