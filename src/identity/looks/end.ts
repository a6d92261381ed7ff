// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { later } from "#kit/time";
import { oneAtATime } from "./answer.ts";
import { lookLasts } from "./rooms.ts";
import { lookAnswers, lookEndings, looks } from "./tables.ts";

export type EndLookOutcome = { kind: "ended" | "taken-back" | "over-before" | "not-there" };

interface LookEnd {
  id: string;
  actor: Actor & { id: string };
  now: Date;
  /** Of the town that ends it; left out, it is the operator who ends her own. */
  bodyId?: string;
}

/** Ends a look: from the next request on it opens nothing. The operator also takes back by it what nobody has answered. */
export async function endLook(tx: Tx, { id, actor, now, bodyId }: LookEnd): Promise<EndLookOutcome> {
  await oneAtATime(tx, id);
  const [look] = await tx
    .select({ look: looks, answer: lookAnswers, endedAt: lookEndings.endedAt })
    .from(looks)
    .leftJoin(lookAnswers, eq(lookAnswers.lookId, looks.id))
    .leftJoin(lookEndings, eq(lookEndings.lookId, looks.id))
    .where(and(eq(looks.id, id), bodyId === undefined ? eq(looks.askedBy, actor.id) : eq(looks.bodyId, bodyId)));
  if (!look) return { kind: "not-there" };
  const began = look.look.emergency ? look.look.askedAt : look.answer?.allowed ? look.answer.answeredAt : null;
  if (look.endedAt !== null || look.answer?.allowed === false || (began !== null && later(began, lookLasts) <= now))
    return { kind: "over-before" };
  if (began === null && bodyId !== undefined) return { kind: "not-there" };
  const of = { bodyId: look.look.bodyId, lookId: id };
  await tx.insert(lookEndings).values({ ...of, byTown: bodyId !== undefined, endedBy: actor.id, endedAt: now });
  const action = began === null ? "identity.look_taken_back" : "identity.look_ended";
  await record(tx, { actor, at: now, action, bodyId: of.bodyId, subjectId: id, details: { room: look.look.room } });
  return { kind: began === null ? "taken-back" : "ended" };
}
