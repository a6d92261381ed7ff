// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { PlainContent } from "../content/content.ts";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import { strategyPlainPages as pages } from "./tables.ts";

/** Saves the page in plain language; an empty text takes it back. Version 0: there was none when the form was drawn. */
export function savePlain(tx: Tx, act: Act, input: PlainContent & { version: number }): Promise<Change> {
  return changeDraft(tx, act, "strategy.plain_saved", async (id) => {
    const { version, ...said } = input;
    const mine = and(eq(pages.strategyId, id), eq(pages.bodyId, act.bodyId));
    const [before] = await tx.select().from(pages).where(mine);
    if (isSame(before, said)) return { kind: "unchanged", id };
    if ((before?.version ?? 0) !== version) return { kind: "changed-since" };
    if (said.text === "") await tx.delete(pages).where(mine);
    else if (before)
      await tx
        .update(pages)
        .set({ ...said, version: sql`${pages.version} + 1`, ...stamped(act) })
        .where(mine);
    else await tx.insert(pages).values({ ...said, strategyId: id, bodyId: act.bodyId, ...stamped(act) });
    return { kind: "done", id };
  });
}

function isSame(before: PlainContent | undefined, said: PlainContent): boolean {
  if (!before) return said.text === "";
  return before.text === said.text && before.checkedBy === said.checkedBy && before.checkedOn === said.checkedOn;
}
