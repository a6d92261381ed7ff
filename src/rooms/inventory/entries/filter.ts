// SPDX-License-Identifier: EUPL-1.2
import { cleanLine } from "#kit/text";
import { type FieldId, fieldIds, type Kind, kinds } from "../vocabulary.ts";

/** What a list is narrowed to. It stands in the address, so it can be shared and bookmarked. */
export interface Filter {
  search: string;
  field: FieldId | "open" | null;
  /** With "all", an entry also counts when the field is not its first. */
  fieldsCounted: "first" | "all";
  /** Key of the Ortsteil; "" means without one; null means any. */
  place: string | null;
  kind: Kind | null;
  order: "name" | "newest";
}

export const noFilter: Filter = { search: "", field: null, fieldsCounted: "first", place: null, kind: null, order: "name" };

const fieldWords: Record<FieldId | "open", string> = {
  sport: "sport",
  culture: "kultur",
  leisure: "freizeit",
  social: "soziales",
  health: "gesundheit",
  school: "schule",
  youth_education: "jugend-und-bildung",
  environment: "umwelt",
  politics: "politik",
  profession: "beruf",
  religion: "kirche",
  justice: "justiz",
  rescue: "rettung",
  other: "sonstiges",
  open: "offen",
};

const kindWords: Record<Kind, string> = {
  association: "verein",
  initiative: "initiative",
  foundation: "stiftung",
  umbrella: "dachverband",
  religious: "religion",
  municipal: "kommunal",
  agency: "agentur",
  contact_point: "anlaufstelle",
  place: "raum",
  fund: "foerdertopf",
  recognition: "anerkennung",
  training: "fortbildung",
  portal: "portal",
  company: "unternehmen",
  other: "anderes",
};

/** In the address: entries without an Ortsteil. No key of a place looks like this. */
const withoutPlace = "-";
const maxSearch = 100;

/** The part of the address that says the filter: "?bereich=sport&ort=linde"; "" when nothing is narrowed. */
export function queryOf(filter: Partial<Filter> = {}, cursor: Readonly<Record<string, string>> = {}): string {
  const words = new URLSearchParams();
  if (filter.search) words.set("q", filter.search);
  if (filter.field) words.set("bereich", fieldWords[filter.field]);
  if (filter.field && filter.fieldsCounted === "all") words.set("bereiche", "alle");
  if (typeof filter.place === "string") words.set("ort", filter.place || withoutPlace);
  if (filter.kind) words.set("art", kindWords[filter.kind]);
  if (filter.order === "newest") words.set("folge", "neu");
  for (const [name, value] of Object.entries(cursor)) words.set(name, value);
  return words.size === 0 ? "" : `?${words}`;
}

/** Reads the filter from an address. Words nobody knows narrow nothing. */
export function filterFrom(query: URLSearchParams): Filter {
  const place = query.get("ort");
  return {
    search: cleanLine(query.get("q") ?? "").slice(0, maxSearch),
    field: [...fieldIds, "open" as const].find((id) => fieldWords[id] === query.get("bereich")) ?? null,
    fieldsCounted: query.get("bereiche") === "alle" ? "all" : "first",
    place: place === withoutPlace ? "" : place && /^[a-z0-9-]{1,60}$/.test(place) ? place : null,
    kind: kinds.find((kind) => kindWords[kind] === query.get("art")) ?? null,
    order: query.get("folge") === "neu" ? "newest" : "name",
  };
}

/** The words of fields and kinds in the address, for the filter form. */
export const wordOf = { field: (id: FieldId | "open") => fieldWords[id], kind: (kind: Kind) => kindWords[kind], withoutPlace };

/** A search for exactly these letters in names: people write it in quotation marks. */
export function inName(word: string): string {
  return `"${word}"`;
}

/** Whether the filter leaves anything out. */
export function narrows(filter: Filter): boolean {
  return filter.search !== "" || filter.field !== null || filter.place !== null || filter.kind !== null;
}
