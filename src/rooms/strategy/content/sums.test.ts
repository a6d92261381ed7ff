// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { certainties } from "../kinds.ts";
import { type Effort, sumsOf, yearsOf } from "./sums.ts";

const effort: fc.Arbitrary<Effort> = fc.record({
  hoursPerWeek: fc.option(fc.integer({ min: 0, max: 9_999 }).map((tenths) => tenths / 10)),
  posts: fc.option(fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100)),
  moneyCertainty: fc.option(fc.constantFrom(...certainties)),
  costs: fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 2020, max: 2040 }), amountCents: fc.integer({ min: 0, max: 99_999_999_999 }) }),
    {
      selector: (cost) => cost.year,
      maxLength: 10,
    },
  ),
});
const period = fc
  .integer({ min: 2020, max: 2035 })
  .chain((fromYear) => fc.integer({ min: 0, max: 9 }).map((more) => ({ fromYear, toYear: fromYear + more })));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("every cent counts once: per year, per certainty and in all it is the same money", () => {
  fc.assert(
    fc.property(fc.array(effort, { maxLength: 60 }), period, (efforts, years) => {
      const sums = sumsOf(efforts, years);
      const typed = sum(efforts.flatMap(({ costs }) => costs.map(({ amountCents }) => amountCents)));
      expect(sums.amountCents).toBe(typed);
      expect(sum(Object.values(sums.perCertainty))).toBe(typed);
      for (const year of sums.years) expect(sum(Object.values(year.perCertainty))).toBe(year.amountCents);
      expect(sum(sums.used.map((certainty) => sums.perCertainty[certainty]))).toBe(typed);
    }),
  );
});

test("hours are added in tenths, so that 0,1 and 0,2 make 0,3", () => {
  const half = (hoursPerWeek: number | null): Effort => ({ hoursPerWeek, posts: null, moneyCertainty: null, costs: [] });
  const sums = sumsOf([half(0.1), half(0.2), half(null)], { fromYear: 2027, toYear: 2027 });
  expect(sums.hoursPerWeek).toBe(0.3);
  expect(sums.measuresWithHours).toBe(2);
});

test("posts are added in hundredths, beside the hours and never with them", () => {
  const of = (hoursPerWeek: number | null, posts: number | null): Effort => ({ hoursPerWeek, posts, moneyCertainty: null, costs: [] });
  const sums = sumsOf([of(2.5, null), of(null, 0.1), of(1, 0.2), of(null, null)], { fromYear: 2027, toYear: 2027 });
  expect(sums).toMatchObject({ hoursPerWeek: 3.5, posts: 0.3, measuresWithHours: 2, measuresWithPosts: 2, measuresWithTime: 3 });
});

test("a year outside the period is shown when it has money, and the period's empty years too", () => {
  expect(yearsOf([{ costs: [{ year: 2033, amountCents: 1 }] }], { fromYear: 2027, toYear: 2029 })).toEqual([2027, 2028, 2029, 2033]);
});

test("money of which nobody said how certain it is stands under »unsaid«", () => {
  const sums = sumsOf([{ hoursPerWeek: null, posts: null, moneyCertainty: null, costs: [{ year: 2027, amountCents: 5 }] }], {
    fromYear: 2027,
    toYear: 2027,
  });
  expect(sums.perCertainty.unsaid).toBe(5);
  expect(sums.used).toEqual(["unsaid"]);
});
