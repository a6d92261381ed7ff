// SPDX-License-Identifier: EUPL-1.2
import { date, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** Ends of bodies that are no places. Only the database writes them, because what ends with a body is not for those who lead it. */
export const bodyEnds = pgTable("body_ends", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  /** The first day it is no longer there. */
  onDay: date("on_day").notNull(),
  /** Tasks and orders as they were, for taking the end back. */
  kept: jsonb("kept").notNull().default({}),
  endedBy: uuid("ended_by"),
  endedAt: instant("ended_at").notNull(),
  withdrawnBy: uuid("withdrawn_by"),
  withdrawnAt: instant("withdrawn_at"),
});
