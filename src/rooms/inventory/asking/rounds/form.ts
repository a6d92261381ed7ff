// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, day, type FormOutcome, formId, longText, oneLine, version } from "#kit/forms";
import { fieldIds } from "../../vocabulary.ts";
import { type Scope, scopes } from "../scopes.ts";
import { roundTexts } from "./texts.de.ts";

/** The farthest day to ask for answers by. Unit: days from today. */
const farthest = 365;

const said = {
  title: oneLine({ max: 120, required: "titleMissing", tooLong: "titleTooLong" }),
  until: day("dayWrong").refine((text) => text !== null, "untilMissing"),
  replyTo: longText({ max: 300, required: "replyToMissing", tooLong: "replyToTooLong" }),
  phone: oneLine({ max: 60, tooLong: "phoneTooLong" }).transform((text) => text || null),
  scope: choice(scopes, "scopeMissing"),
  field: z.union([z.literal(""), choice(fieldIds, "fieldUnknown")], "fieldUnknown").default(""),
  place: oneLine({ max: 100, tooLong: "placeUnknown" }),
};
const texts = roundTexts.errors;

export const newRoundForm = { schema: z.object({ id: formId, ...said }), texts };
export const roundForm = { schema: z.object({ version, ...said }), texts };

/** What a round asks, whom, and by when. */
export interface RoundContent {
  title: string;
  until: string;
  replyTo: string;
  phone: string | null;
  scope: Scope;
  scopeValue: string | null;
}

type Read = z.infer<typeof newRoundForm.schema> | z.infer<typeof roundForm.schema>;

/** The content of a round from its form. */
export function contentOfRound(read: Read): RoundContent {
  const { title, replyTo, phone, scope } = read;
  const scopeValue = scope === "field" ? read.field : scope === "place" ? read.place : null;
  return { title, until: read.until ?? "", replyTo, phone, scope, scopeValue };
}

/** Refuses what no single field can know: a day that is over, a field or an Ortsteil that was not named. */
export function alsoChecked<Value extends Read>(outcome: FormOutcome<Value>, today: string): FormOutcome<Value> {
  if (!outcome.ok) return outcome;
  const { until, scope, field, place } = outcome.value;
  const errors: Record<string, string> = {};
  if (until !== null && (until <= today || until > dayAfter(today, farthest))) errors.until = texts.untilOutside;
  if (scope === "field" && field === "") errors.field = texts.fieldMissing;
  if (scope === "place" && place === "") errors.place = texts.placeMissing;
  return Object.keys(errors).length === 0 ? outcome : { ok: false, values: outcome.values, errors };
}

/** The calendar day so many days later. */
export function dayAfter(day: string, count: number): string {
  const instant = new Date(`${day}T12:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + count);
  return instant.toISOString().slice(0, 10);
}
