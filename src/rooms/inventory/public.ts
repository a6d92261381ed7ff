// SPDX-License-Identifier: EUPL-1.2
export { type ClarifyState, clarifyState } from "./clarify/state.ts";
export { type CheckOutcome, checkFile, importFile, type ListCheck } from "./command-line.ts";
export { type InventoryFinding, inventoryFindings } from "./findings/find.ts";
export { inventoryPaths } from "./paths.ts";
export { type InventoryState, inventoryState } from "./state.ts";
