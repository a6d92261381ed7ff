// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, formId, oneLine } from "#kit/forms";
import { claimTexts } from "./texts.de.ts";

/** What the town decides about one claim. */
export const decideForm = {
  schema: z.object({
    do: choice(["accept", "decline"], "doUnknown"),
    reason: oneLine({ max: 500, tooLong: "reasonTooLong" }),
  }),
  texts: claimTexts.errors,
};

/** Which entry an organisation claims; the code comes from the page that found it. */
export const claimForm = {
  schema: z.object({ id: formId, code: z.string().regex(/^[2-9a-z]{4}$/) }),
  texts: claimTexts.errors,
};
