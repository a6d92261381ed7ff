// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { isFrozenAs } from "../content/earlier.ts";
import { contentOf } from "../content/freeze.ts";
import type { Draft } from "../draft/draft.ts";
import { strategyWithdrawals } from "../publication/tables.ts";
import { strategyDecisions, strategyEditions, strategyPublications } from "../tables.ts";
import { type Stage, stageOf } from "./states.ts";

export type Decision = typeof strategyDecisions.$inferSelect;

/** A frozen edition as the team sees it in a list. */
export interface EditionLine {
  id: string;
  number: number;
  sha256: string;
  publishedAt: Date | null;
  /** Since when its publication is taken back; null: it is not. */
  withdrawnAt: Date | null;
}

/** A decision with the edition it froze. */
export interface HistoryLine {
  decision: Decision;
  edition: EditionLine | null;
}

/** Every decision on a strategy, the newest first. */
export function historyOf(tx: Tx, strategyId: string): Promise<HistoryLine[]> {
  return historyWhere(tx, eq(strategyDecisions.strategyId, strategyId));
}

/** Every decision of a body, also of one that went into another place, the newest first. */
export function historyOfBody(tx: Tx, bodyId: string): Promise<HistoryLine[]> {
  return historyWhere(tx, eq(strategyDecisions.bodyId, bodyId));
}

async function historyWhere(tx: Tx, wanted: SQL): Promise<HistoryLine[]> {
  const { id, number, sha256 } = strategyEditions;
  const { publishedAt } = strategyPublications;
  const { withdrawnAt } = strategyWithdrawals;
  const rows = await tx
    .select({ decision: strategyDecisions, edition: { id, number, sha256 }, publishedAt, withdrawnAt })
    .from(strategyDecisions)
    .leftJoin(strategyEditions, eq(strategyEditions.decisionId, strategyDecisions.id))
    .leftJoin(strategyPublications, eq(strategyPublications.editionId, strategyEditions.id))
    .leftJoin(strategyWithdrawals, and(eq(strategyWithdrawals.editionId, strategyEditions.id), isNull(strategyWithdrawals.endedAt)))
    .where(wanted)
    .orderBy(desc(strategyDecisions.recordedAt), desc(strategyDecisions.id));
  return rows.map(({ decision, edition, ...seen }) => ({ decision, edition: edition && { ...edition, ...seen } }));
}

/** How the draft stands to its newest edition. */
export type Standing = { kind: "never-adopted" } | { kind: "same" | "changed"; edition: EditionLine };

/** Compares contents, not times: a paper's number may change without changing the strategy. */
export function standingOf(draft: Draft, history: readonly HistoryLine[]): Standing {
  const editions = history.flatMap(({ edition }) => (edition ? [edition] : []));
  const newest = editions.toSorted((one, other) => other.number - one.number)[0];
  if (!newest) return { kind: "never-adopted" };
  return { kind: isFrozenAs(contentOf(draft), newest.sha256) ? "same" : "changed", edition: newest };
}

/** The stage of a strategy, told from its draft and its decisions. */
export function stageNow(draft: Draft, history: readonly HistoryLine[]): Stage {
  const standing = standingOf(draft, history);
  const edition = standing.kind === "never-adopted" ? null : standing.edition;
  return stageOf({
    newestEdition: edition && { published: edition.publishedAt !== null, withdrawn: edition.withdrawnAt !== null },
    same: standing.kind === "same",
    newestOutcome: history[0]?.decision.outcome ?? null,
  });
}
