// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, stamped } from "../draft/change.ts";
import { changeWay } from "./change-way.ts";
import type { WayStep } from "./step.ts";
import { strategyWaySteps } from "./tables.ts";

export type KeptStep = Pick<WayStep, "step" | "state"> & Partial<Pick<WayStep, "onDay" | "reason" | "note" | "thingId">>;

/** Where the strategy of a body stands on its way, by step. */
export async function wayStepsOf(tx: Tx, strategyId: string): Promise<Map<string, WayStep>> {
  const rows = await tx.select().from(strategyWaySteps).where(eq(strategyWaySteps.strategyId, strategyId));
  return new Map(rows.map((row) => [row.step, row]));
}

/** Saves where a step stands, unless somebody else did since its form was drawn. `version` 0: it had no row yet. */
export function editStep(tx: Tx, act: Act, { version, ...kept }: KeptStep & { version: number }): Promise<Change> {
  return changeWay(tx, act, "strategy.way_step_kept", async (strategyId) => {
    const [saved] = version === 0 ? await inserted(tx, act, strategyId, kept) : await updated(tx, act, strategyId, kept, version);
    return saved ? { kind: "done", id: strategyId, details: { step: kept.step, state: kept.state } } : { kind: "changed-since" };
  });
}

/** Marks a page of the small start as answered or left out, whoever did so before. */
export function markStep(tx: Tx, act: Act, kept: KeptStep): Promise<Change> {
  return changeWay(tx, act, "strategy.way_step_kept", async (strategyId) => {
    const [fresh] = await inserted(tx, act, strategyId, kept);
    if (!fresh) await updated(tx, act, strategyId, kept);
    return { kind: "done", id: strategyId, details: { step: kept.step, state: kept.state } };
  });
}

function inserted(tx: Tx, act: Act, strategyId: string, kept: KeptStep) {
  return tx
    .insert(strategyWaySteps)
    .values({ ...kept, strategyId, bodyId: act.bodyId, ...stamped(act) })
    .onConflictDoNothing()
    .returning({ step: strategyWaySteps.step });
}

function updated(tx: Tx, act: Act, strategyId: string, { step, ...kept }: KeptStep, version?: number) {
  const mine = and(eq(strategyWaySteps.strategyId, strategyId), eq(strategyWaySteps.step, step));
  return tx
    .update(strategyWaySteps)
    .set({ ...kept, version: sql`${strategyWaySteps.version} + 1`, ...stamped(act) })
    .where(version === undefined ? mine : and(mine, eq(strategyWaySteps.version, version)))
    .returning({ step: strategyWaySteps.step });
}
