// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { answerDay } from "./answer-day.ts";

test.each([
  ["2027-03-12", 3, "2027-03-17", "Friday: the weekend does not count"],
  ["2027-03-14", 1, "2027-03-15", "asked on a Sunday"],
  ["2027-03-25", 3, "2027-04-01", "Good Friday and Easter Monday lie between"],
  ["2027-05-05", 3, "2027-05-11", "Ascension Day"],
  ["2027-05-26", 1, "2027-05-28", "Corpus Christi, a holiday in Nordrhein-Westfalen"],
  ["2026-12-23", 2, "2026-12-28", "Christmas"],
  ["2027-12-30", 3, "2028-01-04", "over the turn of the year"],
  ["2027-03-12", 0, "2027-03-12", "at once"],
])("asked on %s with %d working days: by %s (%s)", (day, workingDays, expected) => {
  expect(answerDay(day, workingDays)).toBe(expected);
});
