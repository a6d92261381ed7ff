// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, formId, longText, oneLine, type Values, version } from "#kit/forms";
import type { Goal } from "../draft/draft.ts";
import { directions } from "../draft/positions.ts";
import { maxText, maxTitle } from "../kinds.ts";
import { t } from "../texts.de.ts";

const texts = {
  title: oneLine({ max: maxTitle, required: "titleRequired", tooLong: "tooLongTitle" }),
  description: longText({ max: maxText, tooLong: "tooLongText" }),
};

export const newGoalForm = { schema: z.object({ id: formId, ...texts }), texts: t.goalForm };
export const goalForm = { schema: z.object({ version, ...texts }), texts: t.goalForm };

/** Up or down; anything else than our own buttons counts as down. */
export const moveForm = { schema: z.object({ direction: choice(directions, "invalid").catch("down") }), texts: t.goalForm };

export const goalValues = (goal: Goal): Values => ({ title: goal.title, description: goal.description });
