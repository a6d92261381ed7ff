// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import type { ContactPurpose } from "./purposes.ts";
import { privacyContacts } from "./tables.ts";

export type PrivacyContact = typeof privacyContacts.$inferSelect;
export type ContactFields = Pick<PrivacyContact, "office" | "address" | "phone" | "mail">;

interface Act {
  actor: Actor;
  bodyId: string;
  now: Date;
}

/** What a body has named. */
export function privacyContactsOf(tx: Tx, bodyId: string): Promise<PrivacyContact[]> {
  return tx.select().from(privacyContacts).where(eq(privacyContacts.bodyId, bodyId));
}

export type ContactOutcome = { kind: "saved" } | { kind: "changed-since" };

/** Names an office or changes it. `version` 0: none was named when the form was drawn. Saving says that it is right today. */
export async function savePrivacyContact(
  tx: Tx,
  act: Act,
  { purpose, version, ...fields }: ContactFields & { purpose: ContactPurpose; version: number },
): Promise<ContactOutcome> {
  const { actor, bodyId, now: at } = act;
  const stamped = { ...fields, checkedOn: dayOf(at), updatedAt: at, updatedBy: actor.id };
  const [saved] = version === 0 ? await added(tx, act, purpose, stamped) : await changed(tx, act, purpose, version, stamped);
  if (!saved) return { kind: "changed-since" };
  await record(tx, { actor, at, action: "privacy.contact_named", bodyId, subjectId: saved.id, details: { purpose } });
  return { kind: "saved" };
}

type Stamped = ContactFields & Pick<PrivacyContact, "checkedOn" | "updatedAt" | "updatedBy">;

function added(tx: Tx, { bodyId, now }: Act, purpose: ContactPurpose, stamped: Stamped) {
  return tx
    .insert(privacyContacts)
    .values({ id: newId(now), bodyId, purpose, since: stamped.checkedOn, ...stamped })
    .onConflictDoNothing()
    .returning({ id: privacyContacts.id });
}

function changed(tx: Tx, act: Act, purpose: ContactPurpose, version: number, stamped: Stamped) {
  return tx
    .update(privacyContacts)
    .set({ ...stamped, version: sql`${privacyContacts.version} + 1` })
    .where(and(mine(act, purpose), eq(privacyContacts.version, version)))
    .returning({ id: privacyContacts.id });
}

/** Takes an office away again; the second of two says nothing new. */
export async function withdrawPrivacyContact(tx: Tx, act: Act, purpose: ContactPurpose): Promise<void> {
  const [gone] = await tx.delete(privacyContacts).where(mine(act, purpose)).returning({ id: privacyContacts.id });
  const { actor, bodyId, now: at } = act;
  if (gone) await record(tx, { actor, at, action: "privacy.contact_withdrawn", bodyId, subjectId: gone.id, details: { purpose } });
}

const mine = (act: Act, purpose: ContactPurpose) => and(eq(privacyContacts.bodyId, act.bodyId), eq(privacyContacts.purpose, purpose));
