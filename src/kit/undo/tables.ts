// SPDX-License-Identifier: EUPL-1.2
import { jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

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
