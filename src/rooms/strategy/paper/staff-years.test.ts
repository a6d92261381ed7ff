// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { staffPerYear } from "./staff-years.ts";

const period = { fromYear: 2027, toYear: 2029 };
const time = (startsYear: number | null, endsYear: number | null, hoursPerWeek: number | null, posts: number | null = null) => ({
  startsYear,
  endsYear,
  hoursPerWeek,
  posts,
});

test("each year counts what runs in it; without an end a measure runs on, without a beginning it counts nowhere", () => {
  const measures = [
    time(2027, 2028, 1.5),
    time(2028, null, 2, 0.25),
    time(null, 2029, 9),
    time(2020, 2026, 9),
    time(2027, null, null, 0.5),
  ];
  expect(staffPerYear(measures, period)).toEqual([
    { year: 2027, hoursPerWeek: 1.5, posts: 0.5 },
    { year: 2028, hoursPerWeek: 3.5, posts: 0.75 },
    { year: 2029, hoursPerWeek: 2, posts: 0.75 },
  ]);
});

test("tenths and hundredths add up as on paper, and hours never become posts", () => {
  const measure = fc.record({
    startsYear: fc.option(fc.integer({ min: 2020, max: 2032 })),
    endsYear: fc.option(fc.integer({ min: 2020, max: 2032 })),
    hoursPerWeek: fc.option(fc.integer({ min: 0, max: 9_999 }).map((tenths) => tenths / 10)),
    posts: fc.option(fc.integer({ min: 0, max: 9_999 }).map((hundredths) => hundredths / 100)),
  });
  fc.assert(
    fc.property(fc.array(measure, { maxLength: 60 }), (measures) => {
      const without = staffPerYear(
        measures.map((one) => ({ ...one, posts: null })),
        period,
      );
      for (const [index, { hoursPerWeek, posts }] of staffPerYear(measures, period).entries()) {
        expect(Math.abs(hoursPerWeek * 10 - Math.round(hoursPerWeek * 10))).toBeLessThan(1e-6);
        expect(without[index]).toMatchObject({ hoursPerWeek, posts: 0 });
        expect(posts).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
