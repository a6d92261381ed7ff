// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { searchFold } from "#kit/text";
import source from "../../../../data/inventory/synonyms.json" with { type: "json" };

const groups: readonly string[][] = z
  .object({ groups: z.array(z.array(z.string().min(2)).min(2)) })
  .parse(source)
  .groups.map((group) => group.map(searchFold));

/** So many letters of an ending ("Gesangvereine") do not make it another word. */
const longestEnding = 2;
/** Endings are looked for behind words of at least so many letters. */
const shortestStem = 6;

/** Other words for the same thing, folded as the search folds; none when the word stands in no group. */
export function sameAs(word: string): string[] {
  const is = (other: string) =>
    word === other || (other.length >= shortestStem && word.startsWith(other) && word.length - other.length <= longestEnding);
  return [...new Set(groups.filter((group) => group.some(is)).flat())].filter((other) => other !== word);
}
