// SPDX-License-Identifier: EUPL-1.2
import { isId } from "#kit/db";
import { cleanLine } from "#kit/text";
import { isDay } from "#kit/time";
import type { FieldId, Kind, LegalForm, Source, TargetGroup } from "../vocabulary.ts";

/** What a list is narrowed to. It stands in the address, so it can be shared and bookmarked. */
export interface Filter {
  search: string;
  /** As it is written, also nearly so, or by itself: nearly so where nothing is written that way. */
  spelling: "auto" | "exact" | "near";
  field: FieldId | "open" | null;
  /** With "all", an entry also counts when the field is not its first. */
  fieldsCounted: "first" | "all";
  /** Key of the Ortsteil; "" means without one; null means any. */
  place: string | null;
  kind: Kind | null;
  targetGroup: TargetGroup | "open" | "several" | null;
  /** With "only", an entry counts when the group is its only one. */
  groupsCounted: "any" | "only";
  legalForm: LegalForm | "open" | null;
  /** The day since which it was confirmed, or "never". */
  confirmed: string | "never" | null;
  source: Source | null;
  /** Id of the reading in that made the entry. */
  list: string | null;
  /** Only entries without any contact. */
  withoutContact: boolean;
  order: Order;
}

export const orders = ["name", "place", "newest", "confirmed"] as const;
export type Order = (typeof orders)[number];

export const noFilter: Filter = {
  search: "",
  spelling: "auto",
  field: null,
  fieldsCounted: "first",
  place: null,
  kind: null,
  targetGroup: null,
  groupsCounted: "any",
  legalForm: null,
  confirmed: null,
  source: null,
  list: null,
  withoutContact: false,
  order: "name",
};

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

const groupWords: Record<TargetGroup | "open" | "several", string> = {
  children: "kinder",
  youth: "jugendliche",
  families: "familien",
  older: "aeltere",
  women: "frauen",
  men: "maenner",
  migrants: "einwanderung",
  refugees: "gefluechtete",
  disabled: "behinderung",
  ill: "kranke",
  lgbtiq: "queer",
  little_money: "wenig-geld",
  open: "offen",
  several: "mehrere",
};

const formWords: Record<LegalForm | "open", string> = {
  e_v: "ev",
  nicht_e_v: "nicht-ev",
  wirtschaftl_verein: "wirtschaftlicher-verein",
  stiftung_bgb: "stiftung",
  treuhandstiftung: "treuhandstiftung",
  ggmbh: "ggmbh",
  gug: "gug",
  eg: "genossenschaft",
  gbr: "gbr",
  koer: "koerperschaft",
  aoer: "anstalt",
  partei: "partei",
  unternehmen: "unternehmen",
  open: "offen",
};

const sourceWords: Record<Source, string> = { list: "liste", person: "team", association: "verein" };
const orderWords: Record<Order, string> = { name: "name", place: "ort", newest: "neu", confirmed: "bestaetigt" };
const spellingWords = { auto: "", exact: "genau", near: "aehnlich" } as const;

/** In the address: entries without an Ortsteil. No key of a place looks like this. */
const withoutPlace = "-";
const neverConfirmed = "nie";
const without = "ohne";
const onlyGroup = "eine";
const maxSearch = 100;

