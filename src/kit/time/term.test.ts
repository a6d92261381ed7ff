// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { endedEarly, lastDayOf } from "./index.ts";

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

test.each([
  ["ran out", "2027-03-31", null, null, "2027-03-31"],
  ["ended before it ran out", "2027-03-31", "2027-03-12", "2027-03-12", "2027-03-12"],
  ["ended on its last day", "2027-03-31", "2027-03-31", "2027-03-31", "2027-03-31"],
  ["ended after it had run out", "2027-03-31", "2027-04-02", null, "2027-03-31"],
  ["without an end of its own", null, "2027-03-12", "2027-03-12", "2027-03-12"],
] as const)("a term that %s", (_, until, ended, early, last) => {
  const term = { since: "2027-03-01", until, endedAt: ended === null ? null : noon(ended) };
  expect([endedEarly(term), lastDayOf(term)]).toEqual([early, last]);
});
