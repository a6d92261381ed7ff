// SPDX-License-Identifier: EUPL-1.2
import { language } from "#kit/language";
import type { SearchablePage } from "#kit/search";
import { helpChapters } from "../../help/public.ts";

/** Every page of the handbook and every part of it, in the language spoken at the moment. */
export function helpPages(): SearchablePage[] {
  const all = helpChapters();
  const pageOf = (address: string) => address.replace(/#.*$/, "");
  const elsewhere = new Set(all.filter((chapter) => chapter.language !== "de").map(({ address }) => pageOf(address)));
  return all
    .filter((chapter) => chapter.language === language())
    .map(({ address, title, text, searchWords }) => ({
      href: address,
      title,
      says: text,
      besides: searchWords,
      onlyGerman: !elsewhere.has(pageOf(address)),
    }));
}
