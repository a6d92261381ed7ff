// SPDX-License-Identifier: EUPL-1.2
import { searchFold } from "#kit/text";
import { sameAs } from "../../entries/synonyms.ts";
import { fieldNames } from "../../understanding/index.ts";
import { type FieldId, fieldIds } from "../../vocabulary.ts";
import { fillWords, thingsIn } from "../rules.ts";

/** A word to look for: as it is, in other words for the same thing, and the fields it names. */
export interface Sought {
  word: string;
  others: string[];
  fields: FieldId[];
}

/** More words make a question only narrower. */
const mostWords = 6;
const shortestWord = 3;
/** A field is recognised by so many letters. */
const shortestFieldWord = 4;

/** What a question asks for, in plain words; empty when it says nothing to look for. */
export function soughtIn(question: string): Sought[] {
  const words = searchFold(question)
    .split(" ")
    .filter((word) => word.length >= shortestWord);
  const telling = words.filter((word) => !fillWords.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, mostWords).map((word) => ({
    word,
    others: othersFor(word),
    fields: fieldIds.filter((field) => names(field, word)),
  }));
}

/** Other words for the same thing; those of the rules are long enough to be looked for inside longer ones. */
function othersFor(word: string): string[] {
  const all = thingsIn(word).flatMap((rule) => rule.words.map((other) => searchFold(other.replace(/^-|-$/g, ""))));
  const long = all.filter((other) => other.length > shortestFieldWord && other !== word);
  return [...new Set([...long, ...sameAs(word)])];
}

function names(field: FieldId, word: string): boolean {
  if (field === "other" || word.length < shortestFieldWord) return false;
  return searchFold(fieldNames[field])
    .split(" ")
    .some((label) => label.length >= shortestFieldWord && (label.startsWith(word) || word.startsWith(label)));
}
