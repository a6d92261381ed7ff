// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, formId } from "#kit/forms";
import { cleanLine } from "#kit/text";
import { redactionReasons } from "./reasons.ts";
import { redactionFormTexts as texts } from "./texts.de.ts";

const words = z.string().default("").transform(cleanLine).pipe(z.string().min(2, "wordsShort").max(200, "wordsLong"));

/** What is looked for. */
export const searchWordsForm = { schema: z.object({ id: formId, words }), texts };

/** Which of the places, and why. */
export const redactForm = {
  schema: z.object({
    id: formId,
    words,
    places: z.array(z.string()).default([]).pipe(z.array(z.string()).min(1, "choosePlace")),
    reason: choice(redactionReasons, "chooseReason"),
  }),
  texts,
  lists: ["places"],
};

/** So many places are shown at once; more is no name. */
export const mostPlaces = 200;
