// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, longText, oneLine, type Values, version } from "#kit/forms";
import { maxText, maxTitle } from "../kinds.ts";
import { t } from "../texts.de.ts";
import type { PaperTexts } from "./save.ts";

const number = oneLine({ max: maxTitle, tooLong: "tooLongTitle" }).transform((text) => text || null);

export const paperForm = {
  schema: z.object({
    version,
    number,
    subject: oneLine({ max: maxTitle, required: "subjectRequired", tooLong: "tooLongTitle" }),
    department: oneLine({ max: maxTitle, tooLong: "tooLongTitle" }),
    proposal: longText({ max: maxText, required: "proposalRequired", tooLong: "tooLongText" }),
    reasons: longText({ max: maxText, required: "reasonsRequired", tooLong: "tooLongText" }),
    alternatives: longText({ max: maxText, tooLong: "tooLongText" }),
  }),
  texts: t.paperForm,
};

export function paperValues(texts: PaperTexts): Values {
  const { subject, department, proposal, reasons, alternatives } = texts;
  return asValues({ number: texts.number, subject, department, proposal, reasons, alternatives });
}
