// SPDX-License-Identifier: EUPL-1.2
export { type CheckJson, checkJson } from "./checkJson.ts";
export { headerVocabulary } from "./columns/headerTarget.ts";
export { legalFormOf } from "./legalForm.ts";
export { similarBy } from "./similarBy.ts";
export { fieldNames, targetNames } from "./texts.de.ts";
export * from "./types.ts";
export { type Said, type UnderstoodEntry, understandEntry } from "./understandEntry.ts";
export { understandList } from "./understandList.ts";
