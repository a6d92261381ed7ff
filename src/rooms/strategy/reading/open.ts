// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, run, type Tx } from "#kit/db";
import { nobody } from "#kit/policy";
import type { Seals } from "#kit/web";
import { type Body, bodyById } from "#register";
import { codesOf, digestsOf } from "./code.ts";

const state = z.object({
  state: z.enum(["open", "over", "ended"]),
  id: z.string(),
  bodyId: z.string(),
  forWhom: z.string(),
  until: z.string(),
  mayComment: z.boolean(),
});

/** A reading link somebody has the code of. */
export type Opened = z.infer<typeof state> & { body: Body };

/** What a code leads to, also when it does not work any more; undefined when there is no such code. Two queries. */
async function readingByDigest(tx: Tx, digest: string): Promise<Opened | undefined> {
  const [found] = await rows(
    tx,
    sql`select s.state, s.reading_id as id, s.read_body as "bodyId", s.reads_for as "forWhom", s.reads_until::text as until,
          s.comments as "mayComment" from strategy_reading_state(${digest}) s`,
    state,
  );
  const body = found && (await bodyById(tx, found.bodyId));
  return found && body && { ...found, body };
}

/** The link a code leads to, and what the database knows it by: made before the secret changed, that comes from an older one. */
export async function readingByCode(tx: Tx, seals: Seals, code: string): Promise<{ digest: string; reading: Opened } | undefined> {
  for (const digest of digestsOf(seals, code)) {
    const reading = await readingByDigest(tx, digest);
    if (reading) return { digest, reading };
  }
  return undefined;
}

/** The code of a link that works, for showing its address again; undefined when no secret that is left made it. */
export async function codeStillOf(tx: Tx, seals: Seals, readingId: string): Promise<string | undefined> {
  for (const code of codesOf(seals, readingId)) if ((await readingByCode(tx, seals, code))?.reading.id === readingId) return code;
  return undefined;
}

/** Notes that the draft was opened by this link: per day, and once a day in the trail. Nothing about whoever opened it. */
export async function noteOpening(tx: Tx, digest: string, reading: Opened, now: Date): Promise<void> {
  const [opened] = await rows(
    tx,
    sql`select strategy_reading_opened(${digest}, ${now.toISOString()}::timestamptz) as first`,
    z.object({ first: z.boolean() }),
  );
  if (!opened?.first) return;
  await record(tx, { actor: nobody, at: now, action: "strategy.read_by_link", bodyId: reading.bodyId, subjectId: reading.id });
}

/** From here on this transaction reads and writes as a guest of one body; with a digest, as whoever has the link. */
export async function enterAsGuest(tx: Tx, digest = ""): Promise<void> {
  await run(tx, sql`select set_config('search_path', 'shared, public', true), set_config('fokus.reading', ${digest}, true)`);
}
