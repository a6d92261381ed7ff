// SPDX-License-Identifier: EUPL-1.2
import type { Source } from "../vocabulary.ts";

/** The values of an entry, in the order of the form. */
export const contentFields = [
  "name",
  "kind",
  "legalForm",
  "fields",
  "targetGroups",
  "place",
  "reach",
  "street",
  "postcode",
  "website",
  "publicContact",
  "teamContact",
  "offers",
  "seeks",
  "note",
  "evidence",
  "confirmedOn",
] as const;
export type ContentField = (typeof contentFields)[number];

/** Who said a value, and on which day; for a list also which one. */
export interface Origin {
  by: Source;
  on: string;
  /** Id of the import. */
  list?: string;
}

/** Who said each value of an entry. A value that is not there has no origin, unless people emptied it. */
export type Origins = Partial<Record<ContentField, Origin>>;
