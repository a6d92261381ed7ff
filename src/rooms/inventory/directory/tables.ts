// SPDX-License-Identifier: EUPL-1.2
import { date, integer, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { kinds, targetGroups } from "../vocabulary.ts";

/** An entry somebody of the body released for everybody. */
export const releases = pgTable("inventory_releases", {
  entryId: uuid("entry_id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  releasedBy: uuid("released_by"),
  releasedAt: instant("released_at").notNull(),
  /** The act that released it together with others, to be taken back as a whole. */
  actId: uuid("act_id"),
});

/** An entry that is left out because those it is about asked for it. */
export const refusals = pgTable("inventory_directory_refusals", {
  entryId: uuid("entry_id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  notedBy: uuid("noted_by"),
  notedAt: instant("noted_at").notNull(),
});

/** The directory of a body as a whole; open when it was opened and not closed since. */
export const directories = pgTable("inventory_directories", {
  bodyId: uuid("body_id").primaryKey(),
  criteria: text("criteria").notNull(),
  contact: text("contact"),
  version: integer("version").notNull().default(1),
  changedBy: uuid("changed_by"),
  changedAt: instant("changed_at").notNull(),
  openedBy: uuid("opened_by"),
  openedAt: instant("opened_at"),
  closedAt: instant("closed_at"),
});

/** What somebody outside can have to say. */
export const reportKinds = ["wrong", "remove", "missing"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What can have become of it. */
export const reportOutcomes = ["changed", "left_out", "added", "stays"] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** What somebody outside said about the directory; made by inventory_take_report alone. */
export const reports = pgTable("inventory_reports", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  /** Null: an association is missing, and `name` says which. */
  entryId: uuid("entry_id"),
  about: text("about", { enum: reportKinds }).notNull(),
  name: text("name"),
  message: text("message").notNull(),
  /** Where people want an answer, if they do: an address or a number. */
  replyTo: text("reply_to"),
  receivedAt: instant("received_at").notNull(),
});

export const settlements = pgTable("inventory_report_settlements", {
  reportId: uuid("report_id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  outcome: text("outcome", { enum: reportOutcomes }).notNull(),
  settledBy: uuid("settled_by"),
  settledAt: instant("settled_at").notNull(),
});

/** What everybody may read of entries: the public values of released ones, in open directories. */
export const publicEntries = pgView("inventory_public_entries", {
  id: uuid("id").notNull(),
  bodyId: uuid("body_id").notNull(),
  code: text("code").notNull(),
  name: text("name").notNull(),
  sortKey: text("sort_key").notNull(),
  kind: text("kind", { enum: kinds }).notNull(),
  fields: text("fields").array().notNull(),
  targetGroups: text("target_groups", { enum: targetGroups }).array().notNull(),
  place: text("place"),
  placeKey: text("place_key").notNull(),
  street: text("street"),
  postcode: text("postcode"),
  website: text("website"),
  publicContact: text("public_contact"),
  offers: text("offers"),
  seeks: text("seeks"),
  confirmedOn: date("confirmed_on", { mode: "string" }),
  searchText: text("search_text").notNull(),
}).existing();

/** What everybody may read of a directory, while it is open. */
export const publicDirectories = pgView("inventory_public_directories", {
  bodyId: uuid("body_id").notNull(),
  criteria: text("criteria").notNull(),
  contact: text("contact"),
  openedAt: instant("opened_at").notNull(),
}).existing();
