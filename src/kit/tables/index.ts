// SPDX-License-Identifier: EUPL-1.2
export { csvOf } from "./csvOf.ts";
export { escapeFormula, unescapeFormula } from "./formula.ts";
export { limits as tableLimits } from "./limits.ts";
export { bytesOfPaste } from "./paste.ts";
export { readTable } from "./readTable.ts";
export { readTableInWorker } from "./readTableInWorker.ts";
export { sendParts } from "./sendParts.ts";
export type { ReadOptions, Table, TableNote, TableOutcome, TableRow, UnreadableReason } from "./table.ts";
export { noteSentence, unreadableSentence } from "./texts.de.ts";
export { inThread, type ThreadBounds, type ThreadOutcome } from "./thread.ts";
export { xlsxOf } from "./xlsxOf.ts";
