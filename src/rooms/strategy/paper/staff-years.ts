// SPDX-License-Identifier: EUPL-1.2
import type { MeasureContent } from "../content/content.ts";

export interface StaffYear {
  year: number;
  /** Unit: hours per week, one decimal. */
  hoursPerWeek: number;
  /** Unit: full-time equivalents, two decimals. Never added to the hours. */
  posts: number;
}

type Time = Pick<MeasureContent, "startsYear" | "endsYear" | "hoursPerWeek" | "posts">;

/** What the measures running in each year of the period take. Without an end a measure runs on; without a beginning it counts nowhere. */
export function staffPerYear(measures: readonly Time[], { fromYear, toYear }: { fromYear: number; toYear: number }): StaffYear[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_, index) => {
    const year = fromYear + index;
    const running = measures.filter(
      ({ startsYear, endsYear }) => startsYear !== null && startsYear <= year && year <= (endsYear ?? toYear),
    );
    return {
      year,
      hoursPerWeek: total(running.map(({ hoursPerWeek }) => hoursPerWeek ?? 0)),
      posts: total(running.map(({ posts }) => posts ?? 0)),
    };
  });
}

/** Added in hundredths, so that 0,1 and 0,2 make 0,3. */
function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
}
