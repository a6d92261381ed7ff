// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { type FieldId, fieldIds } from "../vocabulary.ts";
import type { FieldAnswer } from "./answer.ts";
import { clarifyTexts } from "./texts.de.ts";

/** In a select: the field stays open, and nobody asks again. */
export const staysOpen = "open";

/** Names of the fields of a row, by the code of its entry. */
export const fieldFor = (code: string) => `field-${code}`;
export const alikeFor = (code: string) => `alike-${code}`;

/** Which buttons were pressed: one row's, "leave all open", or the one for everything chosen. */
export interface Clicked {
  only: string | undefined;
  restOpen: boolean;
}

export type Answers =
  | { ok: true; answers: FieldAnswer[]; clicked: Clicked; kept: Choice[] }
  | { ok: false; values: Values; errors: Errors };

/** A choice that was made but not saved yet, because another row's button was pressed. */
export interface Choice {
  code: string;
  field: string;
  alike: boolean;
}

/** Reads the rows of the page. Nothing chosen, or something that is not on the list, is refused with a sentence at its row. */
export function answersIn(values: Values): Answers {
  const said = (name: string) => [values[name] ?? ""].flat()[0] ?? "";
  const codes = Object.keys(values).flatMap((name) => /^field-([2-9a-z]{4})$/.exec(name)?.[1] ?? []);
  const clicked = { only: said("only") || undefined, restOpen: said("rest") === staysOpen };
  const wanted = clicked.only === undefined ? codes : codes.filter((code) => code === clicked.only);
  const errors: Errors = {};
  const answers = wanted.flatMap((code): FieldAnswer[] => {
    const chosen = said(fieldFor(code)) || (clicked.restOpen ? staysOpen : "");
    if (chosen === "") return [];
    const field = fieldIds.find((id) => id === chosen) ?? null;
    if (field === null && chosen !== staysOpen) errors[fieldFor(code)] = clarifyTexts.errors.fieldUnknown;
    const word = said(alikeFor(code)).slice(0, longestWord);
    return [{ code, field, word: field === null || word === "" ? null : word }];
  });
  if (answers.length === 0) {
    const row = wanted.includes(clicked.only ?? "") ? fieldFor(clicked.only ?? "") : "";
    errors[row] = row === "" ? clarifyTexts.errors.nothingChosen : clarifyTexts.errors.rowNotChosen;
  }
  if (Object.keys(errors).length > 0) return { ok: false, values, errors };
  const rest = codes.filter((code) => !wanted.includes(code) && said(fieldFor(code)) !== "");
  const kept = rest.map((code) => ({ code, field: said(fieldFor(code)), alike: said(alikeFor(code)) !== "" }));
  return { ok: true, answers, clicked, kept };
}

/** Unit: characters. */
const longestWord = 200;

/** In the address: choices to go on with, "k7m2.sport", or "k7m2.sport.alle" when it holds for all alike. */
export function choicesToAddress(kept: readonly Choice[]): string {
  const known = kept.filter(({ field }) => isChoice(field));
  return known.map(({ code, field, alike }) => [code, field, ...(alike ? ["alle"] : [])].join(".")).join(" ");
}

export function choicesFromAddress(text: string): Choice[] {
  return text.split(" ").flatMap((one) => {
    const [code = "", field = "", alike] = one.split(".");
    return /^[2-9a-z]{4}$/.test(code) && isChoice(field) ? [{ code, field, alike: alike === "alle" }] : [];
  });
}

function isChoice(field: string): field is FieldId | typeof staysOpen {
  return field === staysOpen || fieldIds.some((id) => id === field);
}
