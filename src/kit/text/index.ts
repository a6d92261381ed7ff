// SPDX-License-Identifier: EUPL-1.2
export { cleanLine, cleanText } from "./clean.ts";
export { count, decimal, euro, longDate, plural, timeOfDay } from "./format.ts";
export { inLanguages, type Language, langOf, language, languages, speakIn, type Words } from "./language.ts";
export { searchFold, slugOf, sortKey } from "./sorting.ts";
