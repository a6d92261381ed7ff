// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, formId, oneLine } from "#kit/forms";
import { cleanLine } from "#kit/text";
import { claimTexts } from "./texts.de.ts";

/** The code of an entry; null where none is named. */
const entryCode = z
  .string()
  .default("")
  .refine((code) => code === "" || /^[2-9a-z]{4}$/.test(code), "entryUnknown")
  .transform((code) => (code === "" ? null : code));

/** What the town decides about one claim; where it names no entry, about which one it is. */
export const decideForm = {
  schema: z.object({
    do: choice(["accept", "decline"], "doUnknown"),
    reason: oneLine({ max: 500, tooLong: "reasonTooLong" }),
    entry: entryCode,
  }),
  texts: claimTexts.errors,
};

/** What somebody searches for: one line, so long at most. */
export const searchIn = (typed: string): string => cleanLine(typed).slice(0, 100);

/** Which entry an organisation claims; the code comes from the page that found it. */
export const claimForm = {
  schema: z.object({ id: formId, code: entryCode }),
  texts: claimTexts.errors,
};
