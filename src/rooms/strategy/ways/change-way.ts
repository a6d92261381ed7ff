// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Act, Change } from "../draft/change.ts";
import type { Way } from "../kinds.ts";
import { strategies } from "../tables.ts";

/**
 * Makes one change of how a body goes about its strategy. What the strategy says stays as it is, so this is no new
 * revision of the draft: nobody who is about to decide on it is told that it changed.
 */
export async function changeWay(tx: Tx, act: Act, action: string, change: (strategyId: string) => Promise<Change>): Promise<Change> {
  const [strategy] = await tx.select({ id: strategies.id }).from(strategies).where(eq(strategies.bodyId, act.bodyId)).for("update");
  if (!strategy) return { kind: "not-there" };
  const outcome = await change(strategy.id);
  if (outcome.kind !== "done") return outcome;
  const { id: subjectId, details = {} } = outcome;
  await record(tx, { actor: act.actor, at: act.now, action, bodyId: act.bodyId, subjectId, details });
  return outcome;
}

/** Chooses a way, another one, or none; everything written stays. */
export function chooseWay(tx: Tx, act: Act, way: Way | null): Promise<Change> {
  return changeWay(tx, act, "strategy.way_chosen", async (strategyId) => {
    const [chosen] = await tx
      .update(strategies)
      .set({ way })
      .where(and(eq(strategies.id, strategyId), sql`${strategies.way} is distinct from ${way}`))
      .returning({ id: strategies.id });
    return chosen ? { kind: "done", id: strategyId, details: { way: way ?? "none" } } : { kind: "unchanged", id: strategyId };
  });
}
