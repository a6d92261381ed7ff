// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { count, plural } from "#kit/text";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  title: "Search",
  titleFor: (words: string) => `Search for “${words}”`,
  seenBy: "Everybody can see this",
  lead: "This looks through everything public. We do not keep what you search for.",
  word: "What are you looking for?",
  wordHint: "For example: choir, Repair-Café, Ehrenamtskarte, a place or a postcode",
  place: "Where?",
  placeHint: "Place, district or postcode",
  button: "Search",
  suggestions: "Suggestions",
  suggested: (amount: number) =>
    amount === 0
      ? "No suggestions. Press Enter to search everywhere."
      : `${plural(amount, "suggestion", "suggestions")}. Choose with the arrow keys.`,
  what: "What you can search for",
  whatItems: [
    "Towns, municipalities and districts: by name, former name, postcode or official key",
    "Associations and initiatives in public directories: by name, field, place, what they offer and what they seek",
    "Published strategies with their goals and measures",
    "Pages of this platform, help included",
  ],
  found: (amount: number, isMore: boolean) => (isMore ? `More than ${count(amount)} results` : plural(amount, "result", "results")),
  foundAround: (found: string, place: string) => `${found} in: ${place}`,
  tooMany: "That is a lot. Name a place or a second word.",
  also: "Also searched for:",
  near: "Nothing is spelled exactly like this. These look or sound similar:",
  oneWord: "This word does not occur. These match part of it:",
  any: "Nothing contains all of these words. These contain at least one:",
  placeUnknown: (place: string) => `We do not know the place “${place}”, or several have this name. We searched everywhere.`,
  everywhere: "Search everywhere",
  sorts: { label: "What", all: "All", places: "Municipalities", entries: "Associations", strategies: "Strategies", pages: "Pages" },
  places: "Where",
  kinds: {
    municipality: "Town or municipality",
    kreis: "District (Kreis)",
    entry: "Association or initiative",
    strategy: "Strategy",
    goal: "Goal of a strategy",
    measure: "Measure of a strategy",
    page: "Page of the platform",
  },
  why: { "old-name": "former name", postcode: "postcode", ags: "official key", similar: "similar name" },
  next: "More results",
  previous: "Previous results",
  none: (words: string) => `We found nothing public for “${words}”.`,
  noneIn: (words: string, place: string) => `We found nothing public for “${words}” in ${place}.`,
  noneOnPage: "There are no more results on this page.",
  instead: {
    title: "What you can do",
    otherWord: "Try another word, or a shorter one. Most texts are in German.",
    meaning: "That nothing is listed here does not say what exists there. Not every municipality has published its directory.",
    municipality: "Find your municipality and ask there",
    contact: "Ask our service point",
  },
  everywhereFor: (words: string) => `Search everywhere for “${words}”`,
};
