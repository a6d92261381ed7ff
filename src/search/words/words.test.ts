// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { indexWords } from "./index-words.ts";
import { nearKeys, soundOf } from "./near.ts";
import { partsOf, wholeParts } from "./parts.ts";
import { commonForm, plain, plainWords } from "./plain.ts";
import { expression, parseQuery } from "./query.ts";
import { sameAs } from "./synonyms.ts";

describe("one word, however it is written", () => {
  test.each([
    ["Münster", "Muenster"],
    ["Schützen", "schuetzen"],
    ["Straße", "STRASSE"],
    ["Café", "cafe"],
    ["Ehren·amts·karte", "Ehrenamtskarte"],
  ])("%s and %s", (one, other) => expect(plain(one)).toBe(plain(other)));

  test.each([
    ["Neue Bauern", "neue bauern"],
    ["Feuer", "feuer"],
  ])("the e of %s is no umlaut", (said, read) => expect(plain(said)).toBe(read));

  test.each(["Helfer:innen", "Helfer*innen", "Helfer_innen", "Helfer/-innen", "Helfer/innen", "HelferInnen", "Helfer·innen"])(
    "%s are Helfer and Helferinnen",
    (said) => expect(plainWords(said)).toEqual(["helfer", "helferinnen"]),
  );

  test.each([
    ["helferinnen", "helfer"],
    ["trainerin", "trainer"],
    ["verein", null],
    ["innen", null],
  ])("the common form of %s is %s", (word, common) => expect(commonForm(word)).toBe(common));
});

describe("compounds", () => {
  test.each([
    ["sportverein", ["sport", "verein"]],
    ["turnverein", ["turn", "verein"]],
    ["jugendfeuerwehr", ["jugend", "feuerwehr"]],
    ["radsport", ["rad", "sport"]],
    ["seniorensport", ["senioren", "sport"]],
    ["krankenhausbesuch", ["krankenhaus", "besuch"]],
    ["musterstadt", []],
    ["linde", []],
  ])("%s is made of %j", (word, parts) => expect(wholeParts(word)).toEqual(parts));

  test.each([
    ["lindenchor", "chor"],
    ["ehrenamtskarte", "karte"],
    ["ehrenamtskarte", "ehrenamt"],
    ["kirchenchor", "chor"],
    ["blasorchester", "orchester"],
  ])("%s is found by %s", (word, part) => expect(partsOf(word)).toContain(part));
});

describe("slips and sounds", () => {
  test.each([
    ["feuerwehr", "feuerwer"],
    ["feuerwehr", "feurewehr"],
    ["feuerwehr", "feuerwhr"],
    ["schach", "schahc"],
    ["theater", "teather"],
    ["philharmonie", "filharmonie"],
    ["rhythmus", "rytmus"],
  ])("%s and %s share a key", (one, other) => {
    const keys = nearKeys(one);
    expect(nearKeys(other).some((key) => keys.includes(key))).toBe(true);
  });

  test("short words and numbers have none: they would be near to everything", () => {
    expect([...nearKeys("rat"), ...nearKeys("2027")]).toEqual([]);
  });

  test.each([
    ["breschnew", "17863"],
    ["wikipedia", "3412"],
    ["muller", "657"],
  ])("the sound of %s is %s", (word, sound) => expect(soundOf(word)).toBe(sound));
});

describe("what somebody typed", () => {
  test("small words are left out, unless there is nothing else", () => {
    expect(parseQuery("Wo gibt es einen Chor in der Stadt?").wanted.map(({ word }) => word)).toEqual(["chor", "stadt"]);
    expect(parseQuery("in der").wanted.map(({ word }) => word)).toEqual(["in", "der"]);
  });

  test("two words can be one name, and a name has others", () => {
    expect(parseQuery("rotes Kreuz").wanted).toEqual([
      { word: "rotes kreuz", forms: [["rotes", "kreuz"]], others: ["DRK", "JRK", "Erste Hilfe"], head: null },
    ]);
  });

  test("an ending hides no other word for the same thing", () => {
    expect(sameAs("Chöre")).toContain("Gesangverein");
    expect(sameAs("Seniorinnen")).toContain("ältere Menschen");
  });

  test("a compound is also looked for in two words", () => {
    expect(expression(parseQuery("Krankenhausbesuch").wanted[0] as never)).toBe("krankenhausbesuch | (krankenhaus & besuch)");
  });

  test("English words find German names, for who reads English", () => {
    expect(parseQuery("choir", "en").wanted[0]?.others).toContain("Chor");
    expect(parseQuery("choir").wanted[0]?.others).toEqual([]);
  });

  test("no sign of the database's own notation gets through", () => {
    const { wanted } = parseQuery("') | ! <-> & chor:*A \\ '~x' \u0000");
    for (const one of wanted) expect(one.word).toMatch(/^[a-z0-9 ]+$/);
  });

  test("at most eight words are looked for", () => {
    expect(parseQuery("eins zwei drei vier fünf sechs sieben acht neun zehn").wanted).toHaveLength(8);
  });
});

test("the index keeps the parts of compounds apart from the words themselves", () => {
  const words = indexWords({ title: "Kirchenchor Linde", besides: "Kultur", said: "sucht Notenwarte" });
  expect(words.title).toBe("kirchenchor linde");
  expect(words.parts.split(" ")).toContain("chor");
});
