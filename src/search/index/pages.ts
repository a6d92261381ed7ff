// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { type Language, languages, speakIn } from "#kit/language";
import type { SearchablePage } from "#kit/search";
import type { Row } from "./write.ts";

/** Pages of the platform, in the language that is spoken when it is called. */
export type PageSource = () => readonly SearchablePage[];

/** The platform's own pages as rows: one for each language they exist in. */
export function pageRows(sources: readonly PageSource[]): Row[] {
  return languages.flatMap((language) =>
    speakIn(language, () => sources.flatMap((source) => source()))
      .filter((page) => language === "de" || page.onlyGerman !== true)
      .map((page) => rowOf(page, language)),
  );
}

/** Changes when any page says something else. */
export function pagesVersion(rows: readonly Row[]): string {
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex").slice(0, 16);
}

function rowOf({ href, title, says, besides = "", onlyGerman = false }: SearchablePage, language: Language): Row {
  const thing = onlyGerman ? href : `${href} ${language}`;
  const said = { title, place: null, labels: "", said: says, besides, href };
  return { source: "pages", thing, unit: href, bodyId: null, kind: "page", language: onlyGerman ? null : language, ...said };
}
