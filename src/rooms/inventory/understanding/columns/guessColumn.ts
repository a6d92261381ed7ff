// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { isKreis } from "../placeRegister.ts";
import { reasons } from "../texts.de.ts";
import type { ColumnTarget, ListContext } from "../types.ts";
import { type HeaderTarget, isAboutPerson } from "./headerTarget.ts";
import type { NameColumn } from "./nameColumn.ts";
import { isListOfMunicipalities, isListOfPlaces, looksLikePlaces } from "./placeColumn.ts";
import type { ColumnProfile } from "./profile.ts";
import { targetOfShape } from "./shapeTarget.ts";

/** What a column may be, how sure, and why. */
export type Guess = { target: ColumnTarget; confidence: number; reason: string };

/** Why the name column is one. */
export function guessName(profile: ColumnProfile, name: NameColumn, header: HeaderTarget | null): Guess {
  const twice = profile.filled - profile.distinct;
  return {
    target: "name",
    confidence: name.confidence,
    reason: reasons.name(header?.target === "name", profile.values[0]?.value ?? "", twice),
  };
}

/** E-mail addresses and telephone numbers are what they are, whatever stands above them; names only look like names. */
const reachable = 0.9;

/** What any other column is: by its header first, and by its values. In the list of a Kreis the municipality is the place. */
export function guessColumn(table: Table, profile: ColumnProfile, header: HeaderTarget | null, context: ListContext): Guess {
  const guess = guessOf(table, profile, header, context);
  if (guess.target !== "municipality" || !isKreis(context.body)) return guess;
  return { target: "place", confidence: surelyPlace, reason: reasons.places(profile.distinct) };
}

/** Surer than a column of Ortsteile beside it: those of a whole Kreis tell less than its municipalities. */
const surelyPlace = 0.95;

function guessOf(table: Table, profile: ColumnProfile, header: HeaderTarget | null, context: ListContext): Guess {
  if (profile.filled === 0) return { target: "ignore", confidence: 1, reason: reasons.empty };
  const twin = twinOf(table, profile.index);
  if (twin !== null) return { target: "ignore", confidence: 0.9, reason: reasons.twin(twin) };
  const shape = targetOfShape(profile);
  const byHeader = header && header.share >= 0.5 && header.target !== "name" ? header : null;
  // A column that calls itself public is for the public; every other way to reach somebody stays out.
  if (byHeader?.target === "publicContact" && byHeader.share === 1) return spoken(byHeader, profile);
  if (byHeader?.target === "personal") return { target: "personal", confidence: 0.95, reason: reasons.personal };
  if (shape?.target === "personal" && (shape.confidence >= reachable || !byHeader)) return { ...shape, reason: reasons.personal };
  if (byHeader) return refine(table, profile, byHeader, shape, context);
  if (isListOfPlaces(profile, context)) return { target: "place", confidence: 0.7, reason: reasons.places(profile.distinct) };
  if (isListOfMunicipalities(profile, context))
    return { target: "municipality", confidence: 0.7, reason: reasons.municipality(profile.values) };
  if (shape?.target === "description" && profile.share.reach >= mentionsReach) {
    return { target: "personal", confidence: 0.7, reason: reasons.reachInText };
  }
  if (shape) return { ...shape, reason: reasons.byShape(shape.target, profile) };
  return { target: "ignore", confidence: 0.5, reason: reasons.unknown };
}

/** What a header says without any doubt. */
function spoken(header: HeaderTarget, profile: ColumnProfile): Guess {
  return { target: header.target, confidence: 0.9, reason: reasons.byHeader(header.target, profile) };
}

/** Free texts: what they mention decides whether they may be taken. */
const freeTexts: readonly ColumnTarget[] = ["description", "note", "offers", "seeks", "evidence", "publicContact"];

/** Share of cells with a telephone number or e-mail address in their text from which on a description stays out. */
const mentionsReach = 0.05;

/** The header speaks, the values may object. */
function refine(
  table: Table,
  profile: ColumnProfile,
  header: HeaderTarget,
  shape: { target: ColumnTarget } | null,
  context: ListContext,
): Guess {
  const confidence = 0.6 + 0.3 * header.share;
  if (freeTexts.includes(header.target) && profile.share.reach >= mentionsReach) {
    return { target: "personal", confidence: 0.7, reason: reasons.reachInText };
  }
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

/** The name of an earlier column that holds the very same values. */
function twinOf(table: Table, index: number): string | null {
  for (let other = 0; other < index; other++) {
    if (table.rows.length > 1 && table.rows.every((row) => row.cells[other] === row.cells[index])) return table.columns[other] ?? null;
  }
  return null;
}
