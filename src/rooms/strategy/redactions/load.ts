// SPDX-License-Identifier: EUPL-1.2
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { strategyDecisions, strategyEditions } from "../tables.ts";
import { type Said, textsIn } from "./find-words.ts";
import { type Spot, strategyRedactions } from "./tables.ts";

/** An edition with the texts in which words can be blacked out: its frozen ones and two of its decision. */
export interface RedactableEdition {
  id: string;
  number: number;
  decisionId: string;
  /** In the shape it was frozen in. */
  content: unknown;
  frozen: readonly Said[];
  decision: readonly Said[];
  /** What is blacked out in the frozen texts; the decision's own words are taken out for good. */
  spots: readonly Spot[];
}

/** Every edition of a body, the newest first, in two queries. */
export async function redactableEditions(tx: Tx, bodyId: string): Promise<RedactableEdition[]> {
  const { id, number, content, decisionId } = strategyEditions;
  const { note, decidedBy } = strategyDecisions;
  const rows = await tx
    .select({ id, number, content, decisionId, note, decidedBy })
    .from(strategyEditions)
    .innerJoin(strategyDecisions, eq(strategyDecisions.id, decisionId))
    .where(eq(strategyEditions.bodyId, bodyId))
    .orderBy(desc(number));
  const made = await redactionRows(tx, bodyId);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    decisionId: row.decisionId,
    content: row.content,
    frozen: textsIn(row.content),
    decision: [
      { pointer: notePointer, text: row.note },
      { pointer: committeePointer, text: row.decidedBy },
    ],
    spots: made.filter(({ editionId }) => editionId === row.id).flatMap(({ spots }) => spots),
  }));
}

export const notePointer = "/decision/note";
export const committeePointer = "/decision/decidedBy";

/** What was blacked out in editions of a body, the oldest first. */
export function redactionRows(tx: Tx, bodyId: string) {
  return tx
    .select()
    .from(strategyRedactions)
    .where(eq(strategyRedactions.bodyId, bodyId))
    .orderBy(asc(strategyRedactions.redactedAt), asc(strategyRedactions.id));
}

/** The content of one edition as the team may see it: with blocks, as everybody does. */
export async function shownContent(tx: Tx, bodyId: string, number: number): Promise<unknown> {
  const spots = sql`(select jsonb_agg(s) from strategy_redactions r cross join lateral jsonb_array_elements(r.spots) s
    where r.edition_id = strategy_editions.id)`;
  const [row] = await tx
    .select({ content: sql<unknown>`strategy_blackened(${strategyEditions.content}, coalesce(${spots}, '[]'::jsonb))` })
    .from(strategyEditions)
    .where(and(eq(strategyEditions.bodyId, bodyId), eq(strategyEditions.number, number)));
  return row?.content ?? null;
}
