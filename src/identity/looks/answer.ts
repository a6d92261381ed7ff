// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { run, type Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import type { Actor } from "#kit/policy";
import { later } from "#kit/time";
import { tellAboutLook } from "./notify.ts";
import { answerableFor } from "./rooms.ts";
import { lookAnswers, lookEndings, looks } from "./tables.ts";

export interface LookAnswer {
  id: string;
  bodyId: string;
  allowed: boolean;
  actor: Actor;
  now: Date;
  url: string;
}

export type AnswerOutcome =
  | { kind: "answered" }
  | { kind: "answered-before"; allowed: boolean }
  /** Taken back by the operator, or older than a week: there is nothing to allow any more. */
  | { kind: "no-longer-asked" }
  | { kind: "not-there" };

/** One after another for each look: an answer, an end and a second answer meet what came first. */
export async function oneAtATime(tx: Tx, lookId: string): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${lookId}, 0))`);
}

/** Allows a look for an hour from now, or refuses it. Whoever comes second is told what holds. */
export async function answerLook(tx: Tx, enqueue: Enqueue, answer: LookAnswer): Promise<AnswerOutcome> {
  const { id, bodyId, allowed, actor, now } = answer;
  await oneAtATime(tx, id);
  const [look] = await tx
    .select({ askedAt: looks.askedAt, room: looks.room, allowed: lookAnswers.allowed, endedAt: lookEndings.endedAt })
    .from(looks)
    .leftJoin(lookAnswers, eq(lookAnswers.lookId, looks.id))
    .leftJoin(lookEndings, eq(lookEndings.lookId, looks.id))
    .where(and(eq(looks.id, id), eq(looks.bodyId, bodyId), eq(looks.emergency, false)));
  if (!look) return { kind: "not-there" };
  if (look.allowed !== null) return { kind: "answered-before", allowed: look.allowed };
  if (look.endedAt !== null || look.askedAt <= later(now, -answerableFor)) return { kind: "no-longer-asked" };
  await tx.insert(lookAnswers).values({ lookId: id, bodyId, allowed, answeredBy: actor.id, answeredAt: now });
  const action = allowed ? "identity.look_allowed" : "identity.look_refused";
  await record(tx, { actor, at: now, action, bodyId, subjectId: id, details: { room: look.room } });
  await enqueue(tx, tellAboutLook, { lookId: id, what: allowed ? "allowed" : "refused", url: answer.url });
  return { kind: "answered" };
}
