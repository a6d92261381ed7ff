// SPDX-License-Identifier: EUPL-1.2
import { isId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { cleanLine } from "#kit/text";
import { maxTitle } from "../../kinds.ts";
import { existingTexts } from "./texts.de.ts";

/** So many findings become proposals at once; more would be a page nobody reads. */
export const mostAtOnce = 10;

/** A proposal somebody took, with her words. */
export interface Taken {
  goalId: string;
  measureId: string;
  key: string;
  goal: string;
  /** "" for none yet. */
  measure: string;
}

export const fieldsAt = (index: number) => ({
  key: `key-${index}`,
  goalId: `goal-id-${index}`,
  measureId: `measure-id-${index}`,
  take: `take-${index}`,
  goal: `goal-${index}`,
  measure: `measure-${index}`,
});

type Read = { ok: true; taken: Taken[] } | { ok: false; errors: Errors };

/** Reads the proposals of the page; only ticked ones count. */
export function readTaken(values: Values): Read {
  const errors: Errors = {};
  const taken: Taken[] = [];
  const texts = existingTexts.errors;
  for (let index = 0; index < mostAtOnce; index++) {
    const names = fieldsAt(index);
    const said = (name: string) => cleanLine([values[name] ?? ""].flat()[0] ?? "");
    if (said(names.take) !== "yes") continue;
    const [goal, measure] = [said(names.goal), said(names.measure)];
    if (goal === "") errors[names.goal] = texts.goalRequired;
    if (goal.length > maxTitle) errors[names.goal] = texts.tooLongTitle;
    if (measure.length > maxTitle) errors[names.measure] = texts.tooLongTitle;
    const [goalId, measureId, key] = [said(names.goalId), said(names.measureId), said(names.key)];
    if (isId(goalId) && isId(measureId)) taken.push({ goalId, measureId, key, goal, measure });
  }
  if (taken.length === 0) return { ok: false, errors: { ...errors, "take-0": texts.nothingTaken } };
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, taken };
}

/** The keys of a sent page, chosen or not, so that it is drawn again as it was. */
export function keysIn(values: Values): string[] {
  const all = Array.from({ length: mostAtOnce }, (_, index) => values[fieldsAt(index).key]);
  return all.flatMap((key) => (typeof key === "string" && key !== "" ? [key] : []));
}
