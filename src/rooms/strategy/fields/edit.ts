// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import { strategyFields } from "../tables.ts";
import type { FieldTexts } from "./add.ts";

/** Saves title and description, unless somebody else saved this field of action since the form was drawn. */
export function editField(tx: Tx, act: Act, input: FieldTexts & { id: string; version: number }): Promise<Change> {
  return changeDraft(tx, act, "strategy.field_edited", async (strategyId) => {
    const { id, version, title, description } = input;
    const mine = and(eq(strategyFields.id, id), eq(strategyFields.strategyId, strategyId), isNull(strategyFields.removedAt));
    const [saved] = await tx
      .update(strategyFields)
      .set({ title, description, version: sql`${strategyFields.version} + 1`, ...stamped(act) })
      .where(and(mine, eq(strategyFields.version, version)))
      .returning({ id: strategyFields.id });
    if (saved) return { kind: "done", id };
    const [there] = await tx.select({ id: strategyFields.id }).from(strategyFields).where(mine);
    return { kind: there ? "changed-since" : "not-there" };
  });
}
