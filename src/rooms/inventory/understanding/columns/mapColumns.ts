// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { foldWords } from "../fold.ts";
import { reasons } from "../texts.de.ts";
import type { ColumnTarget, KnownBody, ListContext, PlaceRegister, UnderstoodColumn } from "../types.ts";
import { type HeaderTarget, isAboutPerson, targetOfHeader } from "./headerTarget.ts";
import { findNameColumn, type NameColumn } from "./nameColumn.ts";
import type { ColumnProfile } from "./profile.ts";
import { targetOfShape } from "./shapeTarget.ts";

export type MappedColumns = { columns: UnderstoodColumn[]; nameIsSure: boolean };

type Guess = { target: ColumnTarget; confidence: number; reason: string };

/** Says for every column what it becomes and why; her own choices go before ours. */
export function mapColumns(table: Table, profiles: readonly ColumnProfile[], context: ListContext): MappedColumns {
  const headers = table.columns.map((name) => (table.headerRow === null ? null : targetOfHeader(name)));
  const chosen = context.mapping ?? {};
  const free = profiles.filter((profile) => chosen[profile.index] === undefined);
  const chosenName = Object.values(chosen).includes("name");
  const name = chosenName ? null : findNameColumn(free, headers);
  const columns = table.columns.map((column, index) => {
    const guess = guessFor(index);
    const target = chosen[index];
    const own = target === undefined ? guess : { target, confidence: 1, reason: reasons.chosen };
    return { index, name: column, mapsTo: own.target, confidence: Math.round(own.confidence * 100) / 100, reason: own.reason };
  });
  return { columns: withoutRivals(columns, chosen), nameIsSure: chosenName || (name?.sure ?? false) };

  function guessFor(index: number): Guess {
    const profile = profiles[index];
    if (!profile) return { target: "ignore", confidence: 1, reason: reasons.empty };
    if (name?.index === index) return nameGuess(profile, name, headers[index] ?? null);
    return guessOther(table, profile, headers[index] ?? null, context);
  }
}

/** What a list can hold only once. */
const single: readonly ColumnTarget[] = ["legalForm", "place", "municipality", "ags", "postcode", "website"];

/** Of two columns that would become the same, the surer one stays; what she chose always stays. */
function withoutRivals(columns: readonly UnderstoodColumn[], chosen: Readonly<Record<number, ColumnTarget>>): UnderstoodColumn[] {
  return columns.map((column) => {
    if (!single.includes(column.mapsTo) || chosen[column.index] !== undefined) return column;
    const best = columns.filter((other) => other.mapsTo === column.mapsTo).reduce((a, b) => (b.confidence > a.confidence ? b : a));
    return best === column ? column : { ...column, mapsTo: "ignore", reason: reasons.taken(best.name) };
  });
}

function nameGuess(profile: ColumnProfile, name: NameColumn, header: HeaderTarget | null): Guess {
  const twice = profile.filled - profile.distinct;
  return {
    target: "name",
    confidence: name.confidence,
    reason: reasons.name(header?.target === "name", profile.values[0]?.value ?? "", twice),
  };
}

/** E-mail addresses and telephone numbers are what they are, whatever stands above them; names only look like names. */
const reachable = 0.9;

function guessOther(table: Table, profile: ColumnProfile, header: HeaderTarget | null, context: ListContext): Guess {
  if (profile.filled === 0) return { target: "ignore", confidence: 1, reason: reasons.empty };
  const twin = twinOf(table, profile.index);
  if (twin !== null) return { target: "ignore", confidence: 0.9, reason: reasons.twin(twin) };
  const shape = targetOfShape(profile);
  const byHeader = header && header.share >= 0.5 && header.target !== "name" ? header : null;
  if (byHeader?.target === "personal") return { target: "personal", confidence: 0.95, reason: reasons.personal };
  if (shape?.target === "personal" && (shape.confidence >= reachable || !byHeader)) return { ...shape, reason: reasons.personal };
  if (byHeader) return refine(table, profile, byHeader, shape, context);
  if (isListOfPlaces(profile, context)) return { target: "place", confidence: 0.7, reason: reasons.places(profile.distinct) };
  if (isListOfMunicipalities(profile, context))
    return { target: "municipality", confidence: 0.7, reason: reasons.municipality(profile.values) };
  if (shape) return { ...shape, reason: reasons.byShape(shape.target, profile) };
  return { target: "ignore", confidence: 0.5, reason: reasons.unknown };
}

/** The header speaks, the values may object. */
function refine(
  table: Table,
  profile: ColumnProfile,
  header: HeaderTarget,
  shape: { target: ColumnTarget } | null,
  context: ListContext,
): Guess {
  const confidence = 0.6 + 0.3 * header.share;
  if (header.target === "street" && isPrivate(table, profile.index))
    return { target: "personal", confidence: 0.7, reason: reasons.privateStreet };
  if (header.target === "municipality" && !isListOfMunicipalities(profile, context) && looksLikePlaces(profile, context)) {
    return { target: "place", confidence: 0.75, reason: reasons.places(profile.distinct) };
  }
  if (header.target === "category" && profile.distinct > profile.filled * 0.8 && profile.filled > 20) {
    return { target: "description", confidence: 0.6, reason: reasons.manyValues };
  }
  if (header.target === "ags" && profile.share.ags < 0.5) return { target: "ignore", confidence: 0.6, reason: reasons.unknown };
  const agrees = shape?.target === header.target ? 0.08 : 0;
  return { target: header.target, confidence: confidence + agrees, reason: reasons.byHeader(header.target, profile) };
}

/** An address behind a person is likely where that person lives. */
function isPrivate(table: Table, index: number): boolean {
  return table.columns.slice(0, index).some(isAboutPerson);
}

function isListOfPlaces(profile: ColumnProfile, context: ListContext): boolean {
  const known = new Set((context.corrections?.places ?? context.body?.places ?? []).map(foldWords));
  const inKnown = profile.values.filter(({ value }) => known.has(foldWords(value))).length;
  if (known.size > 0) return inKnown >= profile.values.length * 0.5;
  return looksLikePlaces(profile, context) && profile.distinct <= profile.filled * 0.5;
}

/** Two to forty short names in capitals that are no municipalities. */
function looksLikePlaces(profile: ColumnProfile, context: ListContext): boolean {
  const { share, distinct, values } = profile;
  if (distinct < 2 || distinct > 40 || profile.averageLength >= 25 || share.organisation >= 0.2 || share.number >= 0.1) return false;
  return values.every(({ value }) => /^\p{Lu}/u.test(value) && value.split(" ").length <= 3) && registered(profile, context.register) < 0.3;
}

function isListOfMunicipalities(profile: ColumnProfile, context: ListContext): boolean {
  const first = profile.values[0];
  if (!first) return false;
  if (context.body && foldWords(first.value) === foldWords(context.body.name)) return true;
  return registered(profile, context.register) >= 0.6;
}

function registered(profile: ColumnProfile, register: PlaceRegister): number {
  const sample = profile.values.slice(0, 20);
  return sample.filter(({ value }) => exactly(value, register) !== undefined).length / Math.max(1, sample.length);
}

/** The municipality of exactly this name. */
export function exactly(name: string, register: PlaceRegister): KnownBody | undefined {
  return register.byName(name).find((body) => foldWords(body.name) === foldWords(name));
}

/** The name of an earlier column that holds the very same values. */
function twinOf(table: Table, index: number): string | null {
  for (let other = 0; other < index; other++) {
    if (table.rows.length > 1 && table.rows.every((row) => row.cells[other] === row.cells[index])) return table.columns[other] ?? null;
  }
  return null;
}
