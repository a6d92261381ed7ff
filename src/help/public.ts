// SPDX-License-Identifier: EUPL-1.2
export { type HelpChapter, helpChapters } from "./chapters.ts";
export { isFirstWayClosed } from "./first-way.ts";
export { helpPaths } from "./paths.ts";
