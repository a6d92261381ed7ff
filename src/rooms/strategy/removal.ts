// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { later } from "#kit/time";
import { type Removable, undoTime } from "./draft/remove.ts";
import { t } from "./texts.de.ts";

/** Longest title in a sentence; foundations are whole texts. Unit: characters. */
const longest = 80;

/** A title that fits into a sentence. */
export function inShort(title: string): string {
  return title.length <= longest ? title : `${title.slice(0, longest - 1).trimEnd()}…`;
}

/** What was removed and until when it can be put back. */
export function removalSentence(thing: Removable, title: string, now: Date): string {
  return t.removed.done(t.removed.what[thing], inShort(title), longDate(later(now, undoTime)));
}
