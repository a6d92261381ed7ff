// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { later } from "#kit/time";
import { answerableFor, type LookPage, type LookRoom, lookLasts, lookRooms } from "./rooms.ts";

const instant = z.coerce.date();

const shape = z.object({
  id: z.string(),
  bodyId: z.string(),
  bodyName: z.string(),
  bodySlug: z.string(),
  room: z.enum(lookRooms),
  reason: z.string(),
  emergency: z.boolean(),
  /** Of the operator; null without an account, and on her own page. */
  askedByName: z.string().nullable(),
  askedAt: instant,
  allowed: z.boolean().nullable(),
  answeredAt: instant.nullable(),
  answeredByName: z.string().nullable(),
  endedAt: instant.nullable(),
  byTown: z.boolean().nullable(),
  readings: z.array(z.object({ page: z.string().transform((page) => page as LookPage), first: instant, last: instant })),
});

/** A look with what became of it. */
export type Look = z.infer<typeof shape>;

/** "lapsed": nobody answered within the time an answer counts. */
export type LookState = "waits" | "lapsed" | "open" | "refused" | "taken-back" | "over" | "ended";

/** When an open look runs out; null for one that never opened. */
export function endOf({ emergency, allowed, askedAt, answeredAt }: Look): Date | null {
  if (emergency) return later(askedAt, lookLasts);
  return allowed && answeredAt ? later(answeredAt, lookLasts) : null;
}

export function stateOf(look: Look, now: Date): LookState {
  const end = endOf(look);
  if (end === null) {
    if (look.allowed === false) return "refused";
    if (look.endedAt !== null) return "taken-back";
    return later(look.askedAt, answerableFor) > now ? "waits" : "lapsed";
  }
  if (look.endedAt !== null) return "ended";
  return end > now ? "open" : "over";
}

/** How many a page shows; all of them stand in the trail. */
const shown = 100;

/** Looks into a body, the newest first, for its own people. One query. */
export const looksAt = (tx: Tx, bodyId: string): Promise<Look[]> =>
  found(tx, sql`l.body_id = ${bodyId}`, sql`left join fokus_look_askers(${bodyId}) asker on asker.person_id = l.asked_by`);

/** The looks somebody asked for herself, the newest first. One query. */
export const looksOf = (tx: Tx, personId: string): Promise<Look[]> =>
  found(tx, sql`l.asked_by = ${personId}`, sql`left join (select null::uuid as person_id, null::text as name) asker on false`);

function found(tx: Tx, where: SQL, askers: SQL): Promise<Look[]> {
  return rows(
    tx,
    sql`select l.id, l.body_id as "bodyId", b.name as "bodyName", b.slug as "bodySlug", l.room, l.reason, l.emergency,
          asker.name as "askedByName", l.asked_at as "askedAt", a.allowed, a.answered_at as "answeredAt",
          answerer.name as "answeredByName", e.ended_at as "endedAt", e.by_town as "byTown",
          coalesce((select json_agg(json_build_object('page', r.page, 'first', r.first_at, 'last', r.last_at) order by r.first_at, r.page)
            from look_readings r where r.look_id = l.id), '[]'::json) as readings
        from looks l join bodies b on b.id = l.body_id ${askers}
          left join look_answers a on a.look_id = l.id left join people answerer on answerer.id = a.answered_by
          left join look_endings e on e.look_id = l.id
        where ${where} order by l.asked_at desc, l.id desc limit ${shown}`,
    shape,
  );
}

const held = z.object({ id: z.string(), until: instant });

/** A look by which the person of a transaction reads now. */
export interface HeldLook {
  id: string;
  bodyId: string;
  until: Date;
}

/** The open look of the person of this transaction into a room of a body; undefined when there is none. One query. */
export async function lookHeld(tx: Tx, bodyId: string, room: LookRoom): Promise<HeldLook | undefined> {
  const [look] = await rows(
    tx,
    sql`select l.id, coalesce(a.answered_at, l.asked_at) + interval '1 hour' as until
        from fokus_open_looks() l left join look_answers a on a.look_id = l.id
        where l.body_id = ${bodyId} and l.room = ${room} order by until desc limit 1`,
    held,
  );
  return look && { ...look, bodyId };
}

/** When the last open look into a room of a body runs out, or null: an instant as text, part of a question of the body's own people. */
export function lookOpenUntil(bodyId: string, room: LookRoom): SQL {
  return sql`(select max(coalesce(a.answered_at, l.asked_at) + interval '1 hour') from looks l left join look_answers a on a.look_id = l.id
    where l.body_id = ${bodyId} and l.room = ${room} and (l.emergency or a.allowed)
      and coalesce(a.answered_at, l.asked_at) > fokus_now() - interval '1 hour'
      and not exists (select from look_endings e where e.look_id = l.id))`;
}
