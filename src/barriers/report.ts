// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import type { Seals } from "#kit/web";

/** What somebody outside says, signed in or not. `id` was drawn with the form: sent twice, it is one report. */
export interface NewReport {
  id: string;
  page: string;
  message: string;
  replyTo: string | null;
  answerBy: string;
  now: Date;
}

const outcome = z.object({ outcome: z.enum(["taken", "taken-before", "too-many"]) });

/** The token in the link of a case; only its digest is kept. */
const tokenOf = (seals: Seals, id: string) => seals.digest("barrier-link", id);

/** Opens a case. Returns the token of its link, or null when so many wait that nobody could answer one more. */
export async function reportBarrier(tx: Tx, seals: Seals, report: NewReport): Promise<string | null> {
  const { id, page, message, replyTo, answerBy, now } = report;
  const token = tokenOf(seals, id);
  const link = seals.digest("barrier-link-kept", token);
  const [answer] = await rows(
    tx,
    sql`select barriers_take_report(${id}::uuid, ${page}::text, ${message}::text, ${replyTo}::text, ${link}::text,
      ${now.toISOString()}::timestamptz, ${answerBy}::date) as outcome`,
    outcome,
  );
  if (answer?.outcome === "taken") await record(tx, { actor: { id: null }, at: now, action: "barriers.reported", subjectId: id });
  return answer?.outcome === "too-many" ? null : token;
}

const instant = z.union([z.date(), z.string()]).transform((value) => new Date(value));
const day = z.union([z.date(), z.string()]).transform((value) => (typeof value === "string" ? value : dayOf(value)));
const ownCase = z.object({
  page: z.string(),
  message: z.string(),
  receivedAt: instant,
  answerBy: day,
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});

/** A case as whoever reported it sees it. */
export type OwnCase = z.infer<typeof ownCase>;

/** The case behind a link; undefined when there is none. Links made before the secret was changed still lead there. */
export async function caseByToken(tx: Tx, seals: Seals, token: string): Promise<OwnCase | undefined> {
  const links = sql.join(
    seals.digests("barrier-link-kept", token).map((link) => sql`${link}`),
    sql`, `,
  );
  const [found] = await rows(tx, sql`select * from barriers_case(array[${links}]::text[])`, ownCase);
  return found;
}
