// SPDX-License-Identifier: EUPL-1.2

/**
 * The fields of engagement of the Deutscher Freiwilligensurvey, in the order of its questionnaire.
 * Edition, source and full labels: data/inventory/engagement-fields.csv; a test compares the two.
 */
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
export const kinds = [
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
] as const;
export type Kind = (typeof kinds)[number];

export const legalForms = [
  "e_v",
  "nicht_e_v",
  "wirtschaftl_verein",
  "stiftung_bgb",
  "treuhandstiftung",
  "ggmbh",
  "gug",
  "eg",
  "gbr",
  "koer",
  "aoer",
  "other",
] as const;
export type LegalForm = (typeof legalForms)[number];

/** How far an entry reaches: its part of the town, the town, beyond. */
export const reaches = ["part", "town", "beyond"] as const;
export type Reach = (typeof reaches)[number];

/** Who said what stands in an entry. What a person said is never overwritten by a list. */
export const sources = ["list", "person"] as const;
export type Source = (typeof sources)[number];
