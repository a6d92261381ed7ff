// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { newId, type Tx } from "#kit/db";
import { later } from "#kit/time";
import type { InventoryFinding } from "#rooms/inventory";
import { type Act, type Change, changeDraft, madeBefore, stamped } from "../draft/change.ts";
import type { FoundationKind } from "../kinds.ts";
import { strategyFoundations, strategyGoals } from "../tables.ts";

export interface Note {
  kind: Exclude<FoundationKind, "inventory">;
  text: string;
}

/** Notes a conversation or something else that a goal rests on. The form brings the id: sent twice, it makes one note. */
export function addNote(tx: Tx, act: Act, input: Note & { id: string; goalId: string }): Promise<Change> {
  return changeDraft(tx, act, "strategy.foundation_added", async (strategyId) => {
    if (!(await isGoal(tx, strategyId, input.goalId))) return { kind: "not-there" };
    const [mine] = await tx
      .insert(strategyFoundations)
      .values({ ...input, bodyId: act.bodyId, ...stamped(act) })
      .onConflictDoNothing({ target: strategyFoundations.id })
      .returning({ id: strategyFoundations.id });
    if (mine) return { kind: "done", id: mine.id };
    const [before] = await tx.select().from(strategyFoundations).where(eq(strategyFoundations.id, input.id));
    return madeBefore(before, input);
  });
}

/** Lets a goal rest on findings of the inventory, counted today. A finding it rests on already is left as it was counted. */
export function addFindings(
  tx: Tx,
  act: Act & { today: string },
  input: { goalId: string; findings: readonly Omit<InventoryFinding, "about">[] },
): Promise<Change> {
  return changeDraft(tx, act, "strategy.findings_added", async (strategyId) => {
    const { goalId, findings } = input;
    if (!(await isGoal(tx, strategyId, goalId))) return { kind: "not-there" };
    if (findings.length === 0) return { kind: "unchanged", id: goalId };
    const common = { bodyId: act.bodyId, goalId, kind: "inventory" as const, ...stamped(act) };
    // A millisecond apart, so that they stay in the order in which the inventory shows them.
    const rows = findings.map(({ key, text, query, count }, index) => {
      const id = newId(later(act.now, index));
      return { ...common, id, text, findingKey: key, inventoryQuery: query, counted: count, countedOn: count === null ? null : act.today };
    });
    const added = await tx.insert(strategyFoundations).values(rows).onConflictDoNothing().returning({ id: strategyFoundations.id });
    return added.length > 0 ? { kind: "done", id: goalId, details: { findings: added.length } } : { kind: "unchanged", id: goalId };
  });
}

async function isGoal(tx: Tx, strategyId: string, goalId: string): Promise<boolean> {
  const living = and(eq(strategyGoals.id, goalId), eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt));
  const [goal] = await tx.select({ id: strategyGoals.id }).from(strategyGoals).where(living);
  return goal !== undefined;
}
