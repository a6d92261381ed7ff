// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, longText, version } from "#kit/forms";
import { reasons } from "./kinds.ts";
import { connectionTexts as t } from "./texts.de.ts";

/** A decision by one button; `step` is what the page was drawn at. */
export const decisionForm = {
  schema: z.object({ decision: choice(["kept", "later", "open"], "invalid"), step: version }),
  texts: t.errors,
};

export const unsuitableForm = {
  schema: z.object({
    step: version,
    reason: choice(reasons, "reasonMissing"),
    note: longText({ max: 1_000, tooLong: "noteTooLong" }).transform((text) => text || null),
  }),
  texts: t.errors,
};
