// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, decimalNumber, euroAmount, formId, longText, oneLine, type Values, version, wholeNumber } from "#kit/forms";
import { yearsOf } from "../content/sums.ts";
import { type Draft, type Measure, shortId } from "../draft/draft.ts";
import { certainties, maxText, maxTitle, measureStatuses } from "../kinds.ts";
import { t } from "../texts.de.ts";
import type { MeasureMoney } from "./edit.ts";

const work = {
  title: oneLine({ max: maxTitle, required: "titleRequired", tooLong: "tooLongTitle" }),
  description: longText({ max: maxText, tooLong: "tooLongText" }),
  caretaker: oneLine({ max: maxTitle, tooLong: "tooLongTitle" }),
  partners: longText({ max: maxText, tooLong: "tooLongText" }),
  nextStep: longText({ max: maxText, tooLong: "tooLongText" }),
};

export const newMeasureForm = { schema: z.object({ id: formId, ...work }), texts: t.measureForm };
export const measureForm = {
  schema: z.object({
    version,
    // Left out by an older form: the status stays as it is.
    status: choice(measureStatuses, "unknownStatus").optional(),
    goal: oneLine({ max: maxTitle, required: "goalRequired", tooLong: "goalRequired" }),
    ...work,
  }),
  texts: t.measureForm,
};

export function workValues(measure: Measure): Values {
  const { title, description, caretaker, partners, nextStep, status } = measure;
  return { title, description, caretaker, partners, nextStep, status, goal: shortId({ id: measure.goalId }) };
}

/** Largest amount of one year; the database holds the same bound. Unit: euro cents. */
const maxAmount = 99_999_999_999;
/** Largest number of hours per week; numeric(5,1) in the database. */
const maxHours = 999.9;
/** Largest number of posts; numeric(5,2) in the database. Unit: full-time equivalents. */
const maxPosts = 999.99;

const year = wholeNumber("wrongYear", 2000, 2100);
const amount = euroAmount("wrongAmount").refine((cents) => cents === null || cents <= maxAmount, "tooMuch");

export const costField = (forYear: number) => `cost-${forYear}`;

/** A number of at least 0 with at most two decimals, German comma; null when empty. */
const posts = z
  .string()
  .default("")
  .transform((text) => text.trim().replace(",", "."))
  .refine((text) => text === "" || (/^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= maxPosts), "wrongPosts")
  .transform((text) => (text === "" ? null : Number(text)));

/** The years whose costs the form asks for: the period, and years outside it that hold an amount. */
export const costYears = (draft: Draft, measure: Measure): number[] => yearsOf([measure], draft);

/** When, how many hours, how much: one amount per year. */
export function moneyForm(years: readonly number[]) {
  const costs = Object.fromEntries(years.map((one) => [costField(one), amount]));
  const certainty = choice(certainties, "unknownCertainty")
    .or(z.literal("").transform(() => null))
    .default(null);
  const schema = z.object({
    version,
    startsYear: year,
    endsYear: year,
    hoursPerWeek: decimalNumber("wrongHours", maxHours),
    posts,
    moneyCertainty: certainty,
    ...costs,
  });
  return { schema: schema.superRefine(fitTogether(years)), texts: t.measureForm };
}

type MoneyFields = { version: number } & Omit<MeasureMoney, "costs"> & Record<string, unknown>;

/** What the checked form says, with its amounts as a list. */
export function moneyFrom(
  { version: drawn, startsYear, endsYear, hoursPerWeek, posts: share = null, moneyCertainty, ...rest }: MoneyFields,
  years: readonly number[],
) {
  const costs = years.map((one) => ({ year: one, amountCents: amountIn(rest, one) }));
  return { version: drawn, startsYear, endsYear, hoursPerWeek, posts: share, moneyCertainty, costs };
}

const amountIn = (fields: Record<string, unknown>, forYear: number): number | null => {
  const cents = fields[costField(forYear)];
  return typeof cents === "number" ? cents : null;
};

const fitTogether =
  (years: readonly number[]) => (value: Pick<MeasureMoney, "startsYear" | "endsYear" | "moneyCertainty">, context: z.RefinementCtx) => {
    const { startsYear, endsYear, moneyCertainty } = value;
    if (startsYear !== null && endsYear !== null && endsYear < startsYear)
      context.addIssue({ code: "custom", path: ["endsYear"], message: "endBeforeStart" });
    if (moneyCertainty === "none" && years.some((one) => (amountIn({ ...value }, one) ?? 0) > 0))
      context.addIssue({ code: "custom", path: ["moneyCertainty"], message: "noneWithAmounts" });
  };

export function moneyValues(measure: Measure): Values {
  const { startsYear, endsYear, hoursPerWeek, moneyCertainty } = measure;
  const costs = measure.costs.map((cost) => [costField(cost.year), asTyped(cost.amountCents / 100)]);
  const time = { hoursPerWeek: asTyped(hoursPerWeek), posts: asTyped(measure.posts) };
  return { ...asValues({ startsYear, endsYear, moneyCertainty }), ...time, ...Object.fromEntries(costs) };
}

/** A number as people type it: with a comma. */
export const asTyped = (value: number | null): string => (value === null ? "" : String(value).replace(".", ","));
