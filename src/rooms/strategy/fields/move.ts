// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft } from "../draft/change.ts";
import { type Direction, stepped } from "../draft/positions.ts";
import { fieldList } from "../order/lists.ts";
import { strategyFields } from "../tables.ts";

/** Moves a field of action one place up or down, with its goals. */
export function moveField(tx: Tx, act: Act, input: { id: string; direction: Direction }): Promise<Change> {
  return changeDraft(tx, act, "strategy.field_moved", async (strategyId) => {
    const rows = await fieldList(tx, strategyId);
    if (!rows.some((row) => row.id === input.id)) return { kind: "not-there" };
    const moved = stepped(rows, input.id, input.direction);
    for (const { id, position } of moved) await tx.update(strategyFields).set({ position }).where(eq(strategyFields.id, id));
    return { kind: moved.length > 0 ? "done" : "unchanged", id: input.id };
  });
}
