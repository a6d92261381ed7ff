// SPDX-License-Identifier: EUPL-1.2
export { type AnswersWaiting, type AskingState, answersWaiting } from "./asking/state.ts";
export { type ClaimsWaiting, claimsWaiting, type OwnClaim, ownClaim } from "./claims/find.ts";
export { claimTexts } from "./claims/texts.de.ts";
export { type ClarifyState, clarifyState } from "./clarify/state.ts";
export { type CheckOutcome, checkFile, importFile, type ListCheck } from "./command-line.ts";
export { keptConnections, keptFindingKeys } from "./connections/decided.ts";
export { directoryAnswer } from "./directory/answer.ts";
export { type DirectoryState, directoryState } from "./directory/state.ts";
export { type PublicSummary, placesWithDirectory, publicDirectoryOf } from "./directory/summary.ts";
export { inventoryFindings } from "./findings/find.ts";
export type { InventoryFinding } from "./findings/finding.ts";
export { inventoryPaths } from "./paths.ts";
export { inventoryReaders, type SharedTown, townsSharingWith } from "./sharing/list.ts";
export { type InventoryState, inventoryState } from "./state.ts";
