// SPDX-License-Identifier: EUPL-1.2
import { boolean, date, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { Replaced } from "./answers/replaced.ts";
import type { Said } from "./said.ts";
import { scopes } from "./scopes.ts";

/** A round of asking; a draft until its step "begun". */
export const rounds = pgTable("inventory_rounds", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  title: text("title").notNull(),
  /** The day by which answers are asked for. Codes work 14 days longer. */
  until: date("until", { mode: "string" }).notNull(),
  /** Where letters and forms on paper go. */
  replyTo: text("reply_to").notNull(),
  phone: text("phone"),
  scope: text("scope", { enum: scopes }).notNull(),
  /** The field of engagement, or the key of the Ortsteil. */
  scopeValue: text("scope_value"),
  /** Ids of the entries, where they were chosen one by one. */
  picked: uuid("picked").array().notNull().default([]),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  createdBy: uuid("created_by"),
});

export const steps = ["begun", "reminded", "ended"] as const;

/** What was done in a round, by whom and when; each once. */
export const roundSteps = pgTable(
  "inventory_round_steps",
  {
    roundId: uuid("round_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    step: text("step", { enum: steps }).notNull(),
    takenBy: uuid("taken_by"),
    takenAt: instant("taken_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.roundId, table.step] })],
);

/** One entry that is asked, and the code its people answer with; or an entry whose people answer with an account. */
export const asks = pgTable("inventory_asks", {
  id: uuid("id").primaryKey(),
  /** Together with the code; without both it belongs to a claim. */
  roundId: uuid("round_id"),
  bodyId: uuid("body_id").notNull(),
  entryId: uuid("entry_id").notNull(),
  code: text("code"),
  /** The accepted claim of an organisation: its representatives answer with their account. */
  claimId: uuid("claim_id"),
});

export const mailKinds = ["invitation", "reminder"] as const;
export type MailKind = (typeof mailKinds)[number];

/** A mail that was put into the outbox: each kind once per code, however often somebody presses or a job runs. */
export const askMails = pgTable(
  "inventory_ask_mails",
  {
    askId: uuid("ask_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    what: text("what", { enum: mailKinds }).notNull(),
    queuedAt: instant("queued_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.askId, table.what] })],
);

export const listings = ["yes", "no"] as const;
export const ways = ["link", "phone", "paper", "account"] as const;
export type Way = (typeof ways)[number];

/** What the people of an entry said; a proposal until somebody of the team settles it. */
export const answers = pgTable("inventory_answers", {
  id: uuid("id").primaryKey(),
  askId: uuid("ask_id").notNull(),
  bodyId: uuid("body_id").notNull(),
  said: jsonb("said").$type<Said>().notNull(),
  /** What stood in the entry when they said it. */
  seen: jsonb("seen").$type<Said>().notNull(),
  leaveOut: boolean("leave_out").notNull(),
  /** Whether it may stand in the public directory; null: not said. */
  listing: text("listing", { enum: listings }),
  givenBy: text("given_by", { enum: ways }).notNull(),
  answeredAt: instant("answered_at").notNull(),
  /** Who of the team wrote it down, from the telephone or from paper. */
  notedBy: uuid("noted_by"),
  version: integer("version").notNull().default(1),
  settledAs: text("settled_as", { enum: ["accepted", "declined", "removed", "kept"] }),
  settledAt: instant("settled_at"),
  settledBy: uuid("settled_by"),
  /** Why an entry stays although its people asked to be left out. */
  reason: text("reason"),
  /** What accepting replaced, for undoing it. */
  replaced: jsonb("replaced").$type<Replaced>(),
});

export type Answer = typeof answers.$inferSelect;
export type Round = typeof rounds.$inferSelect;
