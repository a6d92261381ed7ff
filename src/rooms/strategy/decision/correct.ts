// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Act, Change } from "../draft/change.ts";
import { strategyDecisions } from "../tables.ts";
import type { DecisionFacts } from "./record.ts";

/** Corrects the facts of a meeting, such as a number that came later. The outcome and the frozen edition stay. */
export async function correctDecision(tx: Tx, act: Act, input: DecisionFacts & { id: string; version: number }): Promise<Change> {
  const { id, version, decidedOn, decidedBy, number, note, postponedTo } = input;
  const mine = and(eq(strategyDecisions.id, id), eq(strategyDecisions.bodyId, act.bodyId));
  const [saved] = await tx
    .update(strategyDecisions)
    .set({ decidedOn, decidedBy, number, note, postponedTo, version: sql`${strategyDecisions.version} + 1` })
    .where(and(mine, eq(strategyDecisions.version, version)))
    .returning({ id: strategyDecisions.id });
  if (!saved) {
    const [there] = await tx.select({ id: strategyDecisions.id }).from(strategyDecisions).where(mine);
    return { kind: there ? "changed-since" : "not-there" };
  }
  await record(tx, { actor: act.actor, at: act.now, action: "strategy.decision_corrected", bodyId: act.bodyId, subjectId: id });
  return { kind: "done", id };
}
