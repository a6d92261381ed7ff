// SPDX-License-Identifier: EUPL-1.2
import { fieldsOfCategory } from "./category.ts";
import { postcodeOf, textFor } from "./cells.ts";
import { type Decision, decideFields, fromDescription, undecided } from "./decideFields.ts";
import { type FieldMeaning, fieldHits, type Span } from "./fieldWords.ts";
import { type Folded, fold, foldWords } from "./fold.ts";
import { kindOf } from "./kind.ts";
import { legalFormOf } from "./legalForm.ts";
import { type PlaceForms, placesIn } from "./places.ts";
import type { NamedRow } from "./readNames.ts";
import type { CellNote, Corrections, KnownBody, UnderstoodColumn, UnderstoodItem } from "./types.ts";
import type { WordIndex } from "./wordIndex.ts";

/** What all rows of a list share while they are understood. */
export type ListKnowledge = {
  columns: readonly UnderstoodColumn[];
  body: KnownBody | null;
  /** Forms of the municipality's own name: they tell no Ortsteil, and no field. */
  own: PlaceForms;
  /** Forms of the Ortsteile and of the municipality together. */
  places: PlaceForms;
  corrections: Corrections;
  ownWords: WordIndex<FieldMeaning>;
};

/** Unit: characters. What an entry is about stands at the beginning of its description. */
const readOfDescription = 1000;

/** Makes an entry of a row: the name stays as she wrote it, everything else says what it rests on. */
export function understandItem(named: NamedRow, knowledge: ListKnowledge): { item: UnderstoodItem; note: CellNote | null } {
  const { row, name } = named;
  const text = (target: Parameters<typeof textFor>[2]) => textFor(row, knowledge.columns, target);
  const folded = fold(name);
  const mentioned = placesIn(folded, knowledge.places);
  const category = text("category") ?? named.heading;
  const decision = decide(name, folded, mentioned, category, text("description"), knowledge);
  const legalForm = legalFormOf(text("legalForm") ?? "") ?? legalFormOf(name);
  const { postcode, note } = postcodeOf(row, knowledge.columns, knowledge.body);
  const item: UnderstoodItem = {
    row: row.row,
    name,
    legalForm,
    kind: kindOf(folded, legalForm),
    ...decision,
    place: placeOfColumn(text("place"), knowledge) ?? mentioned.find((hit) => !isOwn(hit.place, knowledge))?.place ?? null,
    postcode,
    category,
    street: text("street"),
    website: text("website"),
    description: text("description"),
    targetGroup: text("targetGroup"),
    publicEmail: text("publicEmail"),
    publicPhone: text("publicPhone"),
  };
  return { item, note };
}

function decide(
  name: string,
  folded: Folded,
  masked: readonly Span[],
  category: string | null,
  description: string | null,
  knowledge: ListKnowledge,
): Decision {
  const corrected = knowledge.corrections.names?.[name];
  if (corrected !== undefined) return corrected === null ? undecided : { fields: [corrected], confidence: 1, because: [] };
  const hits = fieldHits(folded, masked, knowledge.ownWords);
  const categoryFields = category === null ? [] : categoryMeaning(category, knowledge.corrections);
  const decision = decideFields(hits, category, categoryFields);
  if (decision.fields.length > 0 || description === null) return decision;
  return fromDescription(fieldHits(fold(description.slice(0, readOfDescription)), [], knowledge.ownWords));
}

const meanings = new WeakMap<Corrections, Map<string, ReturnType<typeof fieldsOfCategory>>>();

/** Each value is looked at once per list. */
function categoryMeaning(category: string, corrections: Corrections): ReturnType<typeof fieldsOfCategory> {
  const known = meanings.get(corrections) ?? new Map<string, ReturnType<typeof fieldsOfCategory>>();
  meanings.set(corrections, known);
  const fields = known.get(category) ?? fieldsOfCategory(category, corrections.values);
  known.set(category, fields);
  return fields;
}

function placeOfColumn(value: string | null, knowledge: ListKnowledge): string | null {
  return value === null || isOwn(value, knowledge) ? null : value;
}

function isOwn(place: string, knowledge: ListKnowledge): boolean {
  return knowledge.own.byForm.has(foldWords(place));
}
