// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { strategyFields, strategyGoals, strategyMeasures } from "../tables.ts";

/** The fields of action in the order people see. */
export function fieldList(tx: Tx, strategyId: string) {
  return tx
    .select({ id: strategyFields.id, position: strategyFields.position })
    .from(strategyFields)
    .where(and(eq(strategyFields.strategyId, strategyId), isNull(strategyFields.removedAt)))
    .orderBy(asc(strategyFields.position), asc(strategyFields.id));
}

/** All goals in the order of their positions, each with its field of action; null also where that one was removed. */
export function goalList(tx: Tx, strategyId: string) {
  const living = and(eq(strategyFields.id, strategyGoals.fieldId), isNull(strategyFields.removedAt));
  return tx
    .select({ id: strategyGoals.id, position: strategyGoals.position, fieldId: strategyFields.id })
    .from(strategyGoals)
    .leftJoin(strategyFields, living)
    .where(and(eq(strategyGoals.strategyId, strategyId), isNull(strategyGoals.removedAt)))
    .orderBy(asc(strategyGoals.position), asc(strategyGoals.id));
}

/** All measures of a strategy in the order of their positions, each with its goal. */
export function measureList(tx: Tx, strategyId: string) {
  return tx
    .select({ id: strategyMeasures.id, position: strategyMeasures.position, goalId: strategyMeasures.goalId })
    .from(strategyMeasures)
    .where(and(eq(strategyMeasures.strategyId, strategyId), isNull(strategyMeasures.removedAt)))
    .orderBy(asc(strategyMeasures.position), asc(strategyMeasures.id));
}
