// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { later } from "#kit/time";
import { pauseLimit, sessionLimit } from "../sessions.ts";
import { sessions } from "../tables.ts";

/** A session as its owner sees it. `id` is a keyed digest and opens nothing. */
export interface OpenSession {
  id: string;
  since: Date;
  lastSeenAt: Date;
}

const open = (personId: string) => and(eq(sessions.personId, personId), isNull(sessions.endedAt));

/** Where a person is signed in now, the newest first. As sign-in. */
export function openSessions(tx: Tx, personId: string, now: Date): Promise<OpenSession[]> {
  return tx
    .select({ id: sessions.idHash, since: sessions.createdAt, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .where(and(open(personId), gt(sessions.lastSeenAt, later(now, -pauseLimit)), gt(sessions.createdAt, later(now, -sessionLimit))))
    .orderBy(desc(sessions.createdAt));
}

/** Ends one of her own sessions, or all of them. Returns how many ended. As sign-in. */
export async function endSessions(tx: Tx, input: { personId: string; id: string | "all"; now: Date }): Promise<number> {
  const { personId, id, now } = input;
  const which = id === "all" ? open(personId) : and(open(personId), eq(sessions.idHash, id));
  const ended = await tx.update(sessions).set({ endedAt: now }).where(which).returning({ id: sessions.idHash });
  if (ended.length > 0) {
    await record(tx, { actor: { id: personId }, at: now, action: "identity.sessions_ended", details: { count: ended.length } });
  }
  return ended.length;
}
