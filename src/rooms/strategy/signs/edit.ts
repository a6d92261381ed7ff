// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import { strategySigns } from "../tables.ts";
import type { SignFields } from "./add.ts";

/** Saves a sign, unless somebody else saved it since the form was drawn. */
export function editSign(tx: Tx, act: Act, input: SignFields & { id: string; version: number }): Promise<Change> {
  return changeDraft(tx, act, "strategy.sign_edited", async () => {
    const { id, version, ...fields } = input;
    const mine = and(eq(strategySigns.id, id), eq(strategySigns.bodyId, act.bodyId), isNull(strategySigns.removedAt));
    const [saved] = await tx
      .update(strategySigns)
      .set({ ...fields, fromModel: null, version: sql`${strategySigns.version} + 1`, ...stamped(act) })
      .where(and(mine, eq(strategySigns.version, version)))
      .returning({ id: strategySigns.id });
    if (saved) return { kind: "done", id };
    const [there] = await tx.select({ id: strategySigns.id }).from(strategySigns).where(mine);
    return { kind: there ? "changed-since" : "not-there" };
  });
}
