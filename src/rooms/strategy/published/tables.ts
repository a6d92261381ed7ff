// SPDX-License-Identifier: EUPL-1.2
import { date, integer, jsonb, pgView, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { outcomes } from "../kinds.ts";
import { redactionReasons } from "../redactions/reasons.ts";

/** What everybody may read of editions: published, not withdrawn, with blocks in place of what is blacked out. */
export const publicEditions = pgView("strategy_public_editions", {
  id: uuid("id").notNull(),
  bodyId: uuid("body_id").notNull(),
  number: integer("number").notNull(),
  content: jsonb("content").notNull(),
  /** Over the frozen content, before anything was blacked out. */
  sha256: text("sha256").notNull(),
  publishedAt: instant("published_at").notNull(),
  outcome: text("outcome", { enum: outcomes }).notNull(),
  decidedOn: date("decided_on", { mode: "string" }),
  decidedBy: text("decided_by").notNull(),
  decisionNumber: text("decision_number"),
  note: text("note").notNull(),
}).existing();

/** That something was blacked out, where and when; never what. */
export const publicRedactions = pgView("strategy_public_redactions", {
  id: uuid("id").notNull(),
  bodyId: uuid("body_id").notNull(),
  editionId: uuid("edition_id").notNull(),
  edition: integer("edition").notNull(),
  reason: text("reason", { enum: redactionReasons }).notNull(),
  redactedAt: instant("redacted_at").notNull(),
  places: integer("places").notNull(),
  pointers: jsonb("pointers").$type<string[]>().notNull(),
}).existing();

/** Publications that were taken back, also those that are public again. */
export const publicWithdrawals = pgView("strategy_public_withdrawals", {
  id: uuid("id").notNull(),
  bodyId: uuid("body_id").notNull(),
  edition: integer("edition").notNull(),
  reason: text("reason").notNull(),
  withdrawnAt: instant("withdrawn_at").notNull(),
  endedAt: instant("ended_at"),
}).existing();
