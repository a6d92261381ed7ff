// SPDX-License-Identifier: EUPL-1.2
import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { fieldIds } from "../vocabulary.ts";
import type { LessonBefore } from "./teach.ts";

/** What somebody said about the field of an entry; `field` null: it stays open. */
export const clarifications = pgTable("inventory_clarifications", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  entryId: uuid("entry_id"),
  nameKey: text("name_key").notNull(),
  placeKey: text("place_key").notNull(),
  field: text("field", { enum: fieldIds }),
  word: text("word"),
  lessonsBefore: jsonb("lessons_before").$type<LessonBefore[]>().notNull().default([]),
  saidBy: uuid("said_by"),
  saidAt: instant("said_at").notNull(),
  withdrawnAt: instant("withdrawn_at"),
});
