// SPDX-License-Identifier: EUPL-1.2
import { and, eq, max } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, madeBefore, stamped } from "../draft/change.ts";
import { strategyFields } from "../tables.ts";

export interface FieldTexts {
  title: string;
  description: string;
}

/** Adds a field of action at the end. The form brings the id: sent twice, it makes one. */
export function addField(tx: Tx, act: Act, input: FieldTexts & { id: string }): Promise<Change> {
  return changeDraft(tx, act, "strategy.field_added", async (strategyId) => {
    const [last] = await tx
      .select({ position: max(strategyFields.position) })
      .from(strategyFields)
      .where(eq(strategyFields.strategyId, strategyId));
    const [mine] = await tx
      .insert(strategyFields)
      .values({ ...input, bodyId: act.bodyId, strategyId, position: (last?.position ?? 0) + 1, ...stamped(act) })
      .onConflictDoNothing({ target: strategyFields.id })
      .returning({ id: strategyFields.id });
    if (mine) return { kind: "done", id: mine.id };
    const known = and(eq(strategyFields.id, input.id), eq(strategyFields.strategyId, strategyId));
    const [before] = await tx.select().from(strategyFields).where(known);
    return madeBefore(before, input);
  });
}
