// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { inWords, nameOf } from "../../entries/conflict-page.tsx";
import { emptyContent } from "../../entries/content.ts";
import { type PublicField, publicFields, type Said } from "../said.ts";

/** A value people said, in words; a dash where there is none. */
export function saidInWords(field: PublicField, said: Said): string {
  return inWords(field, { ...emptyContent, ...said });
}

/** The values of an entry that say something, with their names. */
export function factsOf(said: Said, body: Body): { name: string; content: string }[] {
  return publicFields
    .filter((field) => String(said[field] ?? "") !== "")
    .map((field) => ({ name: nameOf(field, body), content: saidInWords(field, said) }));
}
