// SPDX-License-Identifier: EUPL-1.2
import { desc, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { checksumsOf } from "../content/earlier.ts";
import { contentOf } from "../content/freeze.ts";
import type { Draft } from "../draft/draft.ts";
import { strategyDecisions, strategyEditions, strategyPublications } from "../tables.ts";

export type Decision = typeof strategyDecisions.$inferSelect;

/** A decision with the edition it froze, and since when that one is public. */
export interface HistoryLine {
  decision: Decision;
  edition: { id: string; number: number; sha256: string; publishedAt: Date | null } | null;
}

/** Every decision on a strategy, the newest first. */
export async function historyOf(tx: Tx, strategyId: string): Promise<HistoryLine[]> {
  const { id, number, sha256 } = strategyEditions;
  const rows = await tx
    .select({ decision: strategyDecisions, edition: { id, number, sha256 }, publishedAt: strategyPublications.publishedAt })
    .from(strategyDecisions)
    .leftJoin(strategyEditions, eq(strategyEditions.decisionId, strategyDecisions.id))
    .leftJoin(strategyPublications, eq(strategyPublications.editionId, strategyEditions.id))
    .where(eq(strategyDecisions.strategyId, strategyId))
    .orderBy(desc(strategyDecisions.recordedAt), desc(strategyDecisions.id));
  return rows.map(({ decision, edition, publishedAt }) => ({ decision, edition: edition && { ...edition, publishedAt } }));
}

/** How the draft stands to its newest edition. */
export type Standing = { kind: "never-adopted" } | { kind: "same" | "changed"; edition: NonNullable<HistoryLine["edition"]> };

/** Compares contents, not times: a paper's number may change without changing the strategy. */
export function standingOf(draft: Draft, history: readonly HistoryLine[]): Standing {
  const editions = history.flatMap(({ edition }) => (edition ? [edition] : []));
  const newest = editions.toSorted((one, other) => other.number - one.number)[0];
  if (!newest) return { kind: "never-adopted" };
  return { kind: checksumsOf(contentOf(draft)).includes(newest.sha256) ? "same" : "changed", edition: newest };
}
