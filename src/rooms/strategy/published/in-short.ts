// SPDX-License-Identifier: EUPL-1.2
import type { StrategyContent } from "../content/content.ts";
import type { MeasureStatus } from "../kinds.ts";

/** An ordinary abbreviation or a day is not the end of a sentence. Unit: characters. */
const longest = 280;

/** The first sentence of a text. A full stop ends one when a capital letter follows and more than a few words came before. */
export function firstSentence(text: string): string {
  const line =
    text
      .split("\n")
      .find((one) => one.trim() !== "")
      ?.trim() ?? "";
  const end = /(?<=[\p{L}\p{Pe}\p{Pf}»“]{3}[.!?]) (?=\p{Lu})/u.exec(line);
  const sentence = end ? line.slice(0, end.index) : line;
  return sentence.length <= longest ? sentence : `${sentence.slice(0, sentence.lastIndexOf(" ", longest))} …`;
}

/** How many measures of a strategy stand where. */
export function perStatus(content: StrategyContent): Record<MeasureStatus, number> {
  const counts: Record<MeasureStatus, number> = { planned: 0, running: 0, done: 0, paused: 0, dropped: 0 };
  for (const { measures } of content.goals) for (const { status } of measures) counts[status] += 1;
  return counts;
}
