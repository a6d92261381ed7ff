// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, day, longText, type Values, version } from "#kit/forms";
import { maxText } from "../../kinds.ts";
import type { WayStep } from "../step.ts";
import { stepStates } from "../step-states.ts";
import { stepTexts } from "./texts.de.ts";

const text = longText({ max: maxText, tooLong: "tooLongText" });

export const stepForm = {
  schema: z.object({ version, state: choice(stepStates, "unknownState"), onDay: day("wrongDay"), reason: text, note: text }),
  texts: stepTexts.errors,
};

/** An open step without a row has nothing in it. */
export function stepValues(kept: WayStep | undefined): Values {
  if (!kept) return { state: "open" };
  const { state, onDay, reason, note } = kept;
  return asValues({ state, onDay, reason, note });
}
