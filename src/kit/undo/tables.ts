// SPDX-License-Identifier: EUPL-1.2
import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

export const undoSteps = pgTable("undo_steps", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  personId: uuid("person_id"),
  what: text("what").notNull(),
  payload: jsonb("payload").$type<Record<string, unknown>>().notNull().default({}),
  offeredAt: instant("offered_at").notNull(),
  until: instant("until").notNull(),
  doneAt: instant("done_at"),
});
