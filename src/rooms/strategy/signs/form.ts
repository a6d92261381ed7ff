// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, decimalNumber, formId, longText, oneLine, type Values, version, wholeNumber } from "#kit/forms";
import type { Sign } from "../draft/draft.ts";
import { maxText, maxTitle, signKinds } from "../kinds.ts";
import { asTyped } from "../measures/form.ts";
import { t } from "../texts.de.ts";

/** Largest value of a sign. */
const maxValue = 999_999;
const value = decimalNumber("wrongNumber", maxValue);

const fields = {
  name: oneLine({ max: maxTitle, required: "nameRequired", tooLong: "tooLongTitle" }),
  kind: choice(signKinds, "unknownKind"),
  unit: oneLine({ max: maxTitle, tooLong: "tooLongTitle" }),
  definition: longText({ max: maxText, tooLong: "tooLongText" }),
  baseline: value,
  target: value,
  targetYear: wholeNumber("wrongYear", 2000, 2100),
};

interface Values100 {
  kind: string;
  baseline: number | null;
  target: number | null;
}

const sharesAreShares = ({ kind, baseline, target }: Values100, context: z.RefinementCtx) => {
  for (const [name, number] of Object.entries({ baseline, target }))
    if (kind === "share" && number !== null && number > 100) context.addIssue({ code: "custom", path: [name], message: "wrongShare" });
};

export const newSignForm = { schema: z.object({ id: formId, ...fields }).superRefine(sharesAreShares), texts: t.signForm };
export const signForm = { schema: z.object({ version, ...fields }).superRefine(sharesAreShares), texts: t.signForm };

export const withoutSignForm = {
  schema: z.object({ version, reason: longText({ max: maxText, required: "reasonRequired", tooLong: "tooLongText" }) }),
  texts: t.signForm,
};

export function signValues(sign: Sign): Values {
  const { name, kind, unit, definition, baseline, target, targetYear } = sign;
  return { ...asValues({ name, kind, unit, definition, targetYear }), baseline: asTyped(baseline), target: asTyped(target) };
}
