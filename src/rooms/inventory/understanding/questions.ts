// SPDX-License-Identifier: EUPL-1.2
import { isSilentCategory } from "./category.ts";
import { fieldNames, questionTexts } from "./texts.de.ts";
import { type Corrections, fieldIds, type Question, type UnderstoodColumn } from "./types.ts";

/** More values than these nobody answers; the rest stays open, which is no harm. */
const mostValueQuestions = 15;

/** Asks for the name column when two columns might be it. */
export function nameColumnQuestion(columns: readonly UnderstoodColumn[], isSure: boolean): Question[] {
  const name = columns.find((column) => column.mapsTo === "name");
  if (!name || isSure || columns.length === 1) return [];
  const options = columns.map((column) => ({ id: String(column.index), label: column.name }));
  return [{ kind: "name-column", text: questionTexts.nameColumn(name.name), column: name.name, options }];
}

/** Asks once whether the guessed Ortsteile are hers. */
export function placesQuestion(places: { names: readonly string[]; confirmed: boolean }): Question[] {
  if (places.confirmed || places.names.length === 0) return [];
  return [
    { kind: "places", text: questionTexts.places(places.names), options: places.names.map((place) => ({ id: place, label: place })) },
  ];
}

/** Asks once for each value of a category column that we do not understand, the frequent ones first. */
export function valueQuestions(columns: readonly UnderstoodColumn[], corrections: Corrections | undefined): Question[] {
  const options = [
    ...fieldIds.map((id) => ({ id: id as string, label: fieldNames[id] })),
    { id: "none", label: questionTexts.saysNothing },
  ];
  return columns
    .flatMap((column) => (column.values ?? []).map((meaning) => ({ column: column.name, ...meaning })))
    .filter(
      ({ value, fields }) =>
        fields.length === 0 && /\p{L}/u.test(value) && !isSilentCategory(value) && corrections?.values?.[value] === undefined,
    )
    .sort((a, b) => b.rows - a.rows)
    .slice(0, mostValueQuestions)
    .map(({ column, value, rows }) => ({ kind: "value", text: questionTexts.value(value, rows), column, value, rows, options }));
}

/** Tells once that columns about persons stay out, and asks whether that is right. */
export function personalQuestion(columns: readonly UnderstoodColumn[]): Question[] {
  const personal = columns.filter((column) => column.mapsTo === "personal");
  if (personal.length === 0) return [];
  const options = personal.map((column) => ({ id: String(column.index), label: column.name }));
  return [{ kind: "personal-columns", text: questionTexts.personal(personal.map((column) => column.name)), options }];
}
