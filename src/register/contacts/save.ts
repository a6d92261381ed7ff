// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import type { Contact } from "./contact.ts";
import type { Purpose } from "./purposes.ts";
import { registerContacts } from "./tables.ts";

interface Act {
  actor: Actor;
  bodyId: string;
  now: Date;
}

export type ContactFields = Pick<Contact, "office" | "person" | "phone" | "mail" | "hours" | "source">;
export type ContactOutcome = { kind: "saved" } | { kind: "changed-since" };

/** Names a contact, or changes the one that is named. `version` 0: none was named when the form was drawn. Saving says that it is right today. */
export async function saveContact(
  tx: Tx,
  act: Act,
  { purpose, version, ...fields }: ContactFields & { purpose: Purpose; version: number },
): Promise<ContactOutcome> {
  const stamped = { ...fields, checkedOn: dayOf(act.now), updatedAt: act.now, updatedBy: act.actor.id };
  const [saved] = version === 0 ? await added(tx, act, purpose, stamped) : await changed(tx, act, purpose, version, stamped);
  if (!saved) return { kind: "changed-since" };
  await tell(tx, act, "register.contact_named", saved.id, purpose);
  return { kind: "saved" };
}

type Stamped = ContactFields & Pick<Contact, "checkedOn" | "updatedAt" | "updatedBy">;

function added(tx: Tx, act: Act, purpose: Purpose, stamped: Stamped) {
  return tx
    .insert(registerContacts)
    .values({ id: newId(act.now), bodyId: act.bodyId, purpose, since: stamped.checkedOn, ...stamped })
    .onConflictDoNothing()
    .returning({ id: registerContacts.id });
}

function changed(tx: Tx, act: Act, purpose: Purpose, version: number, stamped: Stamped) {
  return tx
    .update(registerContacts)
    .set({ ...stamped, version: sql`${registerContacts.version} + 1` })
    .where(and(mine(act, purpose), eq(registerContacts.version, version)))
    .returning({ id: registerContacts.id });
}

/** Takes a contact away again; the second of two says nothing new. */
export async function withdrawContact(tx: Tx, act: Act, purpose: Purpose): Promise<void> {
  const [gone] = await tx.delete(registerContacts).where(mine(act, purpose)).returning({ id: registerContacts.id });
  if (gone) await tell(tx, act, "register.contact_withdrawn", gone.id, purpose);
}

const mine = (act: Act, purpose: Purpose) => and(eq(registerContacts.bodyId, act.bodyId), eq(registerContacts.purpose, purpose));

function tell(tx: Tx, act: Act, action: string, subjectId: string, purpose: Purpose): Promise<unknown> {
  return record(tx, { actor: act.actor, at: act.now, action, bodyId: act.bodyId, subjectId, details: { purpose } });
}
