// SPDX-License-Identifier: EUPL-1.2
import { asc, eq, sql } from "drizzle-orm";
import { run, type Tx } from "#kit/db";
import { bodies } from "#register";
import { type Entering, type Waiting, waitingAt } from "../invitations/accept.ts";
import { isSameName } from "../same-name.ts";
import { memberships, people } from "../tables.ts";

/** Somebody who may be the one at a mailbox. */
export interface Candidate extends Entering {
  /** What she is called by in the form that asks: her own id, or that of her oldest invitation. */
  key: string;
  /** The bodies she has tasks in or is invited to, by name. */
  places: string[];
}

/** Everybody behind an address: who has it here, and whom invitations at it name besides. Asked only after the mailbox was proved. As sign-in. */
export async function candidatesAt(tx: Tx, address: string, now: Date): Promise<Candidate[]> {
  const email = address.toLowerCase();
  const known = await tx
    .select({ id: people.id, name: people.name, body: bodies.name })
    .from(people)
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(bodies, eq(bodies.id, memberships.bodyId))
    .where(eq(people.email, email))
    .orderBy(asc(people.createdAt), asc(people.id));
  const candidates = new Map<string, Candidate>();
  for (const { id, name, body } of known) {
    const one = candidates.get(id) ?? { key: id, personId: id, name, email, waits: [], places: [] };
    candidates.set(id, { ...one, places: withPlace(one.places, body) });
  }
  for (const invitation of await waitingAt(tx, email, now)) add(candidates, email, invitation);
  return [...candidates.values()];
}

/** One after the other per address: two invitations for one name, taken at once, make one person. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`address ${email.toLowerCase()}`}, 0))`);
}

/** Somebody known here decides in her account about a task she has not asked for; who is new comes in by it. */
function add(candidates: Map<string, Candidate>, email: string, { id, name, body, isAskedFor }: Waiting): void {
  const same = [...candidates.values()].find((one) => isSameName(one.name, name));
  const one = same ?? { key: id, personId: null, name, email, waits: [], places: [] };
  const waits = one.personId === null || isAskedFor ? [...one.waits, id] : one.waits;
  candidates.set(one.key, { ...one, waits, places: withPlace(one.places, body) });
}

const withPlace = (places: readonly string[], body: string | null): string[] =>
  body === null || places.includes(body) ? [...places] : [...places, body];
