// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { later } from "#kit/time";
import { type Removable, undoTime } from "./draft/remove.ts";
import { strategyPaths as paths } from "./paths.ts";
import { t } from "./texts.de.ts";

/** Longest title in a sentence; foundations are whole texts. Unit: characters. */
const longest = 80;

/** A title that fits into a sentence. */
export function inShort(title: string): string {
  return title.length <= longest ? title : `${title.slice(0, longest - 1).trimEnd()}…`;
}

/** What the next page says after a removal: what, until when it can be put back, and where. */
export function removalSaid(thing: Removable, title: string, removal: { now: Date; bodySlug: string }) {
  const to = paths.removed(removal.bodySlug);
  const say = t.removed.done(t.removed.what[thing], inShort(title), longDate(later(removal.now, undoTime)));
  return { say, to, link: { label: t.removed.doneLink, href: to } };
}
