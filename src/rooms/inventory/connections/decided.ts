// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { decisions, reasons } from "./kinds.ts";

const latest = z.object({
  key: z.string(),
  step: z.number(),
  decision: z.enum(decisions),
  reason: z.enum(reasons).nullable(),
  note: z.string().nullable(),
  backOn: z.string().nullable(),
  proposal: z.object({ title: z.string(), because: z.array(z.string()), possible: z.string(), unknown: z.string() }),
  entryIds: z.array(z.string()),
  /** Day in Germany. */
  decidedOn: z.string(),
  decidedByName: z.string().nullable(),
});
/** The decision that counts. */
export type LatestDecision = z.infer<typeof latest>;

/** What was decided last about each proposal of a body, by key, the newest first. */
export async function latestDecisions(tx: Tx, bodyId: string): Promise<Map<string, LatestDecision>> {
  const found = await rows(
    tx,
    sql`select d.key, d.step, d.decision, d.reason, d.note, d.back_on::text as "backOn", d.proposal, d.entry_ids as "entryIds",
          to_char(d.decided_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as "decidedOn", p.name as "decidedByName"
        from (select distinct on (key) * from inventory_connection_decisions where body_id = ${bodyId} order by key, step desc) d
        left join people p on p.id = d.decided_by order by d.decided_at desc, d.key`,
    latest,
  );
  return new Map(found.map((one) => [one.key, one]));
}

/** How many proposed connections of a body were kept. Unit: connections. */
export async function keptConnections(tx: Tx, bodyId: string): Promise<number> {
  const [kept] = await rows(
    tx,
    sql`select count(*)::int as count
        from (select distinct on (key) decision from inventory_connection_decisions where body_id = ${bodyId} order by key, step desc) d
        where d.decision = 'kept'`,
    z.object({ count: z.number() }),
  );
  return kept?.count ?? 0;
}

/** The keys of the findings that kept connections are, as `inventoryFindings` names them. */
export async function keptFindingKeys(tx: Tx, bodyId: string): Promise<string[]> {
  const kept = await rows(
    tx,
    sql`select 'connection:' || d.key as key
        from (select distinct on (key) key, decision from inventory_connection_decisions where body_id = ${bodyId} order by key, step desc) d
        where d.decision = 'kept'`,
    z.object({ key: z.string() }),
  );
  return kept.map(({ key }) => key);
}
