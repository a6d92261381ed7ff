// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { cleanLine } from "#kit/text";
import { type ListedBody, lookupFor, theOne } from "#register";

/** What results can be narrowed to, by the word in the address. */
export const sorts = { orte: "places", vereine: "entries", strategien: "strategies", seiten: "pages" } as const;
export type SortWord = keyof typeof sorts;
export type Sort = (typeof sorts)[SortWord];

/** What somebody asks for. */
export interface Asked {
  text: string;
  sort: SortWord | null;
  /** What she typed as a place; "" when she did not. */
  near: string;
  /** From 1. */
  page: number;
}

/** Longest search we look at. Unit: characters. */
const longest = 100;
/** Nobody reads further; more would only cost. */
const lastPage = 50;

/** Reads the question from an address. Words nobody knows narrow nothing. */
export function askedFrom(query: URLSearchParams): Asked {
  const given = (name: string) => cleanLine(query.get(name) ?? "").slice(0, longest);
  const art = query.get("art");
  const page = Number(query.get("seite"));
  return {
    text: given("wort"),
    sort: isSort(art) ? art : null,
    near: given("ort"),
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

const isSort = (word: string | null): word is SortWord => word !== null && Object.hasOwn(sorts, word);

/** The place she means, with the bodies whose things are there; null when it is none or not clear which. */
export interface Around {
  body: ListedBody;
  /** The Kreis stands for its municipalities. */
  isKreis: boolean;
}

/** The place somebody typed beside her words. An address of one of our pages is one as well. */
export async function aroundOf(tx: Tx, near: string): Promise<Around | null> {
  if (near === "") return null;
  const body = theOne((await lookupFor(tx)).find(near, 20));
  return body && { body, isKreis: body.kind === "kreis" };
}
