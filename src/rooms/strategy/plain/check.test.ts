// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlain, sentencesOf } from "./check.ts";
import { partsOf } from "./page-of.ts";
import { plainRules, reasonOf } from "./rules.ts";

const found = (text: string) => checkPlain(text).map(({ rule, words }) => [rule, ...words].join(" "));

describe("the rules find what could be easier", () => {
  const table: [text: string, hints: string[]][] = [
    ["Vereine treffen sich im Frühling.", []],
    ["Wir laden ein. Alle können kommen.", []],
    ["Wir möchten, dass alle Vereine in unserer Stadt sich zweimal im Jahr an einem Ort treffen.", ["long-sentence"]],
    ["Die Ehrenamtskoordinierungsstelle hilft.", ["long-word Ehrenamtskoordinierungsstelle"]],
    ["Die Ehrenamts-Koordinierungs-Stelle hilft.", []],
    ["Der Plan wird im Rat beschlossen.", ["passive wird beschlossen"]],
    ["Alle werden gefragt.", ["passive werden gefragt"]],
    ["Das Kind wird groß. Wir werden bezahlen.", []],
    ["Das Haus des Vereins ist offen.", ["genitive des Vereins"]],
    ["Das Haus vom Verein ist offen.", []],
    ["Das ist nicht teuer.", ["negation nicht"]],
    ["Das wäre schön.", ["subjunctive wäre"]],
    ["Es gibt ein Netzwerk.", ["foreign-word Netzwerk"]],
    ["Es gibt z. B. Kaffee.", ["abbreviation z. B."]],
    ["Die VHS hilft.", ["abbreviation VHS"]],
    ["Es gibt drei Treffen und 12.500 Euro.", ["number drei 12.500"]],
    ["Das Treffen (im Mai) ist offen.", ["brackets (im Mai)"]],
  ];
  test.each(table)("%s", (text, hints) => expect(found(text)).toEqual(hints));

  test("a hint quotes her sentence, and knows another word for some", () => {
    expect(checkPlain("Guten Tag.\n- Wir machen einen Workshop.")).toEqual([
      { rule: "foreign-word", sentence: "Wir machen einen Workshop.", words: ["Workshop"], instead: "Treffen zum Arbeiten" },
    ]);
  });

  test("full stops of abbreviations and days end no sentence", () => {
    expect(sentencesOf("Am 3. März kommen z. B. Vereine. Alle sind da.")).toEqual(["Am 3. März kommen z. B. Vereine.", "Alle sind da."]);
  });

  test("every rule has a reason and a source that is named", () => {
    const known = plainRules.sources.map(({ id }) => id);
    for (const { id, source } of plainRules.rules) {
      expect(reasonOf(id)).not.toBe("");
      expect(source.filter((one) => !known.includes(one))).toEqual([]);
    }
  });

  test("any text is checked, and each sentence it quotes stands in the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        for (const { sentence } of checkPlain(text)) expect(text).toContain(sentence);
      }),
      { numRuns: 300 },
    );
  });

  test("20.000 letters are checked without delay", () => {
    const started = performance.now();
    checkPlain("Der Plan wird im Rat der Stadt nicht beschlossen (z. B. im Mai); ".repeat(300));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test("a short line of its own is a heading, lines with a dash are a list, the rest is text", () => {
  expect(
    partsOf("Das planen wir\n\nEs gibt einen Plan.\nEr gilt bald.\n\nDas ist geplant:\n- Ein Treffen\n- Ein Kalender\n  für alle\n\nEnde."),
  ).toEqual([
    { kind: "heading", text: "Das planen wir" },
    { kind: "paragraph", text: "Es gibt einen Plan.\nEr gilt bald." },
    { kind: "paragraph", text: "Das ist geplant:" },
    { kind: "list", items: ["Ein Treffen", "Ein Kalender für alle"] },
    { kind: "paragraph", text: "Ende." },
  ]);
});
