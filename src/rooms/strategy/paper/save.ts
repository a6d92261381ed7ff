// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import type { Voluntary } from "../kinds.ts";
import { strategyPapers } from "../tables.ts";

/** The texts of the council paper that do not follow from the draft. */
export interface PaperTexts {
  /** Null: not given yet. */
  number: string | null;
  subject: string;
  department: string;
  proposal: string;
  reasons: string;
  alternatives: string;
}

/** Texts of blocks that not every council asks for; what is left out stays as it was. */
export interface OptionalTexts {
  climate?: string | undefined;
  equality?: string | undefined;
  voluntary?: Voluntary | undefined;
  voluntaryNote?: string | undefined;
  attachments?: string | undefined;
}

/** Saves the paper's texts. Version 0: the form was drawn from model texts, before anybody had saved. */
export function savePaper(tx: Tx, act: Act, input: PaperTexts & OptionalTexts & { version: number }): Promise<Change> {
  return changeDraft(tx, act, "strategy.paper_edited", async (strategyId) => {
    const { version, ...texts } = input;
    const done: Change = { kind: "done", id: strategyId };
    if (version === 0) {
      const row = { ...texts, strategyId, bodyId: act.bodyId, ...stamped(act) };
      const [first] = await tx.insert(strategyPapers).values(row).onConflictDoNothing().returning({ id: strategyPapers.strategyId });
      return first ? done : { kind: "changed-since" };
    }
    const [saved] = await tx
      .update(strategyPapers)
      .set({ ...texts, version: sql`${strategyPapers.version} + 1`, ...stamped(act) })
      .where(and(eq(strategyPapers.strategyId, strategyId), eq(strategyPapers.version, version)))
      .returning({ id: strategyPapers.strategyId });
    return saved ? done : { kind: "changed-since" };
  });
}
