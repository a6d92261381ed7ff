// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { date, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { Origins } from "./entries/said.ts";
import type { Corrections, RowRemark } from "./reading/corrections.ts";
import { ways } from "./reading/ways.ts";
import { kinds, legalForms, reaches, sources, targetGroups } from "./vocabulary.ts";

export const entries = pgTable("inventory_entries", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  code: text("code").notNull(),
  name: text("name").notNull(),
  sortKey: text("sort_key").notNull(),
  searchText: text("search_text").notNull(),
  /** What everybody may find it by; the database makes it from public values alone. */
  publicSearchText: text("public_search_text").notNull().generatedAlwaysAs(sql`inventory_public_fold(name)`),
  nameKey: text("name_key").notNull(),
  placeKey: text("place_key").notNull().default(""),
  kind: text("kind", { enum: kinds }).notNull(),
  legalForm: text("legal_form", { enum: legalForms }),
  fields: text("fields").array().notNull().default([]),
  targetGroups: text("target_groups", { enum: targetGroups }).array().notNull().default([]),
  reach: text("reach", { enum: reaches }),
  place: text("place"),
  street: text("street"),
  postcode: text("postcode"),
  website: text("website"),
  publicContact: text("public_contact"),
  /** Names, numbers and addresses of people, taken only when an officer ticked the column: for the team, never public. */
  teamContact: text("team_contact"),
  /** What it could give to others: a room, a skill, a van. */
  offers: text("offers"),
  /** What it looks for: people, a room, money. */
  seeks: text("seeks"),
  note: text("note"),
  /** What shows that it exists: a statute, a web page, a visit. */
  evidence: text("evidence"),
  /** The day on which somebody who must know it said that this is right. */
  confirmedOn: date("confirmed_on", { mode: "string" }),
  /** Who said each value, and when. */
  origins: jsonb("origins").$type<Origins>().notNull().default({}),
  source: text("source", { enum: sources }).notNull(),
  importId: uuid("import_id"),
  /** The row of the list, as a person sees it in her spreadsheet program. */
  importRow: integer("import_row"),
  version: integer("version").notNull().default(1),
  createdAt: instant("created_at").notNull(),
  updatedAt: instant("updated_at").notNull(),
  updatedBy: uuid("updated_by"),
  removedAt: instant("removed_at"),
  /** The entry that stands for this one since the two turned out to be the same; only on removed entries. */
  mergedInto: uuid("merged_into"),
});

export const imports = pgTable("inventory_imports", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  personId: uuid("person_id"),
  fileId: uuid("file_id"),
  fileName: text("file_name").notNull(),
  sha256: text("sha256").notNull(),
  corrections: jsonb("corrections").$type<Corrections>().notNull().default({}),
  uploadedAt: instant("uploaded_at").notNull(),
  changedAt: instant("changed_at").notNull(),
  startedAt: instant("started_at"),
  finishedAt: instant("finished_at"),
  undoneAt: instant("undone_at"),
  /** Rows of the list that are items. */
  total: integer("total").notNull().default(0),
  /** Rows dealt with so far: taken, known already or refused. */
  doneCount: integer("done_count").notNull().default(0),
  accepted: integer("accepted").notNull().default(0),
  /** Rows whose entry stood in the inventory before. */
  known: integer("known").notNull().default(0),
  openFields: integer("open_fields").notNull().default(0),
  doubles: integer("doubles").notNull().default(0),
  /** Rows that became no item, beside `total`. */
  refused: integer("refused").notNull().default(0),
  /** Rows that name somebody who asked to be left out; part of `total`, and they become nothing. */
  leftOut: integer("left_out").notNull().default(0),
  /** Quotes cells, like `corrections`: both are emptied when the undo time is over. */
  remarks: jsonb("remarks").$type<RowRemark[]>().notNull().default([]),
  undoStepId: uuid("undo_step_id"),
  /** How the list meets what is there; null: nobody said, then it only completes. */
  way: text("way", { enum: ways }),
  /** Key of its headings; null: it has none. */
  headingsKey: text("headings_key"),
  /** Of the known ones: entries that got other values. */
  changed: integer("changed").notNull().default(0),
  /** Entries of earlier versions that this newer version does not name. */
  missing: integer("missing").notNull().default(0),
  version: integer("version").notNull().default(1),
});

export type Entry = typeof entries.$inferSelect;
export type Import = typeof imports.$inferSelect;
