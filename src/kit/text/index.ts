// SPDX-License-Identifier: EUPL-1.2
export { cleanLine, cleanText } from "./clean.ts";
export { count, decimal, euro, longDate, plural, timeOfDay } from "./format.ts";
export { searchFold, slugOf, sortKey } from "./sorting.ts";
