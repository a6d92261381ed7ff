// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, formId, oneLine } from "#kit/forms";
import { lookRooms } from "./rooms.ts";
import { lookTexts as t } from "./texts.de.ts";

/** What the operator wants to look into, and why. */
export const lookForm = {
  schema: z.object({
    id: formId,
    room: choice(lookRooms, "roomRequired"),
    reason: oneLine({ max: 300, required: "reasonRequired", tooLong: "reasonTooLong" }),
    how: choice(["ask", "emergency"], "howRequired"),
  }),
  texts: t.errors,
};

/** Two buttons; anything else is no answer. */
export const lookAnswerForm = { schema: z.object({ answer: choice(["allow", "refuse"], "answerRequired") }), texts: t.errors };
