// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import { strategyFoundations } from "../tables.ts";
import type { Note } from "./add.ts";

/** Saves a note. Findings of the inventory are what was counted and cannot be rewritten. */
export function editNote(tx: Tx, act: Act, input: Note & { id: string; version: number }): Promise<Change> {
  return changeDraft(tx, act, "strategy.foundation_edited", async () => {
    const { id, version, kind, text } = input;
    const mine = and(
      eq(strategyFoundations.id, id),
      eq(strategyFoundations.bodyId, act.bodyId),
      ne(strategyFoundations.kind, "inventory"),
      isNull(strategyFoundations.removedAt),
    );
    const [saved] = await tx
      .update(strategyFoundations)
      .set({ kind, text, version: sql`${strategyFoundations.version} + 1`, ...stamped(act) })
      .where(and(mine, eq(strategyFoundations.version, version)))
      .returning({ id: strategyFoundations.id });
    if (saved) return { kind: "done", id };
    const [there] = await tx.select({ id: strategyFoundations.id }).from(strategyFoundations).where(mine);
    return { kind: there ? "changed-since" : "not-there" };
  });
}
