// SPDX-License-Identifier: EUPL-1.2
import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { fieldIds } from "../vocabulary.ts";
import { gapAnswers } from "./kinds.ts";

export const gapAnswerRows = pgTable("inventory_gap_answers", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  field: text("field", { enum: fieldIds }).notNull(),
  step: integer("step").notNull(),
  answer: text("answer", { enum: gapAnswers }).notNull(),
  /** Who does it instead. */
  who: text("who"),
  answeredAt: instant("answered_at").notNull(),
  answeredBy: uuid("answered_by"),
});
