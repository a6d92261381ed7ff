// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { askedEntries, askedOnce, hasAnswered } from "./asked.ts";

/** Where asking the associations stands in a body, for other pages. Units: entries, answers. */
export interface AskingState {
  roundId: string;
  title: string;
  /** The day by which answers are asked for. */
  until: string;
  asked: number;
  answered: number;
  /** Answers nobody has decided about yet, of all rounds. */
  waiting: number;
  /** Of these, answers that change something or ask to be left out. */
  changing: number;
}

const state = z.object({
  roundId: z.string(),
  title: z.string(),
  until: z.string(),
  asked: z.number(),
  answered: z.number(),
  waiting: z.number(),
  changing: z.number(),
});

/** The newest round of a body that has begun; null when nobody was asked yet. One query. */
export async function askingState(tx: Tx, bodyId: string): Promise<AskingState | null> {
  const [newest] = await rows(
    tx,
    sql`select r.id as "roundId", r.title, r.until::text as until, c.asked, c.answered, w.waiting, w.changing
        from inventory_rounds r
        join inventory_round_steps s on s.round_id = r.id and s.step = 'begun'
        cross join lateral (select count(*)::int as asked, (count(*) filter (where ${hasAnswered}))::int as answered
          from ${askedEntries} where a.round_id = r.id and ${askedOnce}) c
        cross join (${waitingIn(bodyId)}) w
        where r.body_id = ${bodyId} order by s.taken_at desc, r.id desc limit 1`,
    state,
  );
  return newest ?? null;
}

/** Answers nobody has decided about yet, of rounds and of organisations with an account; of these, how many change something. */
export async function answersWaiting(tx: Tx, bodyId: string): Promise<AnswersWaiting> {
  const [count] = await rows(tx, waitingIn(bodyId), answersShape);
  return count ?? { waiting: 0, changing: 0, since: null };
}

const answersShape = z.object({ waiting: z.number(), changing: z.number(), since: z.coerce.date().nullable() });
/** How many answers wait, how many of them change something, and since when the oldest does. */
export type AnswersWaiting = z.infer<typeof answersShape>;

const waitingIn = (bodyId: string) => sql`select count(*)::int as waiting,
      (count(*) filter (where n.leave_out or n.said <> n.seen))::int as changing, min(n.answered_at) as since
    from ${askedEntries} join inventory_answers n on n.ask_id = a.id where n.body_id = ${bodyId} and n.settled_at is null`;

/** Answers nobody has decided about yet. */
export async function countWaiting(tx: Tx, bodyId: string): Promise<number> {
  const [count] = await rows(
    tx,
    sql`select count(*)::int as waiting from ${askedEntries} join inventory_answers n on n.ask_id = a.id
        where n.body_id = ${bodyId} and n.settled_at is null`,
    z.object({ waiting: z.number() }),
  );
  return count?.waiting ?? 0;
}
