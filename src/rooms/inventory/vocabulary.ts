// SPDX-License-Identifier: EUPL-1.2
import type { EntryKind, LegalForm as ReadableForm } from "./understanding/index.ts";

/**
 * The fields of engagement of the Deutscher Freiwilligensurvey, in the order of its questionnaire.
 * Edition, source and full labels: data/inventory/engagement-fields.csv; a test compares the two.
 */
export { type FieldId, fieldIds, type Reach, reaches, type TargetGroup, targetGroups } from "./understanding/index.ts";

/** What an entry is; more than names in a list tell. The fire brigade is a municipal duty, not an association. */
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
  "other",
] as const satisfies readonly (EntryKind | "fund" | "recognition" | "training" | "portal")[];
export type Kind = (typeof kinds)[number];

/** Legal forms; more than names in a list tell. */
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
  "partei",
  "unternehmen",
] as const satisfies readonly (ReadableForm | "nicht_e_v" | "treuhandstiftung")[];
export type LegalForm = (typeof legalForms)[number];

/** Who said something: a list, a person of the team, or the association itself. What people said is never overwritten by a list. */
export const sources = ["list", "person", "association"] as const;
export type Source = (typeof sources)[number];
