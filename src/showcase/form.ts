// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, day, euroAmount, longText, oneLine, wholeNumber } from "#kit/forms";
import { t } from "./texts.de.ts";

/** Nothing of it is kept: the form shows how a refusal and a success look. */
export const sampleForm = {
  schema: z.object({
    name: oneLine({ max: 80, required: "nameMissing", tooLong: "nameTooLong" }),
    said: longText({ max: 500, tooLong: "saidTooLong" }),
    field: choice(["sport", "culture"], "fieldMissing"),
    people: wholeNumber("peopleWrong", 0, 1_000_000),
    money: euroAmount("moneyWrong"),
    on: day("dayWrong"),
    way: choice(["list", "hand"], "wayMissing"),
  }),
  texts: t.form.errors,
};
