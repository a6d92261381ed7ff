// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { formId, longText, oneLine } from "#kit/forms";
import { commentTexts } from "./texts.ts";

/** Longest comment, and how long readers may call themselves; the database holds the same bounds. Unit: characters. */
const longest = 5_000;
const longestName = 80;

export const commentForm = {
  schema: z.object({
    id: formId,
    said: longText({ max: longest, required: "required", tooLong: "tooLong" }),
    saidBy: oneLine({ max: longestName, tooLong: "nameTooLong" }),
  }),
  texts: commentTexts.form,
};

export const oneComment = { schema: z.object({ id: z.uuid() }), texts: {} };

/** Comments a page shows, and what one press settles. */
export const shownAtOnce = 50;

export const manyComments = { schema: z.object({ ids: z.array(z.uuid()).min(1).max(shownAtOnce) }), texts: {}, lists: ["ids"] };

export const oneStep = { schema: z.object({ step: z.uuid() }), texts: {} };
