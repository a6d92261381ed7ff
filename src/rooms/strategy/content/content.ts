// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { certainties, foundationKinds, measureStatuses, signKinds } from "../kinds.ts";

const year = z.number().int();

const foundation = z.object({
  kind: z.enum(foundationKinds),
  text: z.string(),
  /** How many entries of the inventory, on the day `countedOn`; null for what was not counted. */
  counted: z.number().int().nullable(),
  countedOn: z.string().nullable(),
});

const sign = z.object({
  name: z.string(),
  kind: z.enum(signKinds),
  unit: z.string(),
  definition: z.string(),
  /** Null: unknown when the strategy was adopted. */
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  targetYear: year.nullable(),
});

const measure = z.object({
  /** Stays with the measure through all editions. */
  number: z.number().int(),
  /** Where it stands in this edition: "1.2" is the second measure of the first goal. */
  label: z.string(),
  title: z.string(),
  description: z.string(),
  /** An office or function, never a person's name. Empty: still to be named. */
  caretaker: z.string(),
  partners: z.string(),
  status: z.enum(measureStatuses),
  startsYear: year.nullable(),
  endsYear: year.nullable(),
  hoursPerWeek: z.number().nullable(),
  /** Unit: full-time equivalents. */
  posts: z.number().nullable(),
  /** Null: nothing said about money. */
  moneyCertainty: z.enum(certainties).nullable(),
  costs: z.array(z.object({ year, amountCents: z.number().int() })),
});

const field = z.object({
  number: z.number().int(),
  title: z.string(),
  description: z.string(),
});

/** One page in plain language. Called easy language (Leichte Sprache) only when a group has checked it, on a day. */
const plain = z.object({
  text: z.string(),
  checkedBy: z.string().nullable(),
  checkedOn: z.string().nullable(),
});

const goal = z.object({
  number: z.number().int(),
  /** The number of its field of action; null when it stands in none. */
  field: z.number().int().nullable(),
  title: z.string(),
  description: z.string(),
  foundations: z.array(foundation),
  signs: z.array(sign),
  /** Why the goal has no sign on purpose; null when nobody decided that. */
  withoutSignReason: z.string().nullable(),
  measures: z.array(measure),
});

/** What a strategy says, without anything internal: the shape that editions freeze. New shape, new `schemaVersion`. */
export const strategyContent = z.object({
  schemaVersion: z.literal(2),
  title: z.string(),
  fromYear: year,
  toYear: year,
  occasion: z.string(),
  /** The principles the municipality gives itself. */
  tenets: z.array(z.string()),
  /** Fields of action, in order; none when the strategy does without. */
  fields: z.array(field),
  goals: z.array(goal),
  /** Null: there is no page in plain language. Editions frozen before there could be one do not say. */
  plain: plain.nullable().default(null),
});

export type StrategyContent = z.infer<typeof strategyContent>;
export type PlainContent = NonNullable<StrategyContent["plain"]>;
export type FieldContent = StrategyContent["fields"][number];
export type GoalContent = StrategyContent["goals"][number];
export type MeasureContent = GoalContent["measures"][number];
export type SignContent = GoalContent["signs"][number];
export type FoundationContent = GoalContent["foundations"][number];
