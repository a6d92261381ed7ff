// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, inArray, lt, lte, max, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { auditLines, auditSeals } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import { bodies } from "#register";

/** A person who stands in the trail of a body. */
export interface TrailPerson {
  token: string;
  id: string;
  name: string;
}

/** Another place a body's trail speaks of: its people acted or looked there, or it was joined from it. */
export interface TrailPlace {
  id: string;
  slug: string;
  name: string;
  former: boolean;
}

export interface TrailFilter {
  /** Only acts of this person. */
  personId?: string | undefined;
  /** Only these actions; left out: all. */
  actions?: readonly string[] | undefined;
  /** Only what concerns this thing; "none" for words of the address that are no id. */
  subjectId?: string | undefined;
  /** First and last calendar day in Germany. */
  from?: string | undefined;
  until?: string | undefined;
  /** Only lines before this one. */
  before?: number | undefined;
}

export interface TrailLine {
  seq: number;
  at: Date;
  action: string;
  actorToken: string | null;
  /** The body whose people acted or looked here. */
  through: string | null;
  /** The place it happened at, where that is another one. */
  elsewhere: string | null;
  details: Record<string, string | number>;
}

/** Everybody who stands in the trail of a body and still has an account; nobody for whoever may not read it. */
export function trailPeople(tx: Tx, bodyId: string): Promise<TrailPerson[]> {
  const shape = z.object({ token: z.string(), id: z.string(), name: z.string() });
  return rows(tx, sql`select token, person_id as id, name from fokus_trail_people(${bodyId}) order by name, token`, shape);
}

export function trailPlaces(tx: Tx, bodyId: string): Promise<TrailPlace[]> {
  const shape = z.object({ id: z.string(), slug: z.string(), name: z.string(), former: z.boolean() });
  return rows(tx, sql`select id, slug, name, former from fokus_trail_places(${bodyId}) order by former, name, slug`, shape);
}

const through = sql`${auditLines.details} ->> 'through'`;

/** Where lines may have been written: here, or by people from here elsewhere; or one place of those alone. */
function scopeOf(bodyId: string, place: TrailPlace | "here" | undefined): SQL | undefined {
  const here = eq(auditLines.bodyId, bodyId);
  const byOurs = sql`(${auditLines.details} ? 'through' and ${through} = ${bodyId}::text)`;
  if (place === undefined) return or(here, byOurs);
  if (place === "here") return here;
  return and(eq(auditLines.bodyId, place.id), place.former ? undefined : byOurs);
}

/** Lines of a body's trail, the newest first. */
export function trailLines(
  tx: Tx,
  about: { bodyId: string; people: readonly TrailPerson[]; place: TrailPlace | "here" | undefined },
  filter: TrailFilter,
  limit: number,
): Promise<TrailLine[]> {
  const { bodyId, people, place } = about;
  const tokens = people.filter(({ id }) => id === filter.personId).map(({ token }) => token);
  const day = sql`(${auditLines.at} at time zone 'Europe/Berlin')::date`;
  const { seq, at, action, actorToken, details } = auditLines;
  const [from, to] = [alias(bodies, "acting"), alias(bodies, "concerned")];
  const elsewhere = sql<string | null>`case when ${auditLines.bodyId} <> ${bodyId} then ${to.name} end`;
  return tx
    .select({ seq, at, action, actorToken, through: from.name, elsewhere, details })
    .from(auditLines)
    .leftJoin(from, sql`${from.id}::text = ${through} and ${from.id} <> ${bodyId}`)
    .leftJoin(to, eq(to.id, auditLines.bodyId))
    .where(
      and(
        scopeOf(bodyId, place),
        filter.personId === undefined ? undefined : inArray(auditLines.actorToken, tokens),
        filter.actions === undefined ? undefined : inArray(auditLines.action, [...filter.actions]),
        aboutThing(filter.subjectId),
        filter.from === undefined ? undefined : sql`${day} >= ${filter.from}`,
        filter.until === undefined ? undefined : sql`${day} <= ${filter.until}`,
        filter.before === undefined ? undefined : lt(auditLines.seq, filter.before),
      ),
    )
    .orderBy(desc(auditLines.seq))
    .limit(limit);
}

/** What happened to a thing; of an order also what was done by it. */
function aboutThing(subjectId: string | undefined): SQL | undefined {
  if (subjectId === undefined) return undefined;
  if (subjectId === "none") return sql`false`;
  return or(eq(auditLines.subjectId, subjectId), sql`${auditLines.details} ->> 'order' = ${subjectId}`);
}

/** When the newest line of this body that is sealed was written; null when none is. */
export async function sealedUntil(tx: Tx, bodyId: string): Promise<Date | null> {
  const [reach] = await tx.select({ seq: max(auditSeals.toSeq) }).from(auditSeals);
  const [newest] = await tx
    .select({ at: max(auditLines.at) })
    .from(auditLines)
    .where(and(eq(auditLines.bodyId, bodyId), lte(auditLines.seq, reach?.seq ?? 0)));
  return newest?.at ?? null;
}
