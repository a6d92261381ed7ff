// SPDX-License-Identifier: EUPL-1.2
import { date, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** What somebody could not use, with the day by which it is answered. */
export const barrierReports = pgTable("barrier_reports", {
  id: uuid("id").primaryKey(),
  /** The address it is about, as far as she said; empty otherwise. */
  page: text("page").notNull(),
  message: text("message").notNull(),
  /** An e-mail address or a telephone number, when she wants to be told. */
  replyTo: text("reply_to"),
  linkHash: text("link_hash").notNull().unique("barrier_reports_link_once"),
  receivedAt: instant("received_at").notNull(),
  answerBy: date("answer_by").notNull(),
  answer: text("answer"),
  answeredAt: instant("answered_at"),
  answeredBy: uuid("answered_by"),
});
