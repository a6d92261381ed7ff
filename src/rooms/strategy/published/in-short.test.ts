// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { firstSentence } from "./in-short.ts";

const table: [string, string, string][] = [
  ["nothing said", "", ""],
  ["one sentence", "Fabelrade wächst.", "Fabelrade wächst."],
  [
    "a short one takes the next along",
    "Fabelrade wächst. Wer neu ist, findet schwer Anschluss. Das ändern wir.",
    "Fabelrade wächst. Wer neu ist, findet schwer Anschluss.",
  ],
  [
    "days and short forms are no end",
    "Am 3. März hat der Rat mit ca. 40 Vereinen gesprochen, z. B. mit Sportvereinen. Mehr folgt.",
    "Am 3. März hat der Rat mit ca. 40 Vereinen gesprochen, z. B. mit Sportvereinen.",
  ],
  ["only the first paragraph", "Wir fangen an\n\nZweiter Absatz.", "Wir fangen an"],
];

test.each(table)("%s", (_, text, expected) => {
  expect(firstSentence(text)).toBe(expected);
});

test("a sentence without an end is cut between two words", () => {
  const shown = firstSentence("Wort ".repeat(200));
  expect(shown.length).toBeLessThan(285);
  expect(shown).toMatch(/Wort …$/);
});
