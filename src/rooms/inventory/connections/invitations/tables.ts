// SPDX-License-Identifier: EUPL-1.2
import { date, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { outcomes } from "./kinds.ts";

export const invitations = pgTable("inventory_invitations", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  connectionKey: text("connection_key").notNull(),
  title: text("title").notNull(),
  takesPlaceOn: date("takes_place_on", { mode: "string" }).notNull(),
  /** "19:00" in Germany. */
  beginsAt: text("begins_at").notNull(),
  endsAt: text("ends_at"),
  place: text("place").notNull(),
  message: text("message").notNull(),
  /** RFC 5545 SEQUENCE: rises whenever calendars have to take a change over. */
  sequence: integer("sequence").notNull().default(0),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  updatedBy: uuid("updated_by"),
});

export const invitationGuests = pgTable("inventory_invitation_guests", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  invitationId: uuid("invitation_id").notNull(),
  /** Null once the entry is deleted for good. */
  entryId: uuid("entry_id"),
  name: text("name").notNull(),
});

/** Which version of an invitation went to whom by mail. */
export const invitationMails = pgTable("inventory_invitation_mails", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  invitationId: uuid("invitation_id").notNull(),
  entryId: uuid("entry_id").notNull(),
  sequence: integer("sequence").notNull(),
  sentAt: instant("sent_at").notNull(),
  sentBy: uuid("sent_by"),
});

export const invitationOutcomes = pgTable("inventory_invitation_outcomes", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  invitationId: uuid("invitation_id").notNull(),
  step: integer("step").notNull(),
  outcome: text("outcome", { enum: outcomes }).notNull(),
  heldOn: date("held_on", { mode: "string" }),
  /** How many were invited when this was noted. */
  invited: integer("invited").notNull(),
  /** Ids of the guests who came. */
  came: uuid("came").array().notNull().default([]),
  result: text("result"),
  notedAt: instant("noted_at").notNull(),
  notedBy: uuid("noted_by"),
});

export type Invitation = typeof invitations.$inferSelect;
export type InvitationOutcome = typeof invitationOutcomes.$inferSelect;
