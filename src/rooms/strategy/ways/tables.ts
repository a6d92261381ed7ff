// SPDX-License-Identifier: EUPL-1.2
import { date, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { stepStates } from "./step-states.ts";

/** Where a strategy stands on its way: steps of the working aid, pages of the small start. No row: open. */
export const strategyWaySteps = pgTable(
  "strategy_way_steps",
  {
    strategyId: uuid("strategy_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    step: text("step").notNull(),
    state: text("state", { enum: stepStates }).notNull(),
    onDay: date("on_day", { mode: "string" }),
    reason: text("reason").notNull().default(""),
    note: text("note").notNull().default(""),
    /** What a page of the small start made: going back there changes it. */
    thingId: uuid("thing_id"),
    version: integer("version").notNull().default(1),
    updatedAt: instant("updated_at").notNull(),
    updatedBy: uuid("updated_by"),
  },
  (table) => [primaryKey({ name: "strategy_way_steps_pkey", columns: [table.strategyId, table.step] })],
);
