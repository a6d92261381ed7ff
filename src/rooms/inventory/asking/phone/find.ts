// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { searchFold } from "#kit/text";
import { askedEntries, askedOnce, hasAnswered, mailOf, phoneIn, saidOfEntry } from "../asked.ts";
import { saidShape } from "../said.ts";
import { listings, ways } from "../tables.ts";

const asked = z.object({ code: z.string(), name: z.string(), mail: z.string().nullable(), contact: z.string().nullable() });
export type Asked = Omit<z.infer<typeof asked>, "contact"> & { phone: string | null };

/** Who has not answered, in the order of names; never in any other. */
export function unanswered(tx: Tx, roundId: string, limit: number, withoutMail = false): Promise<Asked[]> {
  return askedWhere(tx, sql`a.round_id = ${roundId} and not ${hasAnswered} ${withoutMail ? sql`and ${mailOf} is null` : sql``}`, limit);
}

/** Who is called so, whether or not they have answered. */
export function askedNamed(tx: Tx, roundId: string, name: string, limit: number): Promise<Asked[]> {
  const words = searchFold(name).split(" ").filter(Boolean).slice(0, 6);
  if (words.length === 0) return Promise.resolve([]);
  const all = words.map((word) => sql`e.name_key like ${`%${word}%`}`);
  return askedWhere(tx, sql`a.round_id = ${roundId} and ${sql.join(all, sql` and `)}`, limit);
}

async function askedWhere(tx: Tx, condition: SQL, limit: number): Promise<Asked[]> {
  const found = await rows(
    tx,
    sql`select a.code, e.name, ${mailOf} as mail, e.public_contact as contact from ${askedEntries}
        where ${condition} and ${askedOnce} order by e.sort_key, a.id limit ${sql.raw(String(limit))}`,
    asked,
  );
  return found.map(({ contact, ...one }) => ({ ...one, phone: phoneIn(contact) }));
}

const toFill = z.object({
  code: z.string(),
  version: z.number(),
  now: saidShape,
  said: saidShape.nullable(),
  leaveOut: z.boolean().nullable(),
  listing: z.enum(listings).nullable(),
  givenBy: z.enum(ways).nullable(),
  answeredAt: z.coerce.date().nullable(),
});
export type ToFill = z.infer<typeof toFill>;

/** One entry of a round by its code, with the answer that waits; undefined when this round has no such code. */
export async function askedWithCode(tx: Tx, bodyId: string, roundId: string, code: string): Promise<ToFill | undefined> {
  const [found] = await rows(
    tx,
    sql`select a.code, e.version, ${saidOfEntry} as now, n.said, n.leave_out as "leaveOut", n.listing, n.given_by as "givenBy",
          n.answered_at as "answeredAt"
        from ${askedEntries} left join inventory_answers n on n.ask_id = a.id and n.settled_at is null
        where a.body_id = ${bodyId} and a.round_id = ${roundId} and a.code = ${code}`,
    toFill,
  );
  return found;
}
