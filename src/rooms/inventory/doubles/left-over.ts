// SPDX-License-Identifier: EUPL-1.2
import { inWords } from "../entries/conflict-page.tsx";
import type { ContentField, EntryContent } from "../entries/content.ts";
import { entryTexts } from "../entries/texts.de.ts";
import { doubleTexts } from "./texts.de.ts";

/** Values a merged entry does not say, as a line for its note: nothing somebody wrote is lost. */
export function leftOverNote(left: readonly { field: ContentField; content: EntryContent }[]): string {
  return doubleTexts.leftOver(left.map(({ field, content }) => `${entryTexts.export.columns[field]}: ${inWords(field, content)}`));
}
