// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { day, formId, longText, oneLine } from "#kit/forms";
import { mergerTexts } from "./texts.de.ts";

/** Places are named as people write them; several of them one per line. */
export const newMergerForm = {
  schema: z.object({
    id: formId,
    from: longText({ max: 1000, required: "fromMissing", tooLong: "fromMissing" }),
    into: oneLine({ max: 200, required: "intoMissing", tooLong: "intoMissing" }),
    on: day("dayWrong")
      .refine((on) => on !== null, "dayMissing")
      .transform(String),
    act: longText({ max: 2000, required: "actMissing", tooLong: "actLong" }),
  }),
  texts: mergerTexts.form.errors,
};

/** Whose draft goes on. */
export const choiceForm = {
  schema: z.object({ keeps: z.uuid("keepsMissing") }),
  texts: mergerTexts.town.errors,
};
