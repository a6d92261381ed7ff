// SPDX-License-Identifier: EUPL-1.2
import { bigint, boolean, date, integer, jsonb, numeric, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#kit/db";
import type { StrategyContent } from "./content/content.ts";
import { certainties, foundationKinds, measureStatuses, outcomes, signKinds, voluntaryKinds, ways } from "./kinds.ts";

/** Two people on one form: the row's version decides who was first, and the second is told who. */
const edited = () => ({
  version: integer("version").notNull().default(1),
  updatedAt: instant("updated_at").notNull(),
  updatedBy: uuid("updated_by"),
});

export const strategies = pgTable("strategies", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  title: text("title").notNull(),
  fromYear: integer("from_year").notNull(),
  toYear: integer("to_year").notNull(),
  occasion: text("occasion").notNull().default(""),
  /** The principles the municipality gives itself, one per line. */
  tenets: text("tenets").notNull().default(""),
  way: text("way", { enum: ways }),
  revision: integer("revision").notNull().default(1),
  measuresNumbered: integer("measures_numbered").notNull().default(0),
  ...edited(),
  createdAt: instant("created_at").notNull(),
});

/** Fields of action: they hold goals together. A strategy may have none. */
export const strategyFields = pgTable("strategy_fields", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  title: text("title").notNull(),
  description: text("description").notNull().default(""),
  position: integer("position").notNull(),
  ...edited(),
  removedAt: instant("removed_at"),
});

export const strategyGoals = pgTable("strategy_goals", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  fieldId: uuid("field_id"),
  title: text("title").notNull(),
  description: text("description").notNull().default(""),
  withoutSignReason: text("without_sign_reason"),
  /** A model of data/strategy/models.json that nobody has made their own yet. */
  fromModel: text("from_model"),
  position: integer("position").notNull(),
  ...edited(),
  removedAt: instant("removed_at"),
});

export const strategyMeasures = pgTable("strategy_measures", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  goalId: uuid("goal_id").notNull(),
  number: integer("number").notNull(),
  title: text("title").notNull(),
  description: text("description").notNull().default(""),
  caretaker: text("caretaker").notNull().default(""),
  partners: text("partners").notNull().default(""),
  nextStep: text("next_step").notNull().default(""),
  startsYear: integer("starts_year"),
  endsYear: integer("ends_year"),
  hoursPerWeek: numeric("hours_per_week", { precision: 5, scale: 1, mode: "number" }),
  /** Unit: full-time equivalents; never added to the hours. */
  posts: numeric("posts", { precision: 5, scale: 2, mode: "number" }),
  status: text("status", { enum: measureStatuses }).notNull().default("planned"),
  moneyCertainty: text("money_certainty", { enum: certainties }),
  fromModel: text("from_model"),
  position: integer("position").notNull(),
  ...edited(),
  removedAt: instant("removed_at"),
});

/** Unit: euro cents in one calendar year. */
export const strategyMeasureCosts = pgTable(
  "strategy_measure_costs",
  {
    measureId: uuid("measure_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    year: integer("year").notNull(),
    amountCents: bigint("amount_cents", { mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ name: "strategy_measure_costs_pkey", columns: [table.measureId, table.year] })],
);

/** What is answered where a measure touches a principle of volunteering. */
export const strategyPrincipleAnswers = pgTable(
  "strategy_principle_answers",
  {
    measureId: uuid("measure_id").notNull(),
    bodyId: uuid("body_id").notNull(),
    /** A rule of data/strategy/principle-rules.json. */
    ruleId: text("rule_id").notNull(),
    answer: text("answer").notNull(),
    inPaper: boolean("in_paper").notNull().default(false),
    ...edited(),
  },
  (table) => [primaryKey({ name: "strategy_principle_answers_pkey", columns: [table.measureId, table.ruleId] })],
);

export const strategySigns = pgTable("strategy_signs", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  goalId: uuid("goal_id").notNull(),
  name: text("name").notNull(),
  kind: text("kind", { enum: signKinds }).notNull(),
  unit: text("unit").notNull().default(""),
  definition: text("definition").notNull().default(""),
  baseline: numeric("baseline", { precision: 9, scale: 1, mode: "number" }),
  /** Said on purpose that nobody knows the value of today. */
  baselineUnknown: boolean("baseline_unknown").notNull().default(false),
  target: numeric("target", { precision: 9, scale: 1, mode: "number" }),
  targetYear: integer("target_year"),
  fromModel: text("from_model"),
  ...edited(),
  removedAt: instant("removed_at"),
});

export const strategyFoundations = pgTable("strategy_foundations", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  goalId: uuid("goal_id").notNull(),
  kind: text("kind", { enum: foundationKinds }).notNull(),
  text: text("text").notNull(),
  findingKey: text("finding_key"),
  inventoryQuery: text("inventory_query"),
  counted: integer("counted"),
  countedOn: date("counted_on", { mode: "string" }),
  ...edited(),
  removedAt: instant("removed_at"),
});

export const strategyPapers = pgTable("strategy_papers", {
  strategyId: uuid("strategy_id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  number: text("number"),
  subject: text("subject").notNull(),
  department: text("department").notNull().default(""),
  proposal: text("proposal").notNull(),
  reasons: text("reasons").notNull(),
  alternatives: text("alternatives").notNull().default(""),
  /** Null: not saved yet; a block that is shown then holds our proposal. */
  climate: text("climate"),
  equality: text("equality"),
  voluntary: text("voluntary", { enum: voluntaryKinds }),
  voluntaryNote: text("voluntary_note").notNull().default(""),
  /** Attachments of the municipality's own, one per line. */
  attachments: text("attachments").notNull().default(""),
  ...edited(),
});

export const strategyDecisions = pgTable("strategy_decisions", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  revision: integer("revision").notNull(),
  outcome: text("outcome", { enum: outcomes }).notNull(),
  decidedOn: date("decided_on", { mode: "string" }),
  decidedBy: text("decided_by").notNull().default(""),
  number: text("number"),
  note: text("note").notNull().default(""),
  /** Calendar day of the next meeting, for what was postponed; null: none known. */
  postponedTo: date("postponed_to", { mode: "string" }),
  version: integer("version").notNull().default(1),
  recordedBy: uuid("recorded_by"),
  recordedAt: instant("recorded_at").notNull(),
});

export const strategyEditions = pgTable("strategy_editions", {
  id: uuid("id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  strategyId: uuid("strategy_id").notNull(),
  number: integer("number").notNull(),
  decisionId: uuid("decision_id").notNull(),
  content: jsonb("content").$type<StrategyContent>().notNull(),
  sha256: text("sha256").notNull(),
  createdAt: instant("created_at").notNull(),
});

export const strategyPublications = pgTable("strategy_publications", {
  editionId: uuid("edition_id").primaryKey(),
  bodyId: uuid("body_id").notNull(),
  publishedAt: instant("published_at").notNull(),
  publishedBy: uuid("published_by"),
});
