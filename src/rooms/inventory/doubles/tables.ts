// SPDX-License-Identifier: EUPL-1.2
import { integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { pairReasons } from "../understanding/doublesAcross.ts";
import type { BeforeMerge } from "./before.ts";

/** Under which name and Ortsteil an entry was last held against all others; the job's own. */
export const compared = pgTable("inventory_compared", {
  entryId: uuid("entry_id").primaryKey(),
  nameKey: text("name_key").notNull(),
  placeKey: text("place_key").notNull(),
});

/** Two entries that may be the same; `firstId` is the smaller, which is the older. */
export const doubles = pgTable(
  "inventory_doubles",
  {
    firstId: uuid("first_id").notNull(),
    secondId: uuid("second_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    reason: text("reason", { enum: pairReasons }).notNull(),
    /** 1 to 99, for the order of the questions. */
    sureness: integer("sureness").notNull(),
    foundAt: instant("found_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.firstId, table.secondId] })],
);

export const verdicts = ["same", "different", "unknown"] as const;
export type Verdict = (typeof verdicts)[number];

/** What somebody answered about a pair. */
export const settlements = pgTable("inventory_double_settlements", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  firstId: uuid("first_id"),
  secondId: uuid("second_id"),
  firstKey: text("first_key").notNull(),
  secondKey: text("second_key").notNull(),
  verdict: text("verdict", { enum: verdicts }).notNull(),
  settledBy: uuid("settled_by"),
  settledAt: instant("settled_at").notNull(),
  withdrawnAt: instant("withdrawn_at"),
});

export const merges = pgTable("inventory_merges", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  keptId: uuid("kept_id").notNull(),
  mergedId: uuid("merged_id"),
  settlementId: uuid("settlement_id").notNull(),
  /** Emptied when undoing is over. */
  before: jsonb("before").$type<BeforeMerge | Record<string, never>>().notNull(),
  /** The version of the kept entry right after the merge. */
  keptVersion: integer("kept_version").notNull(),
  mergedBy: uuid("merged_by"),
  mergedAt: instant("merged_at").notNull(),
  undoneAt: instant("undone_at"),
});

/** Names that two entries had before they became one, and the entry that stands for them now. */
export const mergedNames = pgTable(
  "inventory_merged_names",
  {
    mergeId: uuid("merge_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    nameKey: text("name_key").notNull(),
    placeKey: text("place_key").notNull(),
    entryId: uuid("entry_id").notNull(),
    /** Later merges that carried the name on, oldest first. */
    onwards: uuid("onwards").array().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.mergeId, table.nameKey, table.placeKey] })],
);
