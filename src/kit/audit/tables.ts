// SPDX-License-Identifier: EUPL-1.2
import { bigint, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";

export const auditActors = pgTable("audit_actors", {
  token: uuid("token").primaryKey(),
  personId: uuid("person_id").notNull(),
});

const number = (name: string) => bigint(name, { mode: "number" });

export const auditLines = pgTable("audit_lines", {
  seq: number("seq").primaryKey().generatedAlwaysAsIdentity(),
  at: instant("at").notNull(),
  action: text("action").notNull(),
  bodyId: uuid("body_id"),
  subjectId: uuid("subject_id"),
  actorToken: uuid("actor_token"),
  details: jsonb("details").$type<Record<string, string | number>>().notNull(),
});

export const auditSeals = pgTable("audit_seals", {
  fromSeq: number("from_seq").primaryKey(),
  toSeq: number("to_seq").notNull(),
  lineCount: integer("line_count").notNull(),
  sha256: text("sha256").notNull(),
  previousSha256: text("previous_sha256"),
  sealedAt: instant("sealed_at").notNull(),
  /** Over the digests of its lines; seals from before there were any have none. */
  linesSha256: text("lines_sha256"),
});

/** The digests of a seal's lines, by which a check names the line. */
export const auditDigests = pgTable("audit_digests", {
  fromSeq: number("from_seq").primaryKey(),
  seqs: number("seqs").array().notNull(),
  sha256s: text("sha256s").array().notNull(),
});

/** Sealed ranges whose lines have had their time; the seal stays. */
export const auditRemovals = pgTable("audit_removals", {
  fromSeq: number("from_seq").primaryKey(),
  removedAt: instant("removed_at").notNull(),
  /** Only ranges sealed before this instant could go. */
  sealedBefore: instant("sealed_before").notNull(),
  lineCount: integer("line_count").notNull(),
});

/** What a check found. */
export const auditChecks = pgTable("audit_checks", {
  checkedAt: instant("checked_at").primaryKey(),
  seals: integer("seals").notNull(),
  lines: integer("lines").notNull(),
  /** What does not fit, in one word of the program; null when everything fits. */
  fault: text("fault"),
  seq: number("seq"),
});
