// SPDX-License-Identifier: EUPL-1.2
import { type AnyPgColumn, boolean, date, doublePrecision, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const bodyKinds = ["land", "regierungsbezirk", "kreis", "municipality", "ministry", "agency", "organisation", "company"] as const;
export const designations = ["Stadt", "Gemeinde", "Kreis", "Landkreis", "StädteRegion", "Regionalverband"] as const;
/** How densely a municipality is settled (Eurostat): 01 densely, 02 in between, 03 thinly. */
export const degreesOfUrbanisation = ["01", "02", "03"] as const;
export type Urbanisation = (typeof degreesOfUrbanisation)[number];

export const bodies = pgTable("bodies", {
  id: uuid("id").primaryKey(),
  kind: text("kind", { enum: bodyKinds }).notNull(),
  land: text("land").notNull(),
  ags: text("ags"),
  ars: text("ars"),
  name: text("name").notNull(),
  officialName: text("official_name").notNull(),
  designation: text("designation", { enum: designations }),
  status: text("status"),
  slug: text("slug").notNull().unique("bodies_slug_key"),
  parentId: uuid("parent_id").references((): AnyPgColumn => bodies.id),
  regierungsbezirkId: uuid("regierungsbezirk_id").references((): AnyPgColumn => bodies.id),
  population: integer("population"),
  populationOn: date("population_on", { mode: "string" }),
  lon: doublePrecision("lon"),
  lat: doublePrecision("lat"),
  areaKm2: doublePrecision("area_km2"),
  urbanisation: text("urbanisation", { enum: degreesOfUrbanisation }),
  website: text("website"),
  example: boolean("example").notNull().default(false),
  sortKey: text("sort_key").notNull(),
  validFrom: date("valid_from", { mode: "string" }),
  /** The first day it is no longer there. */
  validTo: date("valid_to", { mode: "string" }),
  version: integer("version").notNull().default(1),
});

/** Former names, former keys and longer spellings. */
export const bodyNames = pgTable("body_names", {
  bodyId: uuid("body_id")
    .notNull()
    .references(() => bodies.id),
  name: text("name").notNull(),
  slug: text("slug").notNull().unique("body_names_slug_key"),
  ags: text("ags"),
  validTo: date("valid_to", { mode: "string" }),
});

export const bodyPostcodes = pgTable(
  "body_postcodes",
  {
    bodyId: uuid("body_id")
      .notNull()
      .references(() => bodies.id),
    postcode: text("postcode").notNull(),
  },
  (table) => [primaryKey({ name: "body_postcodes_pkey", columns: [table.postcode, table.bodyId] })],
);

export const registerVersions = pgTable("register_versions", {
  land: text("land").primaryKey(),
  sha256: text("sha256").notNull(),
  loadedAt: timestamp("loaded_at", { withTimezone: true, precision: 3 }).notNull(),
});

/** A body of the register: Land, Regierungsbezirk, Kreis, municipality, … */
export type Body = typeof bodies.$inferSelect;
export type BodyKind = Body["kind"];
