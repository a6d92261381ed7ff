// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { record } from "#kit/audit";
import { newCode, newId, type Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import { timeOfDay } from "#kit/text";
import { later, minutes } from "#kit/time";
import type { Seals } from "#kit/web";
import { isSameName } from "../../same-name.ts";
import { endSessions } from "../../sessions.ts";
import { people } from "../../tables.ts";
import { signInTexts } from "../texts.ts";
import { waysBack } from "./tables.ts";

/** So long the way in counts. Unit: milliseconds. */
export const wayBackLifetime = minutes(30);

export interface WayBack {
  email: string;
  /** Needed where several people share the mailbox. */
  name: string | undefined;
  now: Date;
  url: string;
}

export type WayBackOutcome = { kind: "made"; code: string; name: string } | { kind: "nobody" } | { kind: "several"; names: string[] };

/** What of a code is kept: the digest of how it is said without its groups. */
export const digestsOf = (seals: Seals, typed: string): string[] =>
  seals.digests("way-back", typed.toLowerCase().replace(/[^a-z0-9]/g, ""));

/**
 * Makes a way in that counts once, for somebody the operator has made sure of; ends her sessions and those ways made before, and tells
 * her by mail. As owner: it is the operator's act. Returns the code, which is kept nowhere.
 */
export async function makeWayBack(tx: Tx, seals: Seals, enqueue: Enqueue, asked: WayBack): Promise<WayBackOutcome> {
  const { email, name, now, url } = asked;
  const there = await tx.select().from(people).where(eq(people.email, email.toLowerCase()));
  const meant = name === undefined ? there : there.filter((one) => isSameName(one.name, name));
  const [person] = meant;
  if (!person) return { kind: "nobody" };
  if (meant.length > 1) return { kind: "several", names: meant.map((one) => one.name) };
  const [id, code] = [newId(now), newCode(16)];
  await tx.delete(waysBack).where(eq(waysBack.personId, person.id));
  const row = { id, personId: person.id, codeHash: seals.digest("way-back", code), madeAt: now, until: later(now, wayBackLifetime) };
  await tx.insert(waysBack).values(row);
  await endSessions(tx, seals, { personId: person.id, now });
  await record(tx, { actor: { id: null }, at: now, action: "identity.way_back_made", subjectId: person.id });
  const words = signInTexts.back.mail;
  const letter = { template: "identity.way-back", about: id, subject: words.subject, body: words.body(timeOfDay(now), url) };
  await sendMail(tx, enqueue, { ...letter, recipient: person.email }, now);
  return { kind: "made", code: code.replace(/(.{4})(?=.)/g, "$1-"), name: person.name };
}
