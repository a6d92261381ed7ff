// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../../draft/change.ts";
import { strategyPaperLayouts as layouts } from "../tables.ts";
import type { LaidBlock } from "./blocks.ts";

/** Keeps the order and names of the blocks for this municipality. Version 0: nobody had saved an order before. */
export function saveLayout(tx: Tx, act: Act, input: { blocks: readonly LaidBlock[]; version: number }): Promise<Change> {
  return changeDraft(tx, act, "strategy.layout_saved", async (strategyId) => {
    const { blocks, version } = input;
    const done: Change = { kind: "done", id: strategyId, details: { shown: blocks.filter(({ shown }) => shown).length } };
    if (version === 0) {
      const row = { bodyId: act.bodyId, blocks, ...stamped(act) };
      const [first] = await tx.insert(layouts).values(row).onConflictDoNothing().returning({ bodyId: layouts.bodyId });
      return first ? done : { kind: "changed-since" };
    }
    const [saved] = await tx
      .update(layouts)
      .set({ blocks, version: sql`${layouts.version} + 1`, ...stamped(act) })
      .where(and(eq(layouts.bodyId, act.bodyId), eq(layouts.version, version)))
      .returning({ bodyId: layouts.bodyId });
    return saved ? done : { kind: "changed-since" };
  });
}

/** Goes back to the order and names that we propose. */
export function resetLayout(tx: Tx, act: Act): Promise<Change> {
  return changeDraft(tx, act, "strategy.layout_reset", async (strategyId) => {
    const [gone] = await tx.delete(layouts).where(eq(layouts.bodyId, act.bodyId)).returning({ bodyId: layouts.bodyId });
    return { kind: gone ? "done" : "unchanged", id: strategyId };
  });
}
