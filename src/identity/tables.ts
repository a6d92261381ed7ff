// SPDX-License-Identifier: EUPL-1.2
import { boolean, customType, date, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { Role } from "#kit/policy";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => new Uint8Array(value),
});

export const people = pgTable("people", {
  id: uuid("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull(),
  example: boolean("example").notNull().default(false),
  createdAt: instant("created_at").notNull(),
});

export const memberships = pgTable("memberships", {
  id: uuid("id").primaryKey(),
  personId: uuid("person_id").notNull(),
  bodyId: uuid("body_id").notNull(),
  role: text("role").$type<Role>().notNull(),
  validFrom: date("valid_from").notNull(),
  validTo: date("valid_to"),
});

/** Orders: a body lets another act for it in some of its rooms. */
export const delegations = pgTable("delegations", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  toBodyId: uuid("to_body_id").notNull(),
  rooms: text("rooms").array().notNull(),
  since: date("since").notNull(),
  until: date("until"),
  /** What it rests on, as the body calls it: "Vereinbarung vom 3. Februar 2027, Az. 40.1". */
  document: text("document").notNull(),
  /** Without a person: she has no account any more. */
  givenBy: uuid("given_by"),
  givenAt: instant("given_at").notNull(),
  /** Without a person: it had run out when the next one was given. */
  revokedBy: uuid("revoked_by"),
  revokedAt: instant("revoked_at"),
});

/** How a session began. */
export type SessionWay = "code" | "passkey" | "provider" | "example" | "recovery";

export const sessions = pgTable("sessions", {
  idHash: text("id_hash").primaryKey(),
  personId: uuid("person_id").notNull(),
  way: text("way").$type<SessionWay>().notNull().default("code"),
  /** It began with two factors: a passkey with finger, face or PIN, or an account that vouches for it. */
  isStrong: boolean("is_strong").notNull().default(false),
  createdAt: instant("created_at").notNull(),
  lastSeenAt: instant("last_seen_at").notNull(),
  endedAt: instant("ended_at"),
});

export const signInCodes = pgTable("sign_in_codes", {
  id: uuid("id").primaryKey(),
  personId: uuid("person_id"),
  /** Where the code went; null when nobody has the address and no invitation waits at it. */
  email: text("email"),
  browserHash: text("browser_hash").notNull(),
  codeHash: text("code_hash").notNull(),
  attempts: integer("attempts").notNull().default(0),
  nextPath: text("next_path").notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

export const parkedForms = pgTable("parked_forms", {
  id: uuid("id").primaryKey(),
  personId: uuid("person_id").notNull(),
  path: text("path").notNull(),
  sealedForm: bytes("sealed_form").notNull(),
  parkedAt: instant("parked_at").notNull(),
});
