// SPDX-License-Identifier: EUPL-1.2
import { bigint, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

export const auditActors = pgTable("audit_actors", {
  token: uuid("token").primaryKey(),
  personId: uuid("person_id").notNull(),
});

export const auditLines = pgTable("audit_lines", {
  seq: bigint("seq", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  at: instant("at").notNull(),
  action: text("action").notNull(),
  bodyId: uuid("body_id"),
  subjectId: uuid("subject_id"),
  actorToken: uuid("actor_token"),
  details: jsonb("details").$type<Record<string, string | number>>().notNull(),
});

export const auditSeals = pgTable("audit_seals", {
  fromSeq: bigint("from_seq", { mode: "number" }).primaryKey(),
  toSeq: bigint("to_seq", { mode: "number" }).notNull(),
  lineCount: integer("line_count").notNull(),
  sha256: text("sha256").notNull(),
  previousSha256: text("previous_sha256"),
  sealedAt: instant("sealed_at").notNull(),
});
