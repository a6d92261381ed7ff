// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { formId, longText, oneLine } from "#kit/forms";
import { t } from "./texts.ts";

export const reportForm = {
  schema: z.object({
    id: formId,
    page: oneLine({ max: 500, tooLong: "pageTooLong" }),
    message: longText({ max: 2_000, required: "messageMissing", tooLong: "messageTooLong" }),
    replyTo: oneLine({ max: 254, tooLong: "replyTooLong" }).transform((text) => text || null),
  }),
  texts: t.report.errors,
};

export const answerForm = {
  schema: z.object({ answer: longText({ max: 2_000, required: "answerMissing", tooLong: "answerTooLong" }) }),
  texts: t.desk.errors,
};
