// SPDX-License-Identifier: EUPL-1.2
import type { StrategyContent } from "../content/content.ts";
import type { MeasureStatus } from "../kinds.ts";

/** What is shown of a very long sentence, and how much a short one must at least say. Unit: characters. */
const [longest, enough] = [280, 40];

/** The first sentences of a text, until something is said: "Wir wachsen." alone is too little. A stop before a capital letter ends one. */
export function firstSentence(text: string): string {
  const line =
    text
      .split("\n")
      .find((one) => one.trim() !== "")
      ?.trim() ?? "";
  const ends = Array.from(line.matchAll(/(?<=[\p{L}\p{Pe}\p{Pf}»“]{3}[.!?]) (?=\p{Lu})/gu), ({ index }) => index);
  const sentence = line.slice(0, ends.find((end) => end >= enough) ?? line.length);
  return sentence.length <= longest ? sentence : `${sentence.slice(0, sentence.lastIndexOf(" ", longest))} …`;
}

/** How many measures of a strategy stand where. */
export function perStatus(content: StrategyContent): Record<MeasureStatus, number> {
  const counts: Record<MeasureStatus, number> = { planned: 0, running: 0, done: 0, paused: 0, dropped: 0 };
  for (const { measures } of content.goals) for (const { status } of measures) counts[status] += 1;
  return counts;
}
