// SPDX-License-Identifier: EUPL-1.2
import { boolean, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { LookPage, LookRoom } from "./rooms.ts";

/** An operator asks to look into a room of a body, or looks at once in an emergency. */
export const looks = pgTable("looks", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  room: text("room").$type<LookRoom>().notNull(),
  reason: text("reason").notNull(),
  emergency: boolean("emergency").notNull(),
  /** Without a person: she has no account any more. */
  askedBy: uuid("asked_by"),
  askedAt: instant("asked_at").notNull(),
});

/** The body's one answer. */
export const lookAnswers = pgTable("look_answers", {
  lookId: uuid("look_id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  allowed: boolean("allowed").notNull(),
  answeredBy: uuid("answered_by"),
  answeredAt: instant("answered_at").notNull(),
});

/** Ended before its hour was over, or taken back before it was answered. */
export const lookEndings = pgTable("look_endings", {
  lookId: uuid("look_id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  byTown: boolean("by_town").notNull(),
  endedBy: uuid("ended_by"),
  endedAt: instant("ended_at").notNull(),
});

/** Which pages were read, from when to when. */
export const lookReadings = pgTable(
  "look_readings",
  {
    lookId: uuid("look_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    page: text("page").$type<LookPage>().notNull(),
    firstAt: instant("first_at").notNull(),
    lastAt: instant("last_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.lookId, table.page] })],
);
