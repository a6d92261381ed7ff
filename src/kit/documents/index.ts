// SPDX-License-Identifier: EUPL-1.2
export type { Block, Column, ListItem, PaperDocument, Run, Text } from "./paper.ts";
export { docxOf, pdfOf } from "./render.ts";
export { unprintableIn } from "./unprintable.ts";
