// SPDX-License-Identifier: EUPL-1.2
import { customType, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import { languages } from "#kit/language";
import { thingKinds } from "#kit/search";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** One row for each thing everybody can find; public words only. */
export const searchThings = pgTable(
  "search_things",
  {
    source: text("source").notNull(),
    thing: text("thing").notNull(),
    unit: text("unit").notNull(),
    bodyId: uuid("body_id"),
    kind: text("kind", { enum: thingKinds }).notNull(),
    /** Null: what people wrote in German, shown in every language. */
    language: text("language", { enum: languages }),
    title: text("title").notNull(),
    titleKey: text("title_key").notNull(),
    place: text("place"),
    labels: text("labels").notNull().default(""),
    said: text("said").notNull().default(""),
    href: text("href").notNull(),
    words: tsvector("words").notNull(),
  },
  (table) => [primaryKey({ name: "search_things_pkey", columns: [table.source, table.thing] })],
);

/** What has to be read again. */
export const searchStale = pgTable("search_stale", { source: text("source").notNull(), unit: text("unit").notNull() }, (table) => [
  primaryKey({ name: "search_stale_pkey", columns: [table.source, table.unit] }),
]);

/** How a source was read last: with which words, and over which register. */
export const searchSources = pgTable("search_sources", {
  source: text("source").primaryKey(),
  version: text("version").notNull(),
  readAt: instant("read_at").notNull(),
});
