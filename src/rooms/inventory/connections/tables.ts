// SPDX-License-Identifier: EUPL-1.2
import { date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { decisions, reasons } from "./kinds.ts";
import type { ProposalWords } from "./proposal.ts";

export const connectionDecisions = pgTable("inventory_connection_decisions", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  key: text("key").notNull(),
  step: integer("step").notNull(),
  decision: text("decision", { enum: decisions }).notNull(),
  reason: text("reason", { enum: reasons }),
  note: text("note"),
  /** The day on which what was put off is proposed again. */
  backOn: date("back_on", { mode: "string" }),
  /** The proposal in words, as it read then. */
  proposal: jsonb("proposal").$type<ProposalWords>().notNull(),
  entryIds: uuid("entry_ids").array().notNull(),
  decidedAt: instant("decided_at").notNull(),
  decidedBy: uuid("decided_by"),
});
