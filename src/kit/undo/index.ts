// SPDX-License-Identifier: EUPL-1.2
export { offerUndo, openStep, type UndoOutcome, undoStep } from "./steps.ts";
export { undoSteps } from "./tables.ts";
