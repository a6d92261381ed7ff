// SPDX-License-Identifier: EUPL-1.2
import { cleanLine, cleanText } from "#kit/text";
import type { Text } from "./paper.ts";
import type { ReadyText } from "./ready.ts";

/** Runs of cleaned text, each with its weight. */
export function runs(text: Text): ReadyText {
  const given = typeof text === "string" ? [text] : text;
  return given.map((run) =>
    typeof run === "string" ? { text: readable(run), strong: false } : { text: readable(run.text), strong: true },
  );
}

/** One list of runs per paragraph; empty lines part them, and what holds no letters is left out. */
export function paragraphs(text: Text): ReadyText[] {
  const found: ReadyText[] = [[]];
  for (const run of runs(text)) {
    const [first = "", ...rest] = run.text.split(/\n[ \t]*\n\s*/);
    found.at(-1)?.push({ ...run, text: first });
    for (const part of rest) found.push([{ ...run, text: part }]);
  }
  return found.filter((paragraph) => paragraph.some((run) => run.text.trim() !== ""));
}

/** Cleaned text of one weight that may hold line breaks. */
export function lines(text: string): string {
  return readable(text).trim();
}

/** Cleaned text on one line. */
export function line(text: string): string {
  return cleanLine(readable(text));
}

/** Whether there is anything to see: joiners, spaces and lone accents are no heading. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** Vertical tab, form feed, next line, line and paragraph separator: breaks that neither Typst nor Word reads alike. */
const otherBreaks = /[\v\f\u0085\u2028\u2029]/g;
/** Signs that turn the direction of all that follows (letters carry their own), and those that mean nothing in a text. */
const stray = /[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/gu;

/** Storable text that also stays where it is put. */
function readable(text: string): string {
  return cleanText(text.replace(otherBreaks, "\n")).replace(stray, "").replaceAll("\t", " ").normalize("NFC");
}
