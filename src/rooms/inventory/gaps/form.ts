// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, oneLine, version } from "#kit/forms";
import { fieldIds } from "../vocabulary.ts";
import type { GivenAnswer } from "./answer.ts";
import { gapAnswers } from "./kinds.ts";
import { gapTexts } from "./texts.de.ts";

/** Names of a question's fields in the form. */
export const nameOf = {
  answer: (field: string) => field,
  who: (field: string) => `${field}-wer`,
  step: (field: string) => `${field}-stand`,
};

const answer = z.union([z.literal("").transform(() => null), choice(gapAnswers, "answerUnknown")], "answerUnknown").default(null);
const who = oneLine({ max: 200, tooLong: "whoTooLong" }).transform((text) => text || null);

/** Every question may be left out. */
export const gapForm = {
  schema: z.object(
    Object.fromEntries(
      fieldIds.flatMap((field) => [
        [nameOf.answer(field), answer],
        [nameOf.who(field), who],
        [nameOf.step(field), version],
      ]),
    ),
  ),
  texts: gapTexts.errors,
};

/** The answers of a form, in the order of the survey. */
export function answersFrom(value: z.infer<typeof gapForm.schema>): GivenAnswer[] {
  return fieldIds.flatMap((field) => {
    const said = gapAnswers.find((one) => one === value[nameOf.answer(field)]);
    const whoSaid = value[nameOf.who(field)];
    if (said === undefined) return [];
    return [{ field, answer: said, who: typeof whoSaid === "string" ? whoSaid : null, step: Number(value[nameOf.step(field)]) }];
  });
}
