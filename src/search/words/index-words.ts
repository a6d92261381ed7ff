// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import partsSource from "../../../data/search/compound-parts.json" with { type: "json" };
import { nearKeys, soundKeys } from "./near.ts";
import { partsOf } from "./parts.ts";
import { commonForm, plainWords } from "./plain.ts";

/** What the index holds of a thing, most telling first; the database takes off the endings. */
export interface IndexWords {
  title: string;
  /** Parts of compounds in the title. */
  parts: string;
  besides: string;
  said: string;
  /** Words of the title as people may misspell them. */
  near: string[];
}

/** So many words of a title may be misspelled; longer ones are sentences. */
const mostNear = 10;
/** So many words of a text are also found by their sound. */
const mostSounds = 30;

/** The words something is found by. */
export function indexWords(thing: { title: string; besides: string; said: string }): IndexWords {
  const title = withForms(plainWords(thing.title));
  const parts = title.flatMap(partsOf);
  const besides = withForms(plainWords(thing.besides));
  const said = withForms(plainWords(thing.said));
  return {
    title: title.join(" "),
    parts: [...new Set(parts)].join(" "),
    besides: [...besides, ...besides.flatMap(partsOf)].join(" "),
    said: [...said, ...said.flatMap(partsOf)].join(" "),
    near: [...new Set([...[...title.slice(0, mostNear), ...parts].flatMap(nearKeys), ...said.slice(0, mostSounds).flatMap(soundKeys)])],
  };
}

function withForms(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const common = commonForm(word);
    return common === null ? [word] : [word, common];
  });
}

/** Counts up when the code above makes other words of the same text. */
const madeBy = 2;

/** Changes when the same text would be found by other words: then everything is read again. */
export const wordsVersion = `${madeBy}-${createHash("sha256").update(JSON.stringify(partsSource)).digest("hex").slice(0, 12)}`;
