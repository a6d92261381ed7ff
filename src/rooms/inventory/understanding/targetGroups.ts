// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/inventory/target-group-words.json" with { type: "json" };
import type { Span } from "./fieldWords.ts";
import { type Folded, fold } from "./fold.ts";
import { type TargetGroup, targetGroups } from "./types.ts";
import { addWord, createWordIndex, findWords, longestOnly, type WordIndex } from "./wordIndex.ts";

/** Whom a word is for; null: it only looks as if. */
type GroupMeaning = { group: TargetGroup | null; onlyInColumn: boolean };

const schema = z.object({
  groups: z.array(
    z.object({
      group: z.enum(targetGroups).nullable(),
      exact: z.boolean().optional(),
      only: z.literal("column").optional(),
      words: z.array(z.string().min(1)),
    }),
  ),
});

const index = load();

function load(): WordIndex<GroupMeaning> {
  const words = createWordIndex<GroupMeaning>();
  for (const { group, exact, only, words: ofGroup } of schema.parse(source).groups) {
    for (const word of ofGroup) addWord(words, word, { group, onlyInColumn: only === "column" }, exact);
  }
  return words;
}

/** Whom a name says something is for; words inside places are not asked. */
export function groupsOfName(folded: Folded, masked: readonly Span[]): TargetGroup[] {
  const hits = findWords(index, folded).filter(({ meaning }) => !meaning.onlyInColumn);
  return groupsOf(hits.filter((hit) => !masked.some((span) => span.start < hit.end && hit.start < span.end)));
}

/** Whom a cell of a column of target groups names; empty when we know none of its words. */
export function groupsOfCell(cell: string): TargetGroup[] {
  return groupsOf(findWords(index, fold(cell.slice(0, longestCell))));
}

/** Unit: characters. What is longer is a description. */
const longestCell = 500;

function groupsOf(hits: readonly ReturnType<typeof findWords<GroupMeaning>>[number][]): TargetGroup[] {
  const found = new Set(longestOnly(hits, ({ group }) => group === null).map(({ meaning }) => meaning.group));
  return targetGroups.filter((group) => found.has(group));
}
