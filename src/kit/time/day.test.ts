// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { dayFrom, isDay } from "./index.ts";

test.each(["2027-03-12", "2028-02-29", "0001-01-01", "9999-12-31"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each(["0000-01-01", "0000-12-31", "2027-02-29", "2027-02-30", "2027-13-01", "2027-3-12", "12.3.2027", ""])("%s is none", (text) => {
  expect(isDay(text)).toBe(false);
});

test.each([
  ["2027-02-03", "2027-02-03"],
  ["3.2.2027", "2027-02-03"],
  ["03.02.2027", "2027-02-03"],
  [" 31.12.2027 ", "2027-12-31"],
  ["29.2.2027", null],
  ["1.1.0000", null],
  ["0000-01-01", null],
  ["3.2.27", null],
  ["3.2.", null],
  ["2027-02-03T10:00", null],
  ["", null],
])("»%s« typed means %s", (typed, day) => {
  expect(dayFrom(typed)).toBe(day);
});