/** The part of the address that says the filter: "?bereich=sport&ort=linde"; "" when nothing is narrowed. */
export function queryOf(filter: Partial<Filter> = {}, cursor: Readonly<Record<string, string>> = {}): string {
  const words = new URLSearchParams();
  const set = (name: string, value: string | false | null | undefined) => {
    if (value) words.set(name, value);
  };
  set("suche", filter.search);
  set("schreibweise", filter.search && filter.spelling && spellingWords[filter.spelling]);
  set("bereich", filter.field && fieldWords[filter.field]);
  set("bereiche", filter.field && filter.fieldsCounted === "all" && "alle");
  if (typeof filter.place === "string") words.set("ort", filter.place || withoutPlace);
  set("art", filter.kind && kindWords[filter.kind]);
  set("zielgruppe", filter.targetGroup && groupWords[filter.targetGroup]);
  set("zielgruppen", filter.targetGroup && filter.groupsCounted === "only" && onlyGroup);
  set("rechtsform", filter.legalForm && formWords[filter.legalForm]);
  set("bestaetigt", filter.confirmed === "never" ? neverConfirmed : filter.confirmed);
  set("herkunft", filter.source && sourceWords[filter.source]);
  set("liste", filter.list);
  set("kontakt", filter.withoutContact && without);
  set("folge", filter.order && filter.order !== noFilter.order && orderWords[filter.order]);
  for (const [name, value] of Object.entries(cursor)) words.set(name, value);
  return words.size === 0 ? "" : `?${words}`;
}

/** Reads the filter from an address. Words nobody knows narrow nothing. `q` is what `suche` was called at first. */
export function filterFrom(query: URLSearchParams): Filter {
  const place = query.get("ort");
  const confirmed = query.get("bestaetigt");
  const list = query.get("liste") ?? undefined;
  return {
    search: cleanLine(query.get("suche") ?? query.get("q") ?? "").slice(0, maxSearch),
    spelling: keyOf(spellingWords, query.get("schreibweise")) ?? noFilter.spelling,
    field: keyOf(fieldWords, query.get("bereich")),
    fieldsCounted: query.get("bereiche") === "alle" ? "all" : "first",
    place: place === withoutPlace ? "" : place && /^[a-z0-9-]{1,60}$/.test(place) ? place : null,
    kind: keyOf(kindWords, query.get("art")),
    targetGroup: keyOf(groupWords, query.get("zielgruppe")),
    groupsCounted: query.get("zielgruppen") === onlyGroup ? "only" : "any",
    legalForm: keyOf(formWords, query.get("rechtsform")),
    confirmed: confirmed === neverConfirmed ? "never" : confirmed && isDay(confirmed) ? confirmed : null,
    source: keyOf(sourceWords, query.get("herkunft")),
    list: isId(list) ? list : null,
    withoutContact: query.get("kontakt") === without,
    order: keyOf(orderWords, query.get("folge")) ?? noFilter.order,
  };
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, word: string | null): Key | null {
  if (!word) return null;
  return (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? null;
}

/** The words of the filter in the address, for the filter form. */
export const wordOf = {
  field: (id: FieldId | "open") => fieldWords[id],
  kind: (kind: Kind) => kindWords[kind],
  group: (group: TargetGroup | "open" | "several") => groupWords[group],
  form: (form: LegalForm | "open") => formWords[form],
  source: (source: Source) => sourceWords[source],
  order: (order: Order) => orderWords[order],
  place: (key: string) => key || withoutPlace,
  neverConfirmed,
  without,
  onlyGroup,
};

/** A search for exactly these letters in names: people write it in quotation marks. */
export function inName(word: string): string {
  return `"${word}"`;
}

/** What narrows a list; the rest says how it is done, or in which order. */
const narrowing = [
  "search",
  "field",
  "place",
  "kind",
  "targetGroup",
  "legalForm",
  "confirmed",
  "source",
  "list",
  "withoutContact",
] as const;
export type Narrowing = (typeof narrowing)[number];

/** The parts of the filter that leave something out, in the order of the form. */
export function narrowedBy(filter: Filter): Narrowing[] {
  return narrowing.filter((part) => filter[part] !== noFilter[part]);
}

/** Whether the filter leaves anything out. */
export function narrows(filter: Filter): boolean {
  return narrowedBy(filter).length > 0;
}

/** The filter as it may be kept: read again, so that nothing but a filter of this list is ever in it. */
export function sameFilter(query: string): string {
  return queryOf(filterFrom(new URLSearchParams(query))).slice(1);
}
