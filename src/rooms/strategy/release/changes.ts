// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";

/** One change of the draft: what, by whom, when. */
export interface DraftChange {
  action: string;
  by: string | null;
  at: Date;
}

/** How the lines of changes that count a revision begin. */
const ofTheDraft =
  "^strategy\\.(frame|field|goal|measure|sign|foundation|findings|models|principle|removal|written|layout|committee|plain)_|^strategy\\.paper_edited$";

/** Changes a page names; beyond that it says that there are more. */
export const changesShown = 20;

const line = z.object({ action: z.string(), by: z.string().nullable(), at: z.string() });

/** What has changed in the draft since a request was presented, the newest first; one more than a page names. */
export async function changesSince(tx: Tx, bodyId: string, requestId: string): Promise<DraftChange[]> {
  const found = await rows(
    tx,
    sql`select l.action, p.name as by, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from audit_lines l left join fokus_trail_people(${bodyId}) p on p.token = l.actor_token
        where l.body_id = ${bodyId} and l.action ~ ${ofTheDraft}
          and l.seq > (select max(a.seq) from audit_lines a where a.body_id = ${bodyId} and a.action = 'strategy.release_asked'
            and a.subject_id = ${requestId})
        order by l.seq desc limit ${changesShown + 1}`,
    line,
  );
  return found.map(({ action, by, at }) => ({ action, by, at: new Date(at) }));
}
