// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { and, eq, inArray, isNull, lt, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database, Tx } from "#kit/db";
import { type Actor, type Membership, roles } from "#kit/policy";
import { type Clock, hours, later, minutes } from "#kit/time";
import type { Seals } from "#kit/web";
import { heldOrder, ordersHeldBy } from "./delegations/held.ts";
import { type SessionWay, sessions } from "./tables.ts";

/** Signed out after so long a pause. */
export const pauseLimit = minutes(60);
/** Signed out at the latest after so long, whatever happens. */
export const sessionLimit = hours(12);
/** So long after signing in she may change how she signs in. */
const freshFor = minutes(15);
/** How exactly we note when somebody was last here. */
const touchEvery = minutes(1);

export type SessionState =
  | { kind: "none" }
  /** `withheld`: tasks that need two factors, and the session began with one. The actor does not have them. */
  | { kind: "open"; actor: Actor; withheld: readonly Membership[] }
  /** The session is over or was ended in another tab, but we know whose it was: a form she sends now is parked for her. */
  | { kind: "over"; personId: string };

const found = z.object({
  idHash: z.string(),
  personId: z.string(),
  name: z.string(),
  createdMs: z.coerce.number(),
  seenMs: z.coerce.number(),
  ended: z.boolean(),
  isStrong: z.boolean(),
  memberships: z.array(
    z.object({ bodyId: z.string(), bodySlug: z.string(), bodyName: z.string(), role: z.enum(roles), needsStrong: z.boolean() }),
  ),
  delegations: z.array(heldOrder),
});

/** How somebody signed in, and whether that was two factors. */
export interface Began {
  way: SessionWay;
  isStrong: boolean;
}

/** The mailbox alone: one factor. */
export const byCode: Began = { way: "code", isStrong: false };

/** Begins a session and returns its token, which only the browser keeps. */
export async function beginSession(tx: Tx, seals: Seals, personId: string, now: Date, began: Began = byCode): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.insert(sessions).values({ idHash: seals.digest("session", token), personId, ...began, createdAt: now, lastSeenAt: now });
  return token;
}

/** Whose session this is and what she may do today: one question before every page. */
export async function findSession(db: Database, seals: Seals, token: string, clock: Clock): Promise<SessionState> {
  const idHashes = seals.digests("session", token);
  const [now, today] = [clock.now(), clock.today()];
  const [session] = await db.askSignIn(
    sql`select s.id_hash as "idHash", s.person_id as "personId", p.name, extract(epoch from s.created_at) * 1000 as "createdMs",
          extract(epoch from s.last_seen_at) * 1000 as "seenMs", s.ended_at is not null as ended, s.is_strong as "isStrong",
          coalesce((select json_agg(json_build_object('bodyId', m.body_id, 'bodySlug', case when b.kind = 'land' then 'land' else b.slug end, 'bodyName', b.name, 'role', m.role,
              'needsStrong', m.role in (select r.role from strong_roles r)) order by m.valid_from, m.id)
            from memberships m join bodies b on b.id = m.body_id
            where m.person_id = s.person_id and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})), '[]'::json) as memberships,
          ${ordersHeldBy(sql`s.person_id`, today)} as delegations
        from sessions s join people p on p.id = s.person_id where s.id_hash in ${idHashes}`,
    found,
  );
  if (!session) return { kind: "none" };
  const seenAt = new Date(session.seenMs);
  const over = session.ended || later(seenAt, pauseLimit) <= now || later(new Date(session.createdMs), sessionLimit) <= now;
  if (over) return { kind: "over", personId: session.personId };
  if (later(seenAt, touchEvery) <= now) {
    await db.signIn((tx) => tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.idHash, session.idHash)));
  }
  return opened(session);
}

/** The person with her tasks; those that need two factors only when the session began with them. */
function opened({ personId, name, isStrong, memberships, delegations }: z.infer<typeof found>): SessionState {
  const tasks = (withheld: boolean): Membership[] =>
    memberships
      .filter(({ needsStrong }) => (needsStrong && !isStrong) === withheld)
      .map(({ bodyId, bodySlug, bodyName, role }) => ({ bodyId, bodySlug, bodyName, role }));
  const own = tasks(false);
  const orders = delegations.filter(({ throughId }) => own.some(({ bodyId }) => bodyId === throughId));
  return { kind: "open", actor: { id: personId, name, memberships: own, delegations: orders }, withheld: tasks(true) };
}

/** Whether somebody signed in just now: asked before she changes how she signs in. */
export async function isFresh(tx: Tx, seals: Seals, token: string, now: Date): Promise<boolean> {
  const [session] = await tx
    .select({ createdAt: sessions.createdAt })
    .from(sessions)
    .where(and(inArray(sessions.idHash, seals.digests("session", token)), isNull(sessions.endedAt)));
  return session !== undefined && now < later(session.createdAt, freshFor);
}

/** How the session of this browser began; undefined when it is over. */
export async function wayOf(tx: Tx, seals: Seals, token: string): Promise<SessionWay | undefined> {
  const [session] = await tx
    .select({ way: sessions.way })
    .from(sessions)
    .where(and(inArray(sessions.idHash, seals.digests("session", token)), isNull(sessions.endedAt)));
  return session?.way;
}

/** Signs out. */
export async function endSession(tx: Tx, seals: Seals, token: string, now: Date): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(inArray(sessions.idHash, seals.digests("session", token)), isNull(sessions.endedAt)));
}

/** Signs somebody out everywhere, or everywhere but in the browser that keeps `exceptToken`. Returns how many sessions ended. */
export async function endSessions(tx: Tx, seals: Seals, input: { personId: string; now: Date; exceptToken?: string }): Promise<number> {
  const { personId, now, exceptToken } = input;
  const others = exceptToken === undefined ? undefined : notInArray(sessions.idHash, seals.digests("session", exceptToken));
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), others))
    .returning({ idHash: sessions.idHash });
  return ended.length;
}

/** Removes sessions nobody can use any more. A day of grace lets a late form still be parked for its owner. */
export async function removeOldSessions(tx: Tx, now: Date): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.lastSeenAt, later(now, -hours(24))));
}
