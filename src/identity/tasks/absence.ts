// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, gte, lt, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf, days, later } from "#kit/time";
import { bodies } from "#register";
import { people } from "../tables.ts";
import { lockTasksOf } from "./lock.ts";
import { absences } from "./tables.ts";

export interface NewAbsence {
  /** Drawn with the form: sent twice, it is noted once. */
  id: string;
  bodyId: string;
  personId: string;
  since: string;
  until: string;
  deputyId: string | null;
  actor: Actor & { id: string };
  now: Date;
}

export type NoteOutcome = { kind: "noted" } | { kind: "overlaps"; since: string; until: string };

/**
 * Notes that somebody is away and who stands in. It changes nobody's rights. One that stands is not changed by a form somebody went back
 * to: what overlaps it is told, anything else is one more.
 */
export async function noteAbsence(tx: Tx, absence: NewAbsence): Promise<NoteOutcome> {
  const { actor, now, ...what } = absence;
  await lockTasksOf(tx, [what.bodyId]);
  const [other] = await tx
    .select()
    .from(absences)
    .where(
      and(
        eq(absences.bodyId, what.bodyId),
        eq(absences.personId, what.personId),
        lte(absences.since, what.until),
        gte(absences.until, what.since),
      ),
    );
  if (other) return saysSame(other, what) ? { kind: "noted" } : { kind: "overlaps", since: other.since, until: other.until };
  const values = { ...what, notedBy: actor.id, notedAt: now };
  const [noted] = await tx.insert(absences).values(values).onConflictDoNothing({ target: absences.id }).returning({ id: absences.id });
  if (!noted) await tx.insert(absences).values({ ...values, id: newId(now) });
  await record(tx, { actor, at: now, action: "identity.absence_noted", bodyId: what.bodyId, subjectId: what.personId });
  return { kind: "noted" };
}

/** Whether it is this absence, sent once more. */
const saysSame = (stands: typeof absences.$inferSelect, sent: Pick<NewAbsence, "id" | "since" | "until" | "deputyId">): boolean =>
  stands.id === sent.id && stands.since === sent.since && stands.until === sent.until && stands.deputyId === sent.deputyId;

/** Takes an absence off the pages. Returns whether it was there. */
export async function withdrawAbsence(tx: Tx, input: { id: string; bodyId: string; actor: Actor; now: Date }): Promise<boolean> {
  const { id, bodyId, actor, now } = input;
  const [gone] = await tx
    .delete(absences)
    .where(and(eq(absences.id, id), eq(absences.bodyId, bodyId)))
    .returning({ personId: absences.personId });
  if (!gone) return false;
  await record(tx, { actor, at: now, action: "identity.absence_withdrawn", bodyId, subjectId: gone.personId });
  return true;
}

/** An absence with names, as a page shows it. */
export interface ShownAbsence {
  id: string;
  personId: string;
  name: string;
  bodyName: string;
  bodySlug: string;
  since: string;
  until: string;
  deputyName: string | null;
}

const deputy = alias(people, "deputy");

function shown(tx: Tx) {
  return tx
    .select({
      id: absences.id,
      personId: absences.personId,
      name: people.name,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      since: absences.since,
      until: absences.until,
      deputyName: deputy.name,
    })
    .from(absences)
    .innerJoin(people, eq(people.id, absences.personId))
    .innerJoin(bodies, eq(bodies.id, absences.bodyId))
    .leftJoin(deputy, eq(deputy.id, absences.deputyId));
}

/** Who of a body is or will be away, the nearest first. */
export function absencesIn(tx: Tx, bodyId: string): Promise<ShownAbsence[]> {
  return shown(tx)
    .where(and(eq(absences.bodyId, bodyId), sql`${absences.until} >= fokus_today()`))
    .orderBy(asc(absences.since), asc(absences.id));
}

/** When a person herself is or will be away. */
export function absencesOf(tx: Tx, personId: string): Promise<ShownAbsence[]> {
  return shown(tx)
    .where(and(eq(absences.personId, personId), sql`${absences.until} >= fokus_today()`))
    .orderBy(asc(absences.since), asc(absences.id));
}

/** Removes absences that ended a month ago, as owner. */
export async function removeOldAbsences(tx: Tx, now: Date): Promise<void> {
  await tx.delete(absences).where(lt(absences.until, dayOf(later(now, -days(30)))));
}
