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
  baselineUnknown: z
    .string()
    .default("")
    .transform((said) => said !== ""),
  target: value,
  targetYear: wholeNumber("wrongYear", 2000, 2100),
};

interface SignNumbers {
  kind: string;
  baseline: number | null;
  baselineUnknown: boolean;
  target: number | null;
}

const fitTogether = ({ kind, baseline, baselineUnknown, target }: SignNumbers, context: z.RefinementCtx) => {
  if (baselineUnknown && baseline !== null) context.addIssue({ code: "custom", path: ["baseline"], message: "knownAndUnknown" });
  for (const [name, number] of Object.entries({ baseline, target }))
    if (kind === "share" && number !== null && number > 100) context.addIssue({ code: "custom", path: [name], message: "wrongShare" });
};

export const newSignForm = { schema: z.object({ id: formId, ...fields }).superRefine(fitTogether), texts: t.signForm };
export const signForm = { schema: z.object({ version, ...fields }).superRefine(fitTogether), texts: t.signForm };

export const withoutSignForm = {
  schema: z.object({ version, reason: longText({ max: maxText, required: "reasonRequired", tooLong: "tooLongText" }) }),
  texts: t.signForm,
};

export function signValues(sign: Sign): Values {
  const { name, kind, unit, definition, baseline, baselineUnknown, target, targetYear } = sign;
  const unknown = baselineUnknown ? "yes" : "";
  return {
    ...asValues({ name, kind, unit, definition, targetYear }),
    baselineUnknown: unknown,
    baseline: asTyped(baseline),
    target: asTyped(target),
  };
}
