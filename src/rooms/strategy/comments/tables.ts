// SPDX-License-Identifier: EUPL-1.2
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

/** What can be commented on: the whole strategy, or one thing of it. */
export const blockKinds = ["strategy", "field", "goal", "measure", "sign"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** How a comment came: from the team, from a body the draft is shared with, through a reading link. */
export const ways = ["team", "share", "link"] as const;

export const strategyComments = pgTable("strategy_comments", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  blockKind: text("block_kind", { enum: blockKinds }).notNull(),
  blockId: uuid("block_id").notNull(),
  /** What the block was called when the comment was written. */
  blockTitle: text("block_title").notNull(),
  said: text("said").notNull(),
  saidBy: text("said_by").notNull(),
  cameBy: text("came_by", { enum: ways }).notNull(),
  writtenBy: uuid("written_by"),
  readingId: uuid("reading_id"),
  shareId: uuid("share_id"),
  writtenAt: instant("written_at").notNull(),
  /** Taken back by whoever wrote it. */
  removedAt: instant("removed_at"),
});

/** A comment that is done with, by whom and when. */
export const strategyCommentSettlements = pgTable("strategy_comment_settlements", {
  commentId: uuid("comment_id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  settledBy: uuid("settled_by"),
  settledAt: instant("settled_at").notNull(),
});
