// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gt, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, run, type Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import type { Actor } from "#kit/policy";
import { later } from "#kit/time";
import { tellAboutLook } from "./notify.ts";
import { answerableFor, type LookRoom } from "./rooms.ts";
import { lookAnswers, lookEndings, looks } from "./tables.ts";

export interface NewLook {
  /** Drawn with the form: sent twice, it is one look. */
  id: string;
  bodyId: string;
  room: LookRoom;
  reason: string;
  emergency: boolean;
  actor: Actor & { id: string };
  now: Date;
  url: string;
}

export type AskOutcome = { kind: "asked" | "looks-at-once" } | { kind: "waits-already" };

/** Asks a body for a look, or looks at once in an emergency; its people are told by mail in both cases. One ask per room waits at a time. */
export async function askToLook(tx: Tx, enqueue: Enqueue, look: NewLook): Promise<AskOutcome> {
  const { actor, now, url, id, ...what } = look;
  // Two windows of the same operator: the second meets what the first has asked.
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.id}${look.bodyId}${look.room}`}, 0))`);
  const said: AskOutcome = { kind: look.emergency ? "looks-at-once" : "asked" };
  const [before] = await tx.select().from(looks).where(eq(looks.id, id));
  if (before?.reason === look.reason && before.room === look.room && before.emergency === look.emergency) return said;
  if (!look.emergency && (await waitsAlready(tx, look))) return { kind: "waits-already" };
  const own = before ? newId(now) : id;
  await tx.insert(looks).values({ ...what, id: own, askedBy: actor.id, askedAt: now });
  const action = look.emergency ? "identity.look_in_emergency" : "identity.look_asked";
  await record(tx, { actor, at: now, action, bodyId: look.bodyId, subjectId: own, details: { room: look.room } });
  await enqueue(tx, tellAboutLook, { lookId: own, what: look.emergency ? "emergency" : "asked", url });
  return said;
}

async function waitsAlready(tx: Tx, { actor, bodyId, room, now }: NewLook): Promise<boolean> {
  const mine = and(eq(looks.askedBy, actor.id), eq(looks.bodyId, bodyId), eq(looks.room, room), eq(looks.emergency, false));
  const [waiting] = await tx
    .select({ id: looks.id })
    .from(looks)
    .where(
      and(
        mine,
        gt(looks.askedAt, later(now, -answerableFor)),
        sql`not exists (select from ${lookAnswers} where ${lookAnswers.lookId} = ${looks.id})`,
        sql`not exists (select from ${lookEndings} where ${lookEndings.lookId} = ${looks.id})`,
      ),
    );
  return waiting !== undefined;
}
