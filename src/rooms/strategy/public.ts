// SPDX-License-Identifier: EUPL-1.2
export { type CommentState, commentState } from "./comments/list.ts";
export type { StrategyContent } from "./content/content.ts";
export { type StrategyState, strategyState } from "./draft/state.ts";
export { exportStrategy, isExportFormat } from "./export.ts";
export { leftOpen } from "./kept/left-open.ts";
export type { ExportFormat } from "./paper/take.ts";
export { strategyPaths } from "./paths.ts";
export { strategyAnswer } from "./published/answer.ts";
export {
  type PublishedLine,
  type PublishedSummary,
  placesWithStrategy,
  publishedStrategies,
  publishedStrategyOf,
} from "./published/find.ts";
export { strategyReaders } from "./reading/who.ts";
export { releasesWaiting, type WaitingRelease } from "./release/list.ts";
export { waitingSentence } from "./release/note.tsx";
export { Said, SaidWithin } from "./said.tsx";
export { draftsSharedWith, type Meeting, meetingsShown, type SharedDraft } from "./sharing/list.ts";
