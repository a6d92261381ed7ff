// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, longText, oneLine, type Values, version } from "#kit/forms";
import type { Place } from "#register";
import type { Draft } from "../draft/draft.ts";
import { maxText, maxTitle, voluntaryKinds } from "../kinds.ts";
import { t } from "../texts.de.ts";
import { paperTexts } from "./model-texts.ts";
import { optionalTexts } from "./optional-blocks.ts";

const number = oneLine({ max: maxTitle, tooLong: "tooLongTitle" }).transform((text) => text || null);

/** Fields of blocks that are hidden are not drawn, and what was saved for them stays. */
const whereShown = longText({ max: maxText, tooLong: "tooLongText" });

export const paperForm = {
  schema: z.object({
    version,
    number,
    subject: oneLine({ max: maxTitle, required: "subjectRequired", tooLong: "tooLongTitle" }),
    department: oneLine({ max: maxTitle, tooLong: "tooLongTitle" }),
    proposal: longText({ max: maxText, required: "proposalRequired", tooLong: "tooLongText" }),
    reasons: longText({ max: maxText, required: "reasonsRequired", tooLong: "tooLongText" }),
    alternatives: longText({ max: maxText, tooLong: "tooLongText" }),
    climate: whereShown.optional(),
    equality: whereShown.optional(),
    voluntary: choice(voluntaryKinds, "invalid").optional(),
    voluntaryNote: whereShown.optional(),
    attachments: whereShown.optional(),
  }),
  texts: t.paperForm,
};

/** What the form holds: the texts that were saved, else our proposals. */
export function paperValues(draft: Draft, place: Place): Values {
  const { number, subject, department, proposal, reasons, alternatives } = paperTexts(draft, place);
  const { climate, equality } = optionalTexts(draft, place);
  const { voluntary = null, voluntaryNote = "", attachments = "" } = draft.paper ?? {};
  const optional = { climate: climate.text, equality: equality.text, voluntary, voluntaryNote, attachments };
  return asValues({ number, subject, department, proposal, reasons, alternatives, ...optional });
}
