// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull, max, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft, madeBefore, stamped } from "../../draft/change.ts";
import { type Direction, stepped } from "../../draft/positions.ts";
import type { CommitteeTask } from "../../kinds.ts";
import { strategyCommittees as committees } from "../tables.ts";

export interface CommitteeFacts {
  name: string;
  /** Null: the day is still open. */
  meetsOn: string | null;
  task: CommitteeTask;
  isPublic: boolean;
}

/** Adds a committee at the end of the chain. The form brings the id: sent twice, it makes one. */
export function addCommittee(tx: Tx, act: Act, input: CommitteeFacts & { id: string }): Promise<Change> {
  return changeDraft(tx, act, "strategy.committee_added", async (strategyId) => {
    const ofStrategy = eq(committees.strategyId, strategyId);
    const [last] = await tx
      .select({ position: max(committees.position) })
      .from(committees)
      .where(ofStrategy);
    const [mine] = await tx
      .insert(committees)
      .values({ ...input, bodyId: act.bodyId, strategyId, position: (last?.position ?? 0) + 1, ...stamped(act) })
      .onConflictDoNothing({ target: committees.id })
      .returning({ id: committees.id });
    if (mine) return { kind: "done", id: mine.id };
    const [before] = await tx
      .select()
      .from(committees)
      .where(and(eq(committees.id, input.id), ofStrategy, isNull(committees.removedAt)));
    return madeBefore(before, input);
  });
}

/** Saves a committee, unless somebody else did since the form was drawn. */
export function editCommittee(tx: Tx, act: Act, input: CommitteeFacts & { id: string; version: number }): Promise<Change> {
  return changeDraft(tx, act, "strategy.committee_edited", async (strategyId) => {
    const { id, version, ...facts } = input;
    const mine = and(eq(committees.id, id), eq(committees.strategyId, strategyId), isNull(committees.removedAt));
    const [saved] = await tx
      .update(committees)
      .set({ ...facts, version: sql`${committees.version} + 1`, ...stamped(act) })
      .where(and(mine, eq(committees.version, version)))
      .returning({ id: committees.id });
    if (saved) return { kind: "done", id };
    const [there] = await tx.select({ id: committees.id }).from(committees).where(mine);
    return { kind: there ? "changed-since" : "not-there" };
  });
}

/** Moves a committee one place up or down. */
export function moveCommittee(tx: Tx, act: Act, input: { id: string; direction: Direction }): Promise<Change> {
  return changeDraft(tx, act, "strategy.committee_moved", async (strategyId) => {
    const rows = await tx
      .select({ id: committees.id, position: committees.position })
      .from(committees)
      .where(and(eq(committees.strategyId, strategyId), isNull(committees.removedAt)))
      .orderBy(asc(committees.position), asc(committees.id));
    if (!rows.some((row) => row.id === input.id)) return { kind: "not-there" };
    const moved = stepped(rows, input.id, input.direction);
    for (const { id, position } of moved) await tx.update(committees).set({ position }).where(eq(committees.id, id));
    return { kind: moved.length > 0 ? "done" : "unchanged", id: input.id };
  });
}
