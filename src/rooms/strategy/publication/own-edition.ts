// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { readContent } from "../content/earlier.ts";
import type { PublishedEdition } from "../published/find.ts";
import { redactionRows, shownContent } from "../redactions/load.ts";
import { strategyDecisions, strategyEditions, strategyPublications } from "../tables.ts";

/** An edition as everybody sees it or is going to see it. `publishedAt` null: nobody but the team sees it yet. */
export interface OwnEdition {
  edition: Omit<PublishedEdition, "publishedAt">;
  publishedAt: Date | null;
}

/** One edition of the team's own strategy, with what is blacked out; null when there is none of this number. */
export async function ownEdition(tx: Tx, bodyId: string, number: number): Promise<OwnEdition | null> {
  const [row] = await tx
    .select({
      id: strategyEditions.id,
      sha256: strategyEditions.sha256,
      decision: strategyDecisions,
      publishedAt: strategyPublications.publishedAt,
    })
    .from(strategyEditions)
    .innerJoin(strategyDecisions, eq(strategyDecisions.id, strategyEditions.decisionId))
    .leftJoin(strategyPublications, eq(strategyPublications.editionId, strategyEditions.id))
    .where(and(eq(strategyEditions.bodyId, bodyId), eq(strategyEditions.number, number)));
  if (!row) return null;
  const stored = await shownContent(tx, bodyId, number);
  const mine = (await redactionRows(tx, bodyId)).filter(({ editionId }) => editionId === row.id);
  const redactions = mine.map(({ id, reason, redactedAt, spots }) => {
    const pointers = [...new Set(spots.map(({ pointer }) => pointer))];
    return { id, edition: number, reason, redactedAt, places: spots.length, pointers };
  });
  const { outcome, decidedOn, decidedBy, number: decisionNumber, note } = row.decision;
  const decision = {
    outcome: outcome === "amended" ? ("amended" as const) : ("adopted" as const),
    decidedOn: decidedOn ?? "",
    decidedBy,
    number: decisionNumber,
    note,
  };
  const edition = { id: row.id, number, content: readContent(stored), stored, sha256: row.sha256, decision, redactions };
  return { edition, publishedAt: row.publishedAt };
}
