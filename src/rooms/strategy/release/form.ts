// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { formId, longText } from "#kit/forms";
import { releaseTexts } from "./texts.de.ts";

/** Unit: characters; the database holds the same bound. */
const longest = 2_000;
const note = longText({ max: longest, tooLong: "tooLong" });

/** Presenting something. `revision` is the state of the draft the person saw. */
export const askForm = {
  schema: z.object({
    id: formId,
    note,
    revision: z.coerce.number("invalid").int("invalid").min(1, "invalid").max(2_000_000_000, "invalid"),
  }),
  texts: releaseTexts.form,
};

export const declineForm = {
  schema: z.object({ reason: longText({ max: longest, required: "reasonRequired", tooLong: "tooLong" }) }),
  texts: releaseTexts.form,
};
