// SPDX-License-Identifier: EUPL-1.2

/** The fourteen fields of engagement of the Freiwilligensurvey, in its order. */
export const fieldIds = [
  "sport",
  "culture",
  "leisure",
  "social",
  "health",
  "school",
  "youth_education",
  "environment",
  "politics",
  "profession",
  "religion",
  "justice",
  "rescue",
  "other",
] as const;
export type FieldId = (typeof fieldIds)[number];

/** What an entry is. The fire brigade is a municipal duty, not an association. */
export const entryKinds = [
  "association",
  "initiative",
  "foundation",
  "umbrella",
  "religious",
  "municipal",
  "agency",
  "contact_point",
  "place",
  "fund",
  "recognition",
  "training",
  "portal",
  "company",
  "other",
] as const;
export type EntryKind = (typeof entryKinds)[number];

export const legalForms = [
  "e_v",
  "wirtschaftl_verein",
  "stiftung_bgb",
  "ggmbh",
  "gug",
  "eg",
  "gbr",
  "koer",
  "aoer",
  "partei",
  "unternehmen",
] as const;
export type LegalForm = (typeof legalForms)[number];

/** Whom something is for, where it is for some people more than for others. */
export const targetGroups = [
  "children",
  "youth",
  "families",
  "older",
  "women",
  "men",
  "migrants",
  "refugees",
  "disabled",
  "ill",
  "lgbtiq",
  "little_money",
] as const;
export type TargetGroup = (typeof targetGroups)[number];

/** How far something reaches: one Ortsteil, the town, beyond it. */
export const reaches = ["part", "town", "beyond"] as const;
export type Reach = (typeof reaches)[number];

/** What a column of her file becomes. `personal` and `ignore` are not taken. */
export const columnTargets = [
  "name",
  "category",
  "legalForm",
  "place",
  "municipality",
  "ags",
  "postcode",
  "street",
  "website",
  "description",
  "targetGroup",
  "publicEmail",
  "publicPhone",
  "kind",
  "reach",
  "publicContact",
  "offers",
  "seeks",
  "note",
  "evidence",
  "confirmedOn",
  "personal",
  "ignore",
] as const;
export type ColumnTarget = (typeof columnTargets)[number];

/** A municipality, as far as a list can name one. */
export type KnownBody = {
  name: string;
  /** null: the list names a place the register does not know. */
  ags: string | null;
  postcodes: readonly string[];
  /** Its Ortsteile, when somebody has named them. */
  places?: readonly string[];
  /** Kreis and region it lies in; names mention them, but they are no Ortsteile. */
  regions?: readonly string[];
};

/** What this part asks the register; the room passes the real one, the command line may pass an empty one. */
export type PlaceRegister = {
  byAgs(ags: string): KnownBody | undefined;
  byName(name: string): readonly KnownBody[];
  byPostcode(postcode: string): readonly KnownBody[];
};

/** What people said about this list or an earlier one; it goes before everything we find ourselves. */
export type Corrections = {
  /** Value of a category column, as written, and what it means; null: it says nothing. */
  values?: Readonly<Record<string, FieldId | null>>;
  /** Name of an entry, as written, and its first field; null: it stays open. */
  names?: Readonly<Record<string, FieldId | null>>;
  /** A word in names and the field it speaks for, for all similar entries. */
  words?: Readonly<Record<string, FieldId>>;
  /** Her Ortsteile; an empty list says that there are none. */
  places?: readonly string[];
};

export type ListContext = {
  /** Left out: the list itself has to tell which municipality it is about. */
  body?: KnownBody;
  register: PlaceRegister;
  corrections?: Corrections;
  /** Her choice for single columns, by index. */
  mapping?: Readonly<Record<number, ColumnTarget>>;
};

export type ValueMeaning = { value: string; rows: number; fields: FieldId[] };

export type UnderstoodColumn = {
  index: number;
  name: string;
  mapsTo: ColumnTarget;
  /** 0 to 1; 1 when she chose herself. */
  confidence: number;
  reason: string;
  /** For columns of categories: each value once. */
  values?: ValueMeaning[];
};

/** A row that becomes no entry, and why. */
export type RejectedRow = { row: number; column: string; reason: string };
/** Something left out of a row that does become an entry. */
export type CellNote = { row: number; column: string; text: string };

export type QuestionKind = "body-mismatch" | "name-column" | "places" | "value" | "personal-columns";
/** A question for the whole file or for one value; each may be skipped. */
export type Question = {
  kind: QuestionKind;
  text: string;
  column?: string;
  value?: string;
  options?: { id: string; label: string }[];
  rows?: number;
};

/** Rows that may be the same thing. */
export type Double = { rows: number[]; reason: string };

export type UnderstoodItem = {
  row: number;
  name: string;
  legalForm: LegalForm | null;
  kind: EntryKind;
  /** The first one counts; empty: open. */
  fields: FieldId[];
  /** Of the first field, 0 to 1; 0 when it is open. */
  confidence: number;
  /** Her own words that led to the fields. */
  because: string[];
  place: string | null;
  /** Whom it is for, where it is for some more than for others; from its column, else from its name. */
  targetGroups: TargetGroup[];
  postcode: string | null;
  category: string | null;
  street: string | null;
  website: string | null;
  description: string | null;
  /** Her column of target groups as written, when we understand none of its words. */
  targetGroup: string | null;
  publicEmail: string | null;
  publicPhone: string | null;
};

export type UnderstoodList = {
  encoding: string;
  delimiter: string | null;
  headerRow: number | null;
  /** The municipality the list is about: the one given, or the one the list names. */
  body: KnownBody | null;
  columns: UnderstoodColumn[];
  rows: number;
  accepted: number;
  rejected: RejectedRow[];
  notes: CellNote[];
  questions: Question[];
  doubles: Double[];
  items: UnderstoodItem[];
  /** How many entries have this field first. */
  fields: Record<FieldId, number>;
  undecided: number;
  /** Ortsteile used for this list; `confirmed` when a person or the register named them. */
  places: { names: string[]; confirmed: boolean };
};
