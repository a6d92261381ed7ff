// SPDX-License-Identifier: EUPL-1.2
import { inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { type Entry, entries } from "../tables.ts";
import { pairReasons } from "../understanding/doublesAcross.ts";
import type { Pair } from "./pair.ts";

/** More at a time would be a burden, not a help. */
const mostAtOnce = 5;

const asked = z.object({
  first: z.string(),
  second: z.string(),
  reason: z.enum(pairReasons),
  sureness: z.number(),
  /** How often somebody did not know. */
  unknown: z.number(),
});

export type PairQuestion = Pair & { sureness: number; unknown: number };

/** The questions about pairs to be asked now: the surest first, those nobody knew an answer to last. Two queries. */
export async function pairQuestions(tx: Tx, bodyId: string): Promise<PairQuestion[]> {
  const found = await rows(
    tx,
    sql`select d.first_id as first, d.second_id as second, d.reason, d.sureness, u.times as unknown
        from ${openPairs(bodyId)} ${timesUnknown}
        where ${isOpen} order by u.last nulls first, d.sureness desc, d.first_id, d.second_id limit ${sql.raw(String(mostAtOnce))}`,
    asked,
  );
  if (found.length === 0) return [];
  const ids = found.flatMap(({ first, second }) => [first, second]);
  const byId = new Map<string, Entry>((await tx.select().from(entries).where(inArray(entries.id, ids))).map((entry) => [entry.id, entry]));
  return found.flatMap(({ first, second, ...question }) => {
    const [one, other] = [byId.get(first), byId.get(second)];
    return one && other ? [{ ...question, first: one, second: other }] : [];
  });
}

const counted = z.object({ fresh: z.number(), unknown: z.number() });

/** How many pairs are open: never answered, and answered with "I do not know". */
export async function countPairs(tx: Tx, bodyId: string): Promise<z.infer<typeof counted>> {
  const [count] = await rows(
    tx,
    sql`select (count(*) filter (where u.times = 0))::int as fresh, (count(*) filter (where u.times > 0))::int as unknown
        from ${openPairs(bodyId)} ${timesUnknown} where ${isOpen}`,
    counted,
  );
  return count ?? { fresh: 0, unknown: 0 };
}

/** Pairs of entries that are both there, and not in two Ortsteile since somebody changed one. */
function openPairs(bodyId: string): SQL {
  return sql`(select p.*, a.name_key || '|' || a.place_key as first_key, b.name_key || '|' || b.place_key as second_key
    from inventory_doubles p
    join inventory_entries a on a.id = p.first_id and a.removed_at is null
    join inventory_entries b on b.id = p.second_id and b.removed_at is null
    where p.body_id = ${bodyId} and (a.place_key = b.place_key or a.place_key = '' or b.place_key = '')) d`;
}

const timesUnknown = sql`cross join lateral (select count(*)::int as times, max(s.settled_at) as last from inventory_double_settlements s
  where s.first_id = d.first_id and s.second_id = d.second_id and s.verdict = 'unknown' and s.withdrawn_at is null) u`;

/** Not settled, neither as these two entries nor, as two different ones, under the same two names. */
const isOpen = sql`not exists (select from inventory_double_settlements s
    where s.first_id = d.first_id and s.second_id = d.second_id and s.verdict <> 'unknown' and s.withdrawn_at is null)
  and not exists (select from inventory_double_settlements s
    where s.body_id = d.body_id and s.first_key = d.first_key and s.second_key = d.second_key and s.verdict = 'different' and s.withdrawn_at is null)
  and not exists (select from inventory_double_settlements s
    where s.body_id = d.body_id and s.first_key = d.second_key and s.second_key = d.first_key and s.verdict = 'different' and s.withdrawn_at is null)`;
