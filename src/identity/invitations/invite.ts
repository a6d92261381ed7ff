// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, lte } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import type { Actor, Role } from "#kit/policy";
import { days, later } from "#kit/time";
import type { Body } from "#register";
import { memberships, people } from "../tables.ts";
import { notOver, tasksToGive } from "../tasks/rules.ts";
import { invitations } from "./tables.ts";
import { invitationTexts as t } from "./texts.de.ts";

/** So long an invitation waits for its person. Unit: milliseconds. */
export const invitationLifetime = days(14);

export interface NewInvitation {
  /** Drawn with the form: sent twice, one goes out. */
  id: string;
  body: Body;
  name: string;
  email: string;
  role: Role;
  roleName: string;
  actor: Actor & { id: string };
  now: Date;
  url: string;
}

export type InviteOutcome =
  | { kind: "invited" }
  | { kind: "invited-before"; until: Date }
  | { kind: "has-task-already" }
  | { kind: "not-allowed" };

/** Invites somebody to a task in the own body. Whether the address is known elsewhere makes no difference and is not told. */
export async function invite(tx: Tx, enqueue: Enqueue, invitation: NewInvitation): Promise<InviteOutcome> {
  const { id, body, name, role, actor, now, url } = invitation;
  const email = invitation.email.toLowerCase();
  if (!(await tasksToGive(tx, body.id)).includes(role)) return { kind: "not-allowed" };
  if (await hasTaskHere(tx, body.id, email, role)) return { kind: "has-task-already" };
  await closeRunOut(tx, { bodyId: body.id, email, role, now });
  const until = later(now, invitationLifetime);
  const [sent] = await tx
    .insert(invitations)
    .values({ id, bodyId: body.id, email, name, role, invitedBy: actor.id, invitedAt: now, until })
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  if (!sent) return invitedBefore(tx, { id, bodyId: body.id, email, role });
  await record(tx, { actor, at: now, action: "identity.invited", bodyId: body.id, subjectId: id, details: { role } });
  const words = { name, by: actor.name, body: body.name, role: invitation.roleName, until, url };
  await sendMail(tx, enqueue, { template: "identity.invitation", about: id, recipient: email, ...t.mail(words) }, now);
  return { kind: "invited" };
}

/** Colleagues of the own body only: that somebody works here is nothing new to those who may invite. */
async function hasTaskHere(tx: Tx, bodyId: string, email: string, role: Role): Promise<boolean> {
  const hers = and(eq(people.email, email), eq(memberships.bodyId, bodyId), eq(memberships.role, role), notOver);
  const found = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(hers);
  return found.length > 0;
}

type Which = { bodyId: string; email: string; role: Role };

const same = ({ bodyId, email, role }: Which) =>
  and(eq(invitations.bodyId, bodyId), eq(invitations.email, email), eq(invitations.role, role));
const open = and(isNull(invitations.revokedAt), isNull(invitations.acceptedAt));

/** Makes room for the next one. */
export async function closeRunOut(tx: Tx, which: Which & { now: Date }): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: which.now })
    .where(and(same(which), open, lte(invitations.until, which.now)));
}

async function invitedBefore(tx: Tx, which: Which & { id: string }): Promise<InviteOutcome> {
  const [standing] = await tx
    .select({ id: invitations.id, until: invitations.until })
    .from(invitations)
    .where(and(same(which), open));
  return standing && standing.id !== which.id ? { kind: "invited-before", until: standing.until } : { kind: "invited" };
}
