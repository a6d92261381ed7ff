// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, day, formId, longText, oneLine, type Values, version } from "#kit/forms";
import { maxText, maxTitle, type Outcome, outcomes } from "../kinds.ts";
import { t } from "../texts.de.ts";
import type { Decision } from "./history.ts";
import type { NewDecision } from "./record.ts";
import { freezes } from "./states.ts";

const facts = {
  decidedOn: day("dayWrong"),
  decidedBy: oneLine({ max: maxTitle, tooLong: "tooLongTitle" }),
  number: oneLine({ max: maxTitle, tooLong: "tooLongTitle" }).transform((text) => text || null),
  note: longText({ max: maxText, tooLong: "tooLongText" }),
  postponedTo: day("dayWrong"),
};

interface Facts {
  decidedOn: string | null;
  decidedBy: string;
  note: string;
  postponedTo: string | null;
}

/** A decision that freezes an edition says when and by whom, one with amendments says which; no meeting lies ahead. */
function checked(value: Facts, outcome: Outcome, today: string, context: z.RefinementCtx): void {
  const issue = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
  const { decidedOn, decidedBy, note, postponedTo } = value;
  if (freezes(outcome) && decidedOn === null) issue("decidedOn", "dayRequired");
  if (decidedOn !== null && decidedOn > today) issue("decidedOn", "dayAhead");
  if (freezes(outcome) && decidedBy === "") issue("decidedBy", "byRequired");
  if (outcome === "amended" && note === "") issue("note", "noteRequired");
  const isEarlier = postponedTo !== null && decidedOn !== null && postponedTo <= decidedOn;
  if (outcome === "postponed" && isEarlier) issue("postponedTo", "nextIsEarlier");
}

/** Only what was postponed has a next meeting; a day typed beside another outcome is none. */
export const nextOf = (outcome: Outcome, { postponedTo }: Pick<Facts, "postponedTo">) => (outcome === "postponed" ? postponedTo : null);

/** The one box that must be ticked before an amended draft is frozen for good. */
export const carriedValue = "ja";

/** What the council did. `today`: calendar day, no decision is younger. */
export function recordForm(today: string) {
  const schema = z
    .object({ id: formId, revision: version, outcome: choice(outcomes, "outcomeRequired"), carried: z.string().default(""), ...facts })
    .superRefine((value, context) => {
      checked(value, value.outcome, today, context);
      if (value.outcome === "amended" && value.carried !== carriedValue)
        context.addIssue({ code: "custom", path: ["carried"], message: "carriedRequired" });
    });
  return { schema, texts: t.recordForm };
}

/** What the form says, without the box that only guards. */
export function decisionOf({ carried, ...said }: z.infer<ReturnType<typeof recordForm>["schema"]>): NewDecision {
  return { ...said, postponedTo: nextOf(said.outcome, said) };
}

/** Corrected facts of a decision whose outcome stands. */
export function correctForm(outcome: Outcome, today: string) {
  const schema = z.object({ version, ...facts }).superRefine((value, context) => checked(value, outcome, today, context));
  return { schema, texts: t.recordForm };
}

export function decisionValues(decision: Decision): Values {
  const { decidedOn, decidedBy, number, note, postponedTo } = decision;
  return asValues({ decidedOn, decidedBy, number, note, postponedTo });
}
