// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, formId, longText, oneLine, type Values, version, wholeNumber } from "#kit/forms";
import type { Draft } from "../draft/draft.ts";
import { maxText, maxTitle, maxYears } from "../kinds.ts";
import { t } from "../texts.de.ts";

const title = oneLine({ max: maxTitle, required: "titleRequired", tooLong: "tooLongTitle" });
const text = longText({ max: maxText, tooLong: "tooLongText" });
const year = wholeNumber("wrongYear", 2000, 2100)
  .refine((value) => value !== null, "wrongYear")
  .transform(Number);

/** Runs only when both years are years. */
const inOrder = (value: { fromYear: number; toYear: number }, context: z.RefinementCtx) => {
  const length = value.toYear - value.fromYear + 1;
  const message = length < 1 ? "toBeforeFrom" : length > maxYears ? "tooManyYears" : null;
  if (message) context.addIssue({ code: "custom", path: ["toYear"], message });
};

/** Starting takes a title and a period. */
export const startForm = {
  schema: z.object({ id: formId, title, fromYear: year, toYear: year }).superRefine(inOrder),
  texts: t.frameForm,
};

export const frameForm = {
  schema: z.object({ version, title, fromYear: year, toYear: year, occasion: text, tenets: text }).superRefine(inOrder),
  texts: t.frameForm,
};

export function frameValues(draft: Draft): Values {
  const { title: name, fromYear, toYear, occasion, tenets } = draft;
  return asValues({ title: name, fromYear, toYear, occasion, tenets });
}
