// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { people } from "#identity";
import type { Tx } from "#kit/db";
import { strategyReadings as readings } from "./tables.ts";

const looks = z.array(z.object({ on: z.string(), times: z.number(), first: z.string(), last: z.string() }));

/** A reading link as the team sees it. */
export interface ShownReading {
  id: string;
  forWhom: string;
  since: string;
  until: string;
  mayComment: boolean;
  madeByName: string | null;
  endedAt: Date | null;
  /** On which days it was opened, how often, and when first and last; the newest day first. */
  looks: { on: string; times: number; first: Date; last: Date }[];
}

/** All reading links of a body, newest first, with their openings: one query. */
export function readingsOf(tx: Tx, bodyId: string): Promise<ShownReading[]> {
  return selectReadings(tx, bodyId, undefined);
}

/** One of them; undefined when it is not there. */
export async function readingOf(tx: Tx, bodyId: string, id: string): Promise<ShownReading | undefined> {
  return (await selectReadings(tx, bodyId, id))[0];
}

const utc = (column: string) => sql.raw(`to_char(l.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

async function selectReadings(tx: Tx, bodyId: string, wanted: string | undefined): Promise<ShownReading[]> {
  const { id, forWhom, since, until, mayComment, endedAt } = readings;
  const opened = sql<unknown>`(select coalesce(json_agg(json_build_object('on', l.looked_on::text, 'times', l.times,
      'first', ${utc("first_at")}, 'last', ${utc("last_at")}) order by l.looked_on desc), '[]'::json)
    from strategy_reading_looks l where l.reading_id = ${sql.raw("strategy_readings.id")})`;
  const found = await tx
    .select({ id, forWhom, since, until, mayComment, endedAt, madeByName: people.name, looks: opened })
    .from(readings)
    .leftJoin(people, eq(people.id, readings.madeBy))
    .where(and(eq(readings.bodyId, bodyId), wanted === undefined ? undefined : eq(readings.id, wanted)))
    .orderBy(desc(readings.madeAt), desc(readings.id));
  return found.map((reading) => ({ ...reading, looks: looks.parse(reading.looks).map(instants) }));
}

function instants({ first, last, ...look }: z.infer<typeof looks>[number]) {
  return { ...look, first: new Date(first), last: new Date(last) };
}

/** Whether a link still opens the draft. */
export function works({ endedAt, until }: Pick<ShownReading, "endedAt" | "until">, today: string): boolean {
  return endedAt === null && until >= today;
}
