// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import type { Actor, Role } from "#kit/policy";
import { days, later } from "#kit/time";
import type { Body } from "#register";
import { paths } from "../paths.ts";
import { isSameName } from "../same-name.ts";
import { memberships, people } from "../tables.ts";
import { notOver, tasksToGive } from "../tasks/rules.ts";
import { invitations } from "./tables.ts";
import { invitationTexts as t } from "./texts.ts";

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
  /** Somebody else than who already works here under this address. */
  isAnother: boolean;
  actor: Actor & { id: string };
  now: Date;
  url: string;
}

export type InviteOutcome =
  | { kind: "invited" }
  | { kind: "invited-before"; until: Date }
  | { kind: "has-task-already" }
  /** Colleagues of other names work here under this address. */
  | { kind: "shared"; names: string[] }
  | { kind: "not-allowed" };

/** Invites somebody to a task in the own body. Whether the address is known elsewhere makes no difference and is not told. */
export async function invite(tx: Tx, enqueue: Enqueue, invitation: NewInvitation): Promise<InviteOutcome> {
  const { id, body, name, role, actor, now, url } = invitation;
  const email = invitation.email.toLowerCase();
  if (!(await tasksToGive(tx, body.id)).includes(role)) return { kind: "not-allowed" };
  const there = await colleaguesAt(tx, body.id, email);
  const sameName = there.filter((one) => isSameName(one.name, name));
  if (sameName.some((one) => one.role === role)) return { kind: "has-task-already" };
  if (there.length > 0 && sameName.length === 0 && !invitation.isAnother) return { kind: "shared", names: namesOf(there) };
  await closeRunOut(tx, { bodyId: body.id, email, role, name, now });
  const until = later(now, invitationLifetime);
  const [sent] = await tx
    .insert(invitations)
    .values({ id, bodyId: body.id, email, name, role, invitedBy: actor.id, invitedAt: now, until })
    .onConflictDoNothing()
    .returning({ id: invitations.id });
  if (!sent) {
    const standing = await openOne(tx, { bodyId: body.id, email, role, name });
    // The form made another one before somebody went back to it, or what it made is over.
    if (!standing) return invite(tx, enqueue, { ...invitation, id: newId(now) });
    return standing.id === id ? { kind: "invited" } : { kind: "invited-before", until: standing.until };
  }
  await record(tx, { actor, at: now, action: "identity.invited", bodyId: body.id, subjectId: id, details: { role } });
  const words = { name, by: actor.name, body: body.name, role: invitation.roleName, until, address: `${url}${paths.signInAs(id)}` };
  await sendMail(tx, enqueue, { template: "identity.invitation", about: id, recipient: email, ...t.mail(words) }, now);
  return { kind: "invited" };
}

/** Who works in the own body under an address: that is nothing new to those who may invite. */
function colleaguesAt(tx: Tx, bodyId: string, email: string): Promise<{ name: string; role: Role }[]> {
  return tx
    .select({ name: people.name, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(people.email, email), eq(memberships.bodyId, bodyId), notOver))
    .orderBy(asc(people.createdAt));
}

const namesOf = (there: readonly { name: string }[]): string[] => [...new Set(there.map(({ name }) => name))];

/** For what, and for whom: several people may share the address. */
type Which = { bodyId: string; email: string; role: Role; name: string };

const same = ({ bodyId, email, role, name }: Which) =>
  and(
    eq(invitations.bodyId, bodyId),
    eq(invitations.email, email),
    eq(invitations.role, role),
    sql`lower(${invitations.name}) = lower(${name})`,
  );
const open = and(isNull(invitations.revokedAt), isNull(invitations.acceptedAt));

/** Makes room for the next one. */
export async function closeRunOut(tx: Tx, which: Which & { now: Date }): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: which.now })
    .where(and(same(which), open, lte(invitations.until, which.now)));
}

async function openOne(tx: Tx, which: Which): Promise<{ id: string; until: Date } | undefined> {
  const { id, until } = invitations;
  const [standing] = await tx
    .select({ id, until })
    .from(invitations)
    .where(and(same(which), open));
  return standing;
}
