// SPDX-License-Identifier: EUPL-1.2
export { offerUndo, type UndoOutcome, undoStep } from "./steps.ts";
export { undoSteps } from "./tables.ts";
