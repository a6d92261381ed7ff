// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import fieldWords from "../../../../data/inventory/field-words.json" with { type: "json" };
import kindWords from "../../../../data/inventory/kind-words.json" with { type: "json" };
import { exampleRegister, listOf } from "../../../../test/lists/read.ts";
import { fieldHits } from "./fieldWords.ts";
import { fold, foldWords } from "./fold.ts";
import { type LegalForm, legalFormOf, understandList } from "./index.ts";

describe("the word lists", () => {
  const speaking = fieldWords.groups.filter((group) => group.field !== null);
  /** A word as it stands inside others: »-sport« behind something, »sport-« before something. */
  const inside = (notation: string) => notation.replace(/^-/, "xx").replace(/-$/, "xx");
  const plain = (notation: string) => notation.replace(/^-|-$/g, "");

  test("each word speaks for its own field when it stands where it may stand", () => {
    const mute = speaking.flatMap((group) =>
      group.words
        .filter((word) => fieldHits(fold(inside(word)), []).every((hit) => hit.meaning.field !== group.field))
        .map((word) => `${group.field}: ${word}`),
    );
    expect(mute).toEqual([]);
  });

  test("no word stands in two fields with the same rank", () => {
    const seen = new Map<string, string>();
    const twice = speaking.flatMap((group) =>
      group.words.filter((word) => {
        const key = `${word} ${group.rank}`;
        const other = seen.get(key);
        seen.set(key, String(group.field));
        return other !== undefined;
      }),
    );
    expect(twice).toEqual([]);
  });

  test("words are long enough not to hide in other words", () => {
    const short = [...fieldWords.groups, ...kindWords.groups].flatMap((group) =>
      group.words.filter((word) => word.startsWith("-") && word.endsWith("-") && plain(word).length < 4),
    );
    expect(short).toEqual(["-bmx-"]);
  });
});

describe("folding", () => {
  test.each([
    ["Schützen-Verein  »Groß«", "schuetzen verein gross"],
    ["SCHUETZENVEREIN", "schuetzenverein"],
    ["Cafe\u0301 & Škoda", "cafe skoda"],
    ["A. u. B.", "a u b"],
    ["", ""],
  ])("%j becomes %j", (text, folded) => {
    expect(foldWords(text)).toBe(folded);
  });

  test("each folded letter leads back to a letter of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const folded = fold(text);
        return (
          folded.origin.length === folded.text.length &&
          folded.origin.every((at) => at >= 0 && at <= folded.original.length) &&
          /^ (\S+ )*$/u.test(folded.text)
        );
      }),
    );
  });
});

describe("legal forms", () => {
  const names: [string, LegalForm | null][] = [
    ["TuS Linde e.V.", "e_v"],
    ["TuS Linde e. V.", "e_v"],
    ["TuS Linde eV", "e_v"],
    ["TUS LINDE E.V.", "e_v"],
    ["TUS LINDE EV", "e_v"],
    ["Kolibri (eingetragener Verein)", "e_v"],
    ["Ankerplatz der ev.-ref. Kirchengemeinde", null],
    ["Lebensraum gGmbH", "ggmbh"],
    ["Lebensraum gemeinnützige GmbH", "ggmbh"],
    ["Bürgerenergie eG", "eg"],
    ["Musterbau GmbH", "unternehmen"],
    ["Die Zwei GbR", "gbr"],
    ["Kirchengemeinde K.d.ö.R.", "koer"],
    ["SPD-Ortsverein", "partei"],
    ["Naturschutz AG", null],
    ["Begegnung", null],
  ];
  test.each(names)("»%s«: %s", (name, form) => {
    expect(legalFormOf(name)).toBe(form);
  });
});

test("every reason is a quote: the words that led to a field stand in the name or in her category", () => {
  const parts = [
    "Schützen",
    "verein",
    "Musik",
    "zug",
    "der",
    "Feuerwehr",
    "Förderverein",
    "Grundschule",
    "und",
    "-",
    " ",
    "Linde",
    "Jugend",
    "Sport",
    "Kirchen",
    "chor",
    "E.V.",
    "Größe",
    "»",
    "«",
    "TuS",
    "BUND",
  ];
  const name = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((words) => words.join(""));
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("Sport", "Vereine", "Freizeit und Sport", ""),
      (names, category) => {
        const list = understandList(listOf(names, { Kategorie: names.map(() => category) }), {
          register: exampleRegister,
          mapping: { 0: "name", 1: "category" },
        });
        return list.items.every(
          (item) =>
            item.because.every((quote) => [category, ...names.map((one) => one.trim())].includes(quote) || item.name.includes(quote)) &&
            item.fields.length > 0 === item.because.length > 0,
        );
      },
    ),
  );
});

describe("hostile texts come to an end", () => {
  const texts = [
    "sport ".repeat(16_000),
    "a".repeat(100_000),
    "Schützen-".repeat(11_000),
    "|".repeat(100_000),
    "e.V. ".repeat(20_000),
    "0123 ".repeat(20_000),
    "(((((".repeat(20_000),
    "x@".repeat(50_000),
  ];
  test.each(texts.map((text) => [text.slice(0, 12), text] as const))("%j again and again", (_, text) => {
    const more = { Kategorie: [text, text], Beschreibung: [text, text], PLZ: [text, text], Ort: [text, text] };
    expect(understandList(listOf([text, "TuS Linde"], more), { register: exampleRegister }).rows).toBe(2);
  });
});
