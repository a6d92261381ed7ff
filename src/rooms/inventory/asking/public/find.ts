// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { type Body, bodyById } from "#register";
import { saidShape } from "../said.ts";
import { listings } from "../tables.ts";

const answer = z.object({
  said: saidShape,
  leaveOut: z.boolean(),
  listing: z.enum(listings).nullable(),
  at: z.string().transform((text) => new Date(text)),
  settled: z.boolean(),
});

const asked = z.object({
  state: z.enum(["open", "over", "withdrawn"]),
  bodyId: z.string(),
  until: z.string(),
  worksUntil: z.string(),
  replyTo: z.string(),
  phone: z.string().nullable(),
  version: z.number().nullable(),
  shown: saidShape.nullable(),
  answer: answer.nullable(),
});

type Row = z.infer<typeof asked>;
type Known = Pick<Row, "until" | "worksUntil" | "replyTo" | "phone"> & { body: Body };

/** What a code leads to. */
export type AskedByCode =
  | { kind: "unknown" }
  | (Known & { kind: "over" | "withdrawn" })
  | (Known & { kind: "open"; version: number; shown: z.infer<typeof saidShape>; answer: z.infer<typeof answer> | null });

/** What somebody with this code may see: two queries, and nothing of any other entry. */
export async function askedByCode(tx: Tx, code: string): Promise<AskedByCode> {
  const [row] = await rows(
    tx,
    sql`select q.state, q.asked_by as "bodyId", q.asked_until::text as until, q.works_until::text as "worksUntil",
          q.town_reply_to as "replyTo", q.town_phone as phone, q.entry_version as version, q.shown, q.answer
        from inventory_asked(${code}) q`,
    asked,
  );
  const body = row && (await bodyById(tx, row.bodyId));
  if (!row || !body) return { kind: "unknown" };
  const { state, until, worksUntil, replyTo, phone, version, shown } = row;
  const known = { until, worksUntil, replyTo, phone, body };
  if (state !== "open" || version === null || shown === null) return { kind: state === "over" ? "over" : "withdrawn", ...known };
  return { kind: "open", ...known, version, shown, answer: row.answer };
}
