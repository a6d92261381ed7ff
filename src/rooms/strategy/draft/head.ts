// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "#kit/db";
import { strategyCommittees, strategyPaperLayouts } from "../paper/tables.ts";
import { strategyPlainPages } from "../plain/tables.ts";
import { strategies, strategyPapers } from "../tables.ts";
import type { Draft } from "./draft.ts";

export type Head = Pick<Draft, "paper" | "layout" | "committees" | "plain"> & { strategy: typeof strategies.$inferSelect };

/** The strategy of a body with what stands once beside it, and the committees of its paper: one query, a row per committee. */
export async function headOf(tx: Tx, bodyId: string, shown: (removedAt: PgColumn) => SQL | undefined): Promise<Head | null> {
  const rows = await tx
    .select({
      strategy: strategies,
      paper: strategyPapers,
      layout: strategyPaperLayouts,
      plain: strategyPlainPages,
      committee: strategyCommittees,
    })
    .from(strategies)
    .leftJoin(strategyPapers, eq(strategyPapers.strategyId, strategies.id))
    .leftJoin(strategyPaperLayouts, eq(strategyPaperLayouts.bodyId, strategies.bodyId))
    .leftJoin(strategyPlainPages, eq(strategyPlainPages.strategyId, strategies.id))
    .leftJoin(strategyCommittees, and(eq(strategyCommittees.strategyId, strategies.id), shown(strategyCommittees.removedAt)))
    .where(eq(strategies.bodyId, bodyId))
    .orderBy(asc(strategyCommittees.position), asc(strategyCommittees.id));
  const [first] = rows;
  if (!first) return null;
  const { strategy, paper, layout, plain } = first;
  return { strategy, paper, layout, plain, committees: rows.flatMap(({ committee }) => committee ?? []) };
}
