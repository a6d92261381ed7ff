// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, inArray, lt, lte, max, sql } from "drizzle-orm";
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

export interface TrailFilter {
  /** Only acts of this person. */
  personId?: string | undefined;
  /** Only these actions; left out: all. */
  actions?: readonly string[] | undefined;
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
  /** The body whose people acted here by order. */
  through: string | null;
  details: Record<string, string | number>;
}

/** Everybody who stands in the trail of a body and still has an account; nobody for whoever may not read it. */
export function trailPeople(tx: Tx, bodyId: string): Promise<TrailPerson[]> {
  const shape = z.object({ token: z.string(), id: z.string(), name: z.string() });
  return rows(tx, sql`select token, person_id as id, name from fokus_trail_people(${bodyId}) order by name, token`, shape);
}

/** Lines of a body's trail, the newest first. */
export function trailLines(
  tx: Tx,
  bodyId: string,
  people: readonly TrailPerson[],
  filter: TrailFilter,
  limit: number,
): Promise<TrailLine[]> {
  const tokens = people.filter(({ id }) => id === filter.personId).map(({ token }) => token);
  const day = sql`(${auditLines.at} at time zone 'Europe/Berlin')::date`;
  const { seq, at, action, actorToken, details } = auditLines;
  return tx
    .select({ seq, at, action, actorToken, through: bodies.name, details })
    .from(auditLines)
    .leftJoin(bodies, sql`${bodies.id}::text = ${auditLines.details} ->> 'through'`)
    .where(
      and(
        eq(auditLines.bodyId, bodyId),
        filter.personId === undefined ? undefined : inArray(auditLines.actorToken, tokens),
        filter.actions === undefined ? undefined : inArray(auditLines.action, [...filter.actions]),
        filter.from === undefined ? undefined : sql`${day} >= ${filter.from}`,
        filter.until === undefined ? undefined : sql`${day} <= ${filter.until}`,
        filter.before === undefined ? undefined : lt(auditLines.seq, filter.before),
      ),
    )
    .orderBy(desc(auditLines.seq))
    .limit(limit);
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
