// SPDX-License-Identifier: EUPL-1.2
import { foldWords } from "../fold.ts";
import { exactly } from "../placeRegister.ts";
import type { ListContext, PlaceRegister } from "../types.ts";
import type { ColumnProfile } from "./profile.ts";

/** Whether a column names the Ortsteile of the municipality. */
export function isListOfPlaces(profile: ColumnProfile, context: ListContext): boolean {
  const known = new Set((context.corrections?.places ?? context.body?.places ?? []).map(foldWords));
  const inKnown = profile.values.filter(({ value }) => known.has(foldWords(value))).length;
  if (known.size > 0) return inKnown >= profile.values.length * 0.5;
  return looksLikePlaces(profile, context) && profile.distinct <= profile.filled * 0.5;
}

/** Two to forty short names in capitals that are no municipalities. */
export function looksLikePlaces(profile: ColumnProfile, context: ListContext): boolean {
  const { share, distinct, values } = profile;
  if (distinct < 2 || distinct > 40 || profile.averageLength >= 25 || share.organisation >= 0.2 || share.number >= 0.1) return false;
  return values.every(({ value }) => /^\p{Lu}/u.test(value) && value.split(" ").length <= 3) && registered(profile, context.register) < 0.3;
}

/** Whether a column names municipalities, her own above all. */
export function isListOfMunicipalities(profile: ColumnProfile, context: ListContext): boolean {
  const first = profile.values[0];
  if (!first) return false;
  if (context.body && foldWords(first.value) === foldWords(context.body.name)) return true;
  return registered(profile, context.register) >= 0.6;
}

function registered(profile: ColumnProfile, register: PlaceRegister): number {
  const sample = profile.values.slice(0, 20);
  return sample.filter(({ value }) => exactly(value, register) !== undefined).length / Math.max(1, sample.length);
}
