// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import type { Language } from "#kit/language";
import { type Found, type ListedBody, lookupFor } from "#register";
import { nearKeys } from "../words/near.ts";
import { plain } from "../words/plain.ts";
import { type Closeness, parseQuery } from "../words/query.ts";
import { type Around, type Asked, aroundOf, type Sort, sorts } from "./asked.ts";
import { type FoundThing, type FoundThings, findThings, most } from "./find-things.ts";

/** Results a page. */
export const pageSize = 20;
/** Municipalities and Kreise whose name only begins or holds what was typed stand in front when they are few. */
const fewPlaces = 3;
const mostPlaces = 60;

/** A municipality or Kreis, or something that was published. */
export type Result = { kind: "place"; place: Found<ListedBody> } | { kind: "thing"; thing: FoundThing };

/** What was found for a question. */
export interface Results {
  items: Result[];
  total: number;
  /** There are more than we weighed. */
  isMore: boolean;
  sorts: { sort: Sort; count: number }[];
  places: FoundThings["places"];
  /** How closely the words had to fit for anything to be found. */
  closeness: Closeness;
  /** A single word was asked for. */
  isOneWord: boolean;
  /** Other words that were looked for as well, spelled for people. */
  also: string[];
  /** What words of results are marked by. */
  marked: string[];
  around: Around | null;
  /** She named a place that we do not know, or that several are called. */
  isPlaceUnknown: boolean;
}

const sortOrder = Object.values(sorts);
const steps: readonly Closeness[] = ["all", "slip", "near", "any"];

/**
 * Everything public that fits, one page of it: as it is written; when nothing is, with one slip; then also by sound or beginning; at last
 * whatever holds one of the words.
 */
export async function search(tx: Tx, asked: Asked, language: Language): Promise<Results> {
  const query = parseQuery(asked.text, language);
  const around = await aroundOf(tx, asked.near);
  const places = asked.text === "" || around ? [] : (await lookupFor(tx)).find(asked.text, mostPlaces);
  const also = [...new Set(query.wanted.flatMap(({ others }) => others))];
  const marked = query.wanted.flatMap(({ word, forms, others }) => [word, ...forms.flat(), ...others]);
  const common = { isOneWord: query.wanted.length === 1, also, marked, around, isPlaceUnknown: asked.near !== "" && around === null };
  let results: Results = { ...none, ...common, closeness: "all" };
  for (const closeness of steps) {
    const fitting = places.filter(({ why }) => closeness !== "all" || why !== "similar");
    results = { ...(await pageOf(tx, { query, language, closeness, around }, asked, fitting)), ...common, closeness };
    if (results.sorts.some(({ sort }) => closeness !== "slip" || sort !== "places")) break;
  }
  return results;
}

const none: Page = { items: [], total: 0, isMore: false, sorts: [], places: [] };

type Question = Omit<Parameters<typeof findThings>[1], "sort" | "offset" | "limit">;
type Page = Pick<Results, "items" | "total" | "isMore" | "sorts" | "places">;

/** A guess at a place counts as meant when it is one slip away, or sounds the same. */
function isNear(typed: string, name: string): boolean {
  const keys = nearKeys(plain(name).replaceAll(" ", ""));
  return nearKeys(plain(typed).replaceAll(" ", "")).some((key) => keys.includes(key));
}

/** Places first where they are meant, then things, then places that only share letters. */
async function pageOf(tx: Tx, question: Question, asked: Asked, fitting: readonly Found<ListedBody>[]): Promise<Page> {
  const sort = asked.sort && sorts[asked.sort];
  const shown = sort === null || sort === "places" ? fitting : [];
  const isFew = shown.length <= fewPlaces;
  const isMeant = ({ why, body }: Found) => (why === "part" ? isFew : why !== "similar" || isNear(asked.text, body.name));
  const [front, back] = [shown.filter(isMeant), shown.filter((place) => !isMeant(place))];
  const start = (asked.page - 1) * pageSize;
  const inFront = front.slice(start, start + pageSize);
  const things = await findThings(tx, {
    ...question,
    sort,
    offset: Math.max(0, start - front.length),
    limit: pageSize - inFront.length,
  });
  const behind = front.length + things.total;
  const left = pageSize - inFront.length - things.items.length;
  const inBack = left > 0 ? back.slice(Math.max(0, start - behind), Math.max(0, start - behind) + left) : [];
  const asPlace = (place: Found<ListedBody>): Result => ({ kind: "place", place });
  return {
    items: [...inFront.map(asPlace), ...things.items.map((thing): Result => ({ kind: "thing", thing })), ...inBack.map(asPlace)],
    total: shown.length + things.total,
    isMore: (things.sorts.find((one) => one.sort === "entries")?.count ?? 0) >= most,
    sorts: sortOrder.flatMap((one) => {
      const count = one === "places" ? fitting.length : (things.sorts.find((found) => found.sort === one)?.count ?? 0);
      return count > 0 ? [{ sort: one, count }] : [];
    }),
    places: things.places,
  };
}
