// SPDX-License-Identifier: EUPL-1.2
import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { present } from "../../entries/list.ts";
import { askedEntries, askedOnce, hasAnswered, mailOf } from "../asked.ts";
import { type Round, roundSteps, rounds } from "../tables.ts";

/** A round with what was done in it, and when. */
export type FoundRound = Round & { begunAt: Date | null; remindedAt: Date | null; endedAt: Date | null };

/** The round of this body, or undefined. */
export async function findRound(tx: Tx, bodyId: string, id: string): Promise<FoundRound | undefined> {
  const [begun, reminded, ended] = [alias(roundSteps, "begun"), alias(roundSteps, "reminded"), alias(roundSteps, "ended")];
  const [found] = await tx
    .select({ round: rounds, begunAt: begun.takenAt, remindedAt: reminded.takenAt, endedAt: ended.takenAt })
    .from(rounds)
    .leftJoin(begun, and(eq(begun.roundId, rounds.id), eq(begun.step, "begun")))
    .leftJoin(reminded, and(eq(reminded.roundId, rounds.id), eq(reminded.step, "reminded")))
    .leftJoin(ended, and(eq(ended.roundId, rounds.id), eq(ended.step, "ended")))
    .where(and(eq(rounds.id, id), eq(rounds.bodyId, bodyId)));
  return found && { ...found.round, begunAt: found.begunAt, remindedAt: found.remindedAt, endedAt: found.endedAt };
}

/** Which entries a draft would ask, as a condition on the table e. */
export function inScope(round: Pick<Round, "bodyId" | "scope" | "scopeValue" | "picked">): SQL {
  const mine = present(round.bodyId);
  if (round.scope === "field") return sql`${mine} and e.fields @> array[${round.scopeValue}]::text[]`;
  if (round.scope === "place") return sql`${mine} and e.place_key = ${round.scopeValue}`;
  if (round.scope === "chosen")
    return sql`${mine} and e.id in (select jsonb_array_elements_text(${JSON.stringify(round.picked)}::jsonb)::uuid)`;
  return mine;
}

const aimed = z.object({ entries: z.number(), withMail: z.number() });

/** How many entries a draft would ask, and how many of them name an e-mail address. */
export async function aimOf(tx: Tx, round: Round): Promise<z.infer<typeof aimed>> {
  const [count] = await rows(
    tx,
    sql`select count(*)::int as entries, count(${mailOf})::int as "withMail" from inventory_entries e where ${inScope(round)}`,
    aimed,
  );
  return count ?? { entries: 0, withMail: 0 };
}

const progress = z.object({
  asked: z.number(),
  answered: z.number(),
  waiting: z.number(),
  withMail: z.number(),
  mailed: z.number(),
  unmailed: z.number(),
  remindable: z.number(),
});
export type Progress = z.infer<typeof progress>;

/** Where a begun round stands. Unit: entries; `waiting` counts answers. */
export async function progressOf(tx: Tx, roundId: string): Promise<Progress> {
  const was = (what: string) => sql`exists (select from inventory_ask_mails m where m.ask_id = a.id and m.what = ${what})`;
  const [count] = await rows(
    tx,
    sql`select count(*)::int as asked,
          (count(*) filter (where ${hasAnswered}))::int as answered,
          (select count(*)::int from ${askedEntries} join inventory_answers n on n.ask_id = a.id
            where a.round_id = ${roundId} and n.settled_at is null) as waiting,
          count(${mailOf})::int as "withMail",
          (count(*) filter (where ${was("invitation")}))::int as mailed,
          (count(*) filter (where ${mailOf} is not null and not ${was("invitation")} and not ${hasAnswered}))::int as unmailed,
          (count(*) filter (where ${mailOf} is not null and not ${was("reminder")} and not ${hasAnswered}))::int as remindable
        from ${askedEntries} where a.round_id = ${roundId} and ${askedOnce}`,
    progress,
  );
  return count ?? { asked: 0, answered: 0, waiting: 0, withMail: 0, mailed: 0, unmailed: 0, remindable: 0 };
}

const listed = z.object({
  id: z.string(),
  title: z.string(),
  until: z.string(),
  begun: z.boolean(),
  ended: z.boolean(),
  asked: z.number(),
  answered: z.number(),
});
export type ListedRound = z.infer<typeof listed>;

/** All rounds of a body, the newest first. */
export function listRounds(tx: Tx, bodyId: string): Promise<ListedRound[]> {
  const taken = (step: string) => sql`exists (select from inventory_round_steps s where s.round_id = r.id and s.step = ${step})`;
  return rows(
    tx,
    sql`select r.id, r.title, r.until::text as until, ${taken("begun")} as begun, ${taken("ended")} as ended,
          coalesce(c.asked, 0)::int as asked, coalesce(c.answered, 0)::int as answered
        from inventory_rounds r
        left join (select a.round_id, count(*) as asked, count(*) filter (where ${hasAnswered}) as answered
          from ${askedEntries} where a.body_id = ${bodyId} and ${askedOnce} group by a.round_id) c on c.round_id = r.id
        where r.body_id = ${bodyId} order by r.created_at desc, r.id desc`,
    listed,
  );
}
