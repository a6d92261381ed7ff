// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, day, formId, longText, oneLine, type Values, version } from "#kit/forms";
import { maxText, maxTitle, type Outcome, outcomes } from "../kinds.ts";
import { t } from "../texts.de.ts";
import type { Decision } from "./history.ts";

const facts = {
  decidedOn: day("dayWrong"),
  decidedBy: oneLine({ max: maxTitle, tooLong: "tooLongTitle" }),
  number: oneLine({ max: maxTitle, tooLong: "tooLongTitle" }).transform((text) => text || null),
  note: longText({ max: maxText, tooLong: "tooLongText" }),
};

interface Facts {
  decidedOn: string | null;
  decidedBy: string;
}

/** A decision that freezes an edition says when and by whom; no meeting lies ahead. */
function checked(value: Facts, outcome: Outcome, today: string, context: z.RefinementCtx): void {
  const issue = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  const adopts = outcome === "adopted" || outcome === "amended";
  if (adopts && value.decidedOn === null) issue("decidedOn", "dayRequired");
  if (value.decidedOn !== null && value.decidedOn > today) issue("decidedOn", "dayAhead");
  if (adopts && value.decidedBy === "") issue("decidedBy", "byRequired");
}

/** What the council did. `today`: calendar day, no decision is younger. */
export function recordForm(today: string) {
  const schema = z
    .object({ id: formId, revision: version, outcome: choice(outcomes, "outcomeRequired"), ...facts })
    .superRefine((value, context) => checked(value, value.outcome, today, context));
  return { schema, texts: t.recordForm };
}

/** Corrected facts of a decision whose outcome stands. */
export function correctForm(outcome: Outcome, today: string) {
  const schema = z.object({ version, ...facts }).superRefine((value, context) => checked(value, outcome, today, context));
  return { schema, texts: t.recordForm };
}

export function decisionValues(decision: Decision): Values {
  const { decidedOn, decidedBy, number, note } = decision;
  return asValues({ decidedOn, decidedBy, number, note });
}
