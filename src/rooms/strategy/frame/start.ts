// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, stamped } from "../draft/change.ts";
import { strategies } from "../tables.ts";

export interface Frame {
  title: string;
  fromYear: number;
  toYear: number;
  occasion: string;
  /** The principles the municipality gives itself, one per line; left out: they stay as they are. */
  tenets?: string;
}

/** Starts the strategy of a body. A body has one: whoever comes second lands in the first. */
export async function startStrategy(
  tx: Tx,
  act: Act,
  input: Pick<Frame, "title" | "fromYear" | "toYear"> & { id: string },
): Promise<Change> {
  const [mine] = await tx
    .insert(strategies)
    .values({ ...input, bodyId: act.bodyId, createdAt: act.now, ...stamped(act) })
    .onConflictDoNothing()
    .returning({ id: strategies.id });
  if (!mine) return { kind: "unchanged", id: input.id };
  await record(tx, { actor: act.actor, at: act.now, action: "strategy.started", bodyId: act.bodyId, subjectId: mine.id });
  return { kind: "done", id: mine.id };
}

/** Saves title, period, occasion and principles, unless somebody else did since the form was drawn. */
export function editFrame(tx: Tx, act: Act, input: Frame & { version: number }): Promise<Change> {
  return changeDraft(tx, act, "strategy.frame_edited", async (strategyId) => {
    const { version, ...columns } = input;
    const [saved] = await tx
      .update(strategies)
      .set({ ...columns, version: sql`${strategies.version} + 1` })
      .where(and(eq(strategies.id, strategyId), eq(strategies.version, version)))
      .returning({ id: strategies.id });
    return saved ? { kind: "done", id: saved.id } : { kind: "changed-since" };
  });
}
