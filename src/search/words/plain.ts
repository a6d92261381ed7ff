// SPDX-License-Identifier: EUPL-1.2
import { searchFold } from "#kit/text";

/** ae, oe, ue → a, o, u, so that "Muenster", "Münster" and "Munster" are one; not in "neue" and "Bauer". */
function withoutUmlautE(text: string): string {
  return text.replace(/(?<![aeq])([aou])e/g, "$1");
}

/** "Helfer:innen", "Helfer*in", "Helfer/-innen", "HelferInnen": both forms, written out. */
function bothForms(text: string): string {
  return text.replace(
    /(\p{L}{2,})(?:[:*_·/]-?in(nen)?|(?<=\p{Ll})In(nen)?)(?!\p{L})/gu,
    (_, stem: string, one?: string, other?: string) => {
      const many = one ?? other ?? "";
      return `${stem} ${stem}in${many}`;
    },
  );
}

/** "Ehren·amt", as Leichte Sprache writes it, is one word. */
function unsplit(text: string): string {
  return text.replace(/(?<=\p{L})·(?=\p{L})/gu, "");
}

/** The words of a text as the search compares them: lower case, without umlauts, accents and signs. */
export function plainWords(text: string): string[] {
  const folded = withoutUmlautE(searchFold(unsplit(bothForms(text))));
  return folded === "" ? [] : folded.split(" ");
}

/** The same in one piece. */
export function plain(text: string): string {
  return plainWords(text).join(" ");
}

/** "helferinnen" → "helfer"; null for words that are no form for women. */
export function commonForm(word: string): string | null {
  if (word.length >= 8 && word.endsWith("innen")) return word.slice(0, -5);
  return /^\p{L}{3,}(?:er|or|ist|ant|ent|eur|og|at)in$/u.test(word) ? word.slice(0, -2) : null;
}

/** A word without its ending, to find it in lists: "chore" and "chor" are one. At least four letters stay. */
export function withoutEnding(word: string): string {
  return word.replace(/(?<=.{4})(?:innen|en|er|es|e|n|s)$/, "");
}
