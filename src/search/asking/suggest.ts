// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import type { Language } from "#kit/language";
import { lookupFor } from "#register";
import { parseQuery } from "../words/query.ts";
import type { Result } from "./find.ts";
import { findThings } from "./find-things.ts";

const mostPlaces = 3;
const mostAltogether = 8;
/** One letter says nothing yet. */
const shortest = 2;

/** What somebody may be about to type, the best first; a misspelled word counts only when nothing is written so. */
export async function suggest(tx: Tx, typed: string, language: Language): Promise<Result[]> {
  if (typed.length < shortest) return [];
  const found = (await lookupFor(tx)).find(typed, mostPlaces);
  const named = found.filter(({ why }) => why !== "similar");
  const query = parseQuery(typed, language);
  const common = { query, language, sort: null, around: null, offset: 0, isUnfinished: true };
  const limit = mostAltogether - named.length;
  const written = await findThings(tx, { ...common, closeness: "all", limit });
  const isNothing = named.length + written.items.length === 0;
  const things = isNothing ? await findThings(tx, { ...common, closeness: "near", limit: mostAltogether - found.length }) : written;
  const places = isNothing ? found : named;
  return [...places.map((place): Result => ({ kind: "place", place })), ...things.items.map((thing): Result => ({ kind: "thing", thing }))];
}
