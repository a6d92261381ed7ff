// SPDX-License-Identifier: EUPL-1.2
import { date, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { BorderView } from "./view.ts";

/** Borders read in from one file. */
export const mapBorders = pgTable("map_borders", {
  id: uuid("id").primaryKey(),
  /** Whom to name, as the file's licence wants it. */
  source: text("source").notNull(),
  asOf: date("as_of").notNull(),
  fileName: text("file_name").notNull(),
  sha256: text("sha256").notNull(),
  importedAt: instant("imported_at").notNull(),
});

/** One view of them: of the Land, a Regierungsbezirk or a Kreis, by the first digits of its keys. */
export const mapBorderViews = pgTable(
  "map_border_views",
  {
    bordersId: uuid("borders_id").notNull(),
    key: text("key").notNull(),
    drawing: jsonb("drawing").$type<BorderView>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.bordersId, table.key] })],
);

/** What the map shows from an instant on: these borders, or hexagons when it names none. */
export const mapChoices = pgTable("map_choices", {
  id: uuid("id").primaryKey(),
  /** Choices one after the other; of two at once one comes first. */
  nr: integer("nr").notNull().unique("map_choices_one_after_the_other"),
  bordersId: uuid("borders_id"),
  chosenAt: instant("chosen_at").notNull(),
});
