// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blackened, spotKey, spotsOf, textsIn } from "./find-words.ts";
import type { Spot } from "./tables.ts";
import { placeInWords } from "./where.ts";

const said = (text: string) => [{ pointer: "/title", text }];
const starts = (text: string, words: string, before: readonly Spot[] = []) => spotsOf(said(text), words, before).map(({ start }) => start);

describe("looking for a name", () => {
  const table: [string, string, string, number[]][] = [
    ["wherever it stands", "Ott und Frau Ott", "Ott", [0, 13]],
    ["whatever its case", "OTT, ott", "Ott", [0, 5]],
    ["across a line break", "Erika\nMuster", "Erika Muster", [0]],
    ["behind emoji, counted as one letter each", "👩‍🦰 Ott", "Ott", [4]],
    ["also inside longer words", "Lotto", "Ott", [1]],
    ["repetitions do not overlap", "aaaa", "aa", [0, 2]],
    ["nothing for nothing", "Ott", "  ", []],
    ["not what is not there", "Ott", "Otto", []],
    ["letters that are special elsewhere", "a.b a+b", "a.b", [0]],
    ["letters that grow in lower case keep the offsets", "İİ Ott", "Ott", [3]],
  ];
  test.each(table)("%s", (_, text, words, expected) => {
    expect(starts(text, words)).toEqual(expected);
  });

  test("where it stands for itself is told apart from where it is part of a word", () => {
    expect(spotsOf(said("Lotto mit Ott."), "ott").map(({ whole }) => whole)).toEqual([false, true]);
  });

  test("what is blacked out already is not found again, and does not show around another place", () => {
    const before = [{ pointer: "/title", start: 0, length: 3 }];
    const [spot, ...others] = spotsOf(said("Ott und Ott"), "Ott", before);
    expect([spot?.start, others]).toEqual([8, []]);
    expect(spot?.before).toBe("█████ und ");
  });

  test("only texts of people are searched, never words of the program", () => {
    const content = { title: "planned", goals: [{ number: 1, measures: [{ status: "planned", label: "planned", costs: [] }] }] };
    expect(textsIn(content).map(({ pointer }) => pointer)).toEqual(["/title"]);
  });
});

describe("blacking out", () => {
  const letters = fc.array(fc.constantFrom("a", "O", "t", " ", "ß", "👩", "ü", "█", "\n"), { maxLength: 30 }).map((some) => some.join(""));

  test("afterwards the words are found nowhere, and texts without them stay as they were", () => {
    fc.assert(
      fc.property(letters, letters, (text, words) => {
        const found = spotsOf(said(text), words);
        const shown = blackened({ pointer: "/title", text }, found);
        if (found.length === 0) expect(shown).toBe(text);
        else if (!words.includes("█")) expect(spotsOf(said(shown), words)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });

  test("the length of a name cannot be counted", () => {
    const shown = (name: string) =>
      blackened({ pointer: "/title", text: `Fragen Sie ${name}.` }, spotsOf(said(`Fragen Sie ${name}.`), name));
    expect(shown("Ott")).toBe(shown("Musterfrau-Beispiel"));
    expect(shown("Ott")).toBe("Fragen Sie █████.");
  });

  test("each place has a key of its own", () => {
    expect(spotsOf(said("Ott Ott"), "Ott").map(spotKey)).toEqual(["/title@0+3", "/title@4+3"]);
  });
});

test("a place is named in words", () => {
  const content = { title: "", goals: [{ number: 2, signs: [{ name: "" }], measures: [{ label: "2.1", caretaker: "" }] }] };
  expect(placeInWords(content, "/goals/0/measures/0/caretaker")).toBe("Ziel 2, Maßnahme 2.1, Wer kümmert sich");
  expect(placeInWords(content, "/goals/0/signs/0/name")).toBe("Ziel 2, Woran wir es merken");
  expect(placeInWords(content, "/decision/note")).toBe("Anmerkung zum Beschluss");
  expect(placeInWords(content, "/tenets/0")).toBe("Leitsätze");
});
