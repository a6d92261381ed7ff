// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Act, type Change, changeDraft } from "../draft/change.ts";
import { type Placed, placed } from "../draft/positions.ts";
import { isField } from "../fields/living.ts";
import { strategyFields, strategyGoals, strategyMeasures } from "../tables.ts";
import { fieldList, goalList, measureList } from "./lists.ts";

/** Things that can be dragged. */
export const placeables = ["field", "goal", "measure"] as const;

/** Where something was dropped. */
export interface Drop {
  thing: (typeof placeables)[number];
  id: string;
  /** The field of action a goal, or the goal a measure belongs to from now on; null: none, or nothing to say. */
  into: string | null;
  /** What it stands before; null: at the end. An id, not a count: somebody else may have moved things meanwhile. */
  before: string | null;
}

/** Puts a thing where it was dropped. "changed-since": the list is another one by now, and nothing was moved. */
export function placeThing(tx: Tx, act: Act, drop: Drop): Promise<Change> {
  const place = { field: placeField, goal: placeGoal, measure: placeMeasure }[drop.thing];
  return changeDraft(tx, act, `strategy.${drop.thing}_moved`, (strategyId) => place(tx, strategyId, drop));
}

async function placeField(tx: Tx, strategyId: string, drop: Drop): Promise<Change> {
  const rows = await fieldList(tx, strategyId);
  const moving = rows.find((row) => row.id === drop.id);
  return moving ? give(tx, strategyFields, placed(rows, moving, drop.before), drop.id) : { kind: "not-there" };
}

async function placeGoal(tx: Tx, strategyId: string, { id, into, before }: Drop): Promise<Change> {
  const goals = await goalList(tx, strategyId);
  const moving = goals.find((row) => row.id === id);
  if (!moving) return { kind: "not-there" };
  if (into !== null && !(await isField(tx, strategyId, into))) return { kind: "changed-since" };
  const list = goals.filter(({ fieldId }) => fieldId === into);
  const positions = placed(list, moving, before);
  const elsewhere = moving.fieldId !== into;
  // A new version: whoever has the form open is told, instead of putting the goal back without knowing.
  if (positions && elsewhere)
    await tx
      .update(strategyGoals)
      .set({ fieldId: into, version: sql`${strategyGoals.version} + 1` })
      .where(eq(strategyGoals.id, id));
  return give(tx, strategyGoals, positions, id, elsewhere);
}

async function placeMeasure(tx: Tx, strategyId: string, { id, into, before }: Drop): Promise<Change> {
  const measures = await measureList(tx, strategyId);
  const moving = measures.find((row) => row.id === id);
  if (!moving) return { kind: "not-there" };
  const goals = await goalList(tx, strategyId);
  if (into === null || !goals.some((goal) => goal.id === into)) return { kind: "changed-since" };
  const list = measures.filter(({ goalId }) => goalId === into);
  const positions = placed(list, moving, before);
  const elsewhere = moving.goalId !== into;
  if (positions && elsewhere)
    await tx
      .update(strategyMeasures)
      .set({ goalId: into, version: sql`${strategyMeasures.version} + 1` })
      .where(eq(strategyMeasures.id, id));
  return give(tx, strategyMeasures, positions, id, elsewhere);
}

type Table = typeof strategyFields | typeof strategyGoals | typeof strategyMeasures;

async function give(tx: Tx, table: Table, positions: Placed[] | null, id: string, elsewhere = false): Promise<Change> {
  if (positions === null) return { kind: "changed-since" };
  for (const row of positions) await tx.update(table).set({ position: row.position }).where(eq(table.id, row.id));
  return { kind: positions.length > 0 || elsewhere ? "done" : "unchanged", id };
}
