// SPDX-License-Identifier: EUPL-1.2
import { type Body, placeWords } from "#register";
import { inWords } from "../../entries/conflict-page.tsx";
import { emptyContent } from "../../entries/content.ts";
import { type PublicField, publicFields, type Said } from "../said.ts";
import { entryWords } from "./entry-words.ts";

/** A value people said, in words; a dash where there is none. */
export function saidInWords(field: PublicField, said: Said): string {
  return inWords(field, { ...emptyContent, ...said });
}

/** Values that are chosen from our lists, and so have our words. */
const chosen: readonly PublicField[] = ["kind", "fields", "targetGroups", "reach"];

/** One value in words; whether the words are its people's own, in whatever language the page is. */
interface Fact {
  name: string;
  content: string;
  isOwnWords: boolean;
}

/** The values of an entry that say something, with their names. */
export function factsOf(said: Said, body: Body): Fact[] {
  const { names } = entryWords;
  const nameOf = (field: PublicField) => (field === "place" ? names.place(placeWords(body).parts.one) : names[field]);
  return publicFields
    .filter((field) => String(said[field] ?? "") !== "")
    .map((field) => ({ name: nameOf(field), content: saidInWords(field, said), isOwnWords: !chosen.includes(field) }));
}
