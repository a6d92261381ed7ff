// SPDX-License-Identifier: EUPL-1.2
import type { LegalForm as ReadableForm } from "./understanding/index.ts";

/**
 * The fields of engagement of the Deutscher Freiwilligensurvey, in the order of its questionnaire.
 * Edition, source and full labels: data/inventory/engagement-fields.csv; a test compares the two.
 */
/** What an entry is. */
export {
  type EntryKind as Kind,
  entryKinds as kinds,
  type FieldId,
  fieldIds,
  type Reach,
  reaches,
  type TargetGroup,
  targetGroups,
} from "./understanding/index.ts";

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
