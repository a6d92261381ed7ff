// SPDX-License-Identifier: EUPL-1.2
import { type Certainty, certainties } from "../kinds.ts";

/** What sums need to know of a measure. */
export interface Effort {
  hoursPerWeek: number | null;
  /** Unit: full-time equivalents. */
  posts: number | null;
  moneyCertainty: Certainty | null;
  costs: readonly { year: number; amountCents: number }[];
}

/** How certain an amount is; "unsaid" where nobody has said it yet. */
export type SaidCertainty = Certainty | "unsaid";

export interface YearSum {
  year: number;
  /** Unit: euro cents. */
  amountCents: number;
  perCertainty: Readonly<Record<SaidCertainty, number>>;
}

export interface Sums {
  measures: number;
  /** Unit: hours per week, one decimal. */
  hoursPerWeek: number;
  /** Measures that say how many hours they take. */
  measuresWithHours: number;
  /** Unit: full-time equivalents, two decimals; never added to the hours. */
  posts: number;
  /** Measures that say which share of a post they take. */
  measuresWithPosts: number;
  /** Measures that say hours, posts or both. */
  measuresWithTime: number;
  years: readonly YearSum[];
  /** Unit: euro cents. */
  amountCents: number;
  perCertainty: Readonly<Record<SaidCertainty, number>>;
  /** The certainties that stand for an amount, the most certain first. */
  used: readonly SaidCertainty[];
}

const order: readonly SaidCertainty[] = [...certainties, "unsaid"];

/** Money per year and certainty, hours and posts, over all measures. Years: the period and every other year with money. */
export function sumsOf(efforts: readonly Effort[], period: { fromYear: number; toYear: number }): Sums {
  const years = yearsOf(efforts, period).map((year) => yearSum(efforts, year));
  const perCertainty = certaintySums((certainty) => total(years.map((one) => one.perCertainty[certainty])));
  return {
    measures: efforts.length,
    hoursPerWeek: total(efforts.map(({ hoursPerWeek }) => Math.round((hoursPerWeek ?? 0) * 10))) / 10,
    measuresWithHours: efforts.filter(({ hoursPerWeek }) => hoursPerWeek !== null).length,
    posts: total(efforts.map(({ posts }) => Math.round((posts ?? 0) * 100))) / 100,
    measuresWithPosts: efforts.filter(({ posts }) => posts !== null).length,
    measuresWithTime: efforts.filter(({ hoursPerWeek, posts }) => hoursPerWeek !== null || posts !== null).length,
    years,
    amountCents: total(years.map(({ amountCents }) => amountCents)),
    perCertainty,
    used: order.filter((certainty) => perCertainty[certainty] > 0),
  };
}

/** The years of the period, and every other year for which money is named; ascending. */
export function yearsOf(efforts: readonly Pick<Effort, "costs">[], period: { fromYear: number; toYear: number }): number[] {
  const years = new Set(efforts.flatMap(({ costs }) => costs.map(({ year }) => year)));
  for (let year = period.fromYear; year <= period.toYear; year++) years.add(year);
  return [...years].sort((one, other) => one - other);
}

/** Money of one measure over all years. Unit: euro cents. */
export function costOf(effort: Pick<Effort, "costs">): number {
  return total(effort.costs.map(({ amountCents }) => amountCents));
}

function yearSum(efforts: readonly Effort[], year: number): YearSum {
  const amounts = efforts.flatMap((effort) =>
    effort.costs
      .filter((cost) => cost.year === year)
      .map(({ amountCents }) => ({ certainty: effort.moneyCertainty ?? "unsaid", amountCents })),
  );
  const of = (certainty: SaidCertainty) =>
    total(amounts.filter((one) => one.certainty === certainty).map(({ amountCents }) => amountCents));
  return { year, amountCents: total(amounts.map(({ amountCents }) => amountCents)), perCertainty: certaintySums(of) };
}

function certaintySums(of: (certainty: SaidCertainty) => number): Record<SaidCertainty, number> {
  return { decided: of("decided"), budget: of("budget"), applied: of("applied"), open: of("open"), none: of("none"), unsaid: of("unsaid") };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
