// SPDX-License-Identifier: EUPL-1.2
import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** What two people release: a state of the draft, the publication of an edition, the end of the rule itself. */
export const releasables = ["draft", "edition", "end"] as const;
export type Releasable = (typeof releasables)[number];

export const requestOutcomes = ["confirmed", "declined", "withdrawn"] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** "Two people release", as long as it holds; open until it ends. */
export const strategyReleaseRules = pgTable("strategy_release_rules", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  begunBy: uuid("begun_by"),
  begunAt: instant("begun_at").notNull(),
  endedAt: instant("ended_at"),
});

/** What one person asks and another one confirms or declines, under one rule. */
export const strategyReleaseRequests = pgTable("strategy_release_requests", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  ruleId: uuid("rule_id").notNull(),
  what: text("what", { enum: releasables }).notNull(),
  /** The state of the draft that is presented. */
  revision: integer("revision"),
  editionId: uuid("edition_id"),
  /** The withdrawal that ends when the edition is published again. */
  withdrawalId: uuid("withdrawal_id"),
  note: text("note").notNull().default(""),
  askedBy: uuid("asked_by"),
  askedAt: instant("asked_at").notNull(),
  outcome: text("outcome", { enum: requestOutcomes }),
  /** Why it was declined. */
  reason: text("reason"),
  settledBy: uuid("settled_by"),
  settledAt: instant("settled_at"),
});
