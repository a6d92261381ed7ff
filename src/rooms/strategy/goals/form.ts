// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, formId, longText, oneLine, type Values, version } from "#kit/forms";
import { type Draft, fieldAt, type Goal, shortId } from "../draft/draft.ts";
import { directions } from "../draft/positions.ts";
import { maxText, maxTitle } from "../kinds.ts";
import { t } from "../texts.de.ts";

const texts = {
  title: oneLine({ max: maxTitle, required: "titleRequired", tooLong: "tooLongTitle" }),
  description: longText({ max: maxText, tooLong: "tooLongText" }),
};

/** The field of action by the end of its id, as its full id. A draft without fields does not ask. */
const fieldId = (draft: Draft) =>
  z
    .string()
    .default("")
    .refine((short) => short === "" || draft.fields.length === 0 || fieldAt(draft, short) !== undefined, "fieldGone")
    .transform((short) => fieldAt(draft, short)?.id ?? null);

export const newGoalForm = (draft: Draft) => ({
  schema: z.object({ id: formId, ...texts, fieldId: fieldId(draft) }),
  texts: t.goalForm,
});
export const goalForm = (draft: Draft) => ({
  schema: z.object({ version, ...texts, fieldId: fieldId(draft) }),
  texts: t.goalForm,
});

/** Up or down; anything else than our own buttons counts as down. */
export const moveForm = { schema: z.object({ direction: choice(directions, "invalid").catch("down") }), texts: t.goalForm };

export function goalValues(goal: Goal, draft: Draft): Values {
  const own = draft.fields.find(({ id }) => id === goal.fieldId);
  return { title: goal.title, description: goal.description, fieldId: own ? shortId(own) : "" };
}
