// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { z } from "zod";
import { day, readForm } from "./index.ts";

const form = { schema: z.object({ on: day("dayWrong") }), texts: { dayWrong: "Diesen Tag gibt es nicht." } };

function sent(on?: string) {
  const data = new FormData();
  if (on !== undefined) data.set("on", on);
  return readForm(form, data);
}

test.each([
  ["2027-02-03", "2027-02-03"],
  ["3.2.2027", "2027-02-03"],
  ["03.02.2027", "2027-02-03"],
  ["", null],
  [undefined, null],
])("%s is read as %s", (typed, on) => {
  expect(sent(typed)).toMatchObject({ ok: true, value: { on } });
});

test.each(["30.2.2027", "2027-02-30", "0000-01-01", "morgen"])("%s is refused in words and stays as it was typed", (typed) => {
  expect(sent(typed)).toEqual({ ok: false, values: { on: typed }, errors: { on: "Diesen Tag gibt es nicht." } });
});
