// SPDX-License-Identifier: EUPL-1.2
import { fieldsOfCategory } from "./category.ts";
import { type Decision, decideFields, fromDescription, undecided } from "./decideFields.ts";
import { type FieldMeaning, fieldHits, indexOfCorrections, type Span } from "./fieldWords.ts";
import { type Folded, fold, foldWords } from "./fold.ts";
import { kindOf } from "./kind.ts";
import { legalFormOf } from "./legalForm.ts";
import { formsOf, type PlaceForms, placesIn } from "./places.ts";
import { groupsOfCell, groupsOfName } from "./targetGroups.ts";
import type { Corrections, UnderstoodItem } from "./types.ts";
import type { WordIndex } from "./wordIndex.ts";

/** What is known about a town and its words while names are understood. */
export type NameKnowledge = {
  /** Forms of the municipality's own name: they tell no Ortsteil, and no field. */
  own: PlaceForms;
  /** Forms of the Ortsteile and of the municipality together. */
  places: PlaceForms;
  corrections: Corrections;
  ownWords: WordIndex<FieldMeaning>;
};

/** What somebody wrote about an entry, in their own words. */
export type Said = {
  name: string;
  category?: string | null;
  description?: string | null;
  legalForm?: string | null;
  place?: string | null;
  targetGroup?: string | null;
};

/** What an entry is about, and the words that led there. */
export type UnderstoodEntry = Pick<UnderstoodItem, "fields" | "kind" | "legalForm" | "place" | "targetGroups" | "because" | "confidence">;

/** Unit: characters. What an entry is about stands at the beginning of its description. */
const readOfDescription = 1000;

/** Understands a single entry, typed by hand or shown again with its reasons. */
export function understandEntry(said: Said, knowledge: { bodyName: string; corrections: Corrections }): UnderstoodEntry {
  return understandName(said, knowledgeOf([knowledge.bodyName], knowledge.corrections.places ?? [], knowledge.corrections));
}

/** Makes what is known about a town quick to ask. */
export function knowledgeOf(ownNames: readonly string[], places: readonly string[], corrections: Corrections): NameKnowledge {
  return {
    own: formsOf(ownNames),
    places: formsOf([...places, ...ownNames]),
    corrections,
    ownWords: indexOfCorrections(corrections.words ?? {}),
  };
}

/** Everything a name says, with what else was said about it; a column of its own goes before the name. */
export function understandName(said: Said, knowledge: NameKnowledge): UnderstoodEntry {
  const folded = fold(said.name);
  const mentioned = placesIn(folded, knowledge.places);
  const legalForm = legalFormOf(said.legalForm ?? "") ?? legalFormOf(said.name);
  const groups = groupsOfCell(said.targetGroup ?? "");
  return {
    ...decide(said, folded, mentioned, knowledge),
    kind: kindOf(folded, legalForm),
    legalForm,
    place: placeSaid(said.place, knowledge) ?? mentioned.find((hit) => !isOwn(hit.place, knowledge))?.place ?? null,
    targetGroups: groups.length > 0 ? groups : groupsOfName(folded, mentioned),
  };
}

function decide(said: Said, folded: Folded, masked: readonly Span[], knowledge: NameKnowledge): Decision {
  const corrected = knowledge.corrections.names?.[said.name];
  if (corrected !== undefined) return corrected === null ? undecided : { fields: [corrected], confidence: 1, because: [] };
  const hits = fieldHits(folded, masked, knowledge.ownWords);
  const category = said.category ?? null;
  const decision = decideFields(hits, category, category === null ? [] : categoryMeaning(category, knowledge.corrections));
  if (decision.fields.length > 0 || !said.description) return decision;
  // What she taught us about words is about names; a description uses words in passing.
  return fromDescription(fieldHits(fold(said.description.slice(0, readOfDescription)), []));
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

function placeSaid(value: string | null | undefined, knowledge: NameKnowledge): string | null {
  return !value || isOwn(value, knowledge) ? null : value;
}

function isOwn(place: string, knowledge: NameKnowledge): boolean {
  return knowledge.own.byForm.has(foldWords(place));
}
