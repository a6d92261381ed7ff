// SPDX-License-Identifier: EUPL-1.2
export { borderView, chosenBorders, type NamedBorders } from "./find.ts";
export { type ImportOutcome, importBorders } from "./import.ts";
export type { BorderView } from "./view.ts";
export { keys, linkBytes, type Place } from "./views.ts";
