// SPDX-License-Identifier: EUPL-1.2
import { endOf, type Look, stateOf } from "./list.ts";
import { lookTexts } from "./texts.de.ts";

const t = lookTexts.became;

/** What became of a look, in words. */
export function becameOf(look: Look, now: Date): string {
  const { answeredAt, answeredByName, endedAt, askedAt } = look;
  const state = stateOf(look, now);
  if (state === "waits" || state === "lapsed") return t[state];
  if (state === "refused") return t.refused(answeredAt ?? askedAt, answeredByName);
  if (state === "taken-back") return t.takenBack(endedAt ?? askedAt);
  const opened = look.emergency ? t.emergency(askedAt) : t.allowed(answeredAt ?? askedAt, answeredByName);
  const end = endOf(look);
  return `${opened}, ${endedAt ? t.ended(endedAt, look.byTown ?? false) : end ? t.until(end) : ""}`;
}

/** Which pages were read when, one line each. */
export function readIn({ readings }: Look): string[] {
  return readings.map(({ page, first, last }) => `${lookTexts.pages[page]}: ${lookTexts.range(first, last)}`);
}
