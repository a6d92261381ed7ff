// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { exampleRegister, listOf, musterstadt, readList } from "../../../../test/lists/read.ts";
import { understandList } from "./index.ts";

const body = { ...musterstadt, places: ["Altdorf", "Hofen", "Linde", "Wiesen"] };
const doublesOf = (names: string[], more: Record<string, string[]> = {}) =>
  understandList(listOf(names, more), { register: exampleRegister, body }).doubles;

describe("the same thing under two spellings", () => {
  const pairs: [string, string][] = [
    ["TuS 05 Musterstadt", "Turn- und Sportverein Musterstadt 1905 e.V."],
    ["MGV Linde", "Männergesangverein Linde e. V."],
    ["Heimatverein Wiesen", "Wiesener Heimatverein"],
    ["Schachclub Turm", "Schach-Klub Turm"],
    ["DRK Ortsverein Hofen", "Deutsches Rotes Kreuz, OV Hofen"],
    ["Schützenverein Altdorf", "Schuetzenverein Altdorf e.V."],
    ["Heimat- und Verkehrsverein Hofen", "HVV Hofen"],
    ["FC Hofen", "Fußballclub Hofen 1921"],
  ];
  test.each(pairs)("»%s« and »%s«", (a, b) => {
    expect(doublesOf([a, b])).toEqual([{ rows: [2, 3], reason: `Gleicher Name, verschieden geschrieben: »${a}« und »${b}«.` }]);
  });

  test("the reason says what is alike", async () => {
    const list = understandList(await readList("doubles.csv"), { register: exampleRegister, body });
    expect(list.doubles.map((double) => [double.rows, double.reason])).toEqual([
      [[2, 3], "Gleicher Name, verschieden geschrieben: »TuS 05 Musterstadt« und »Turn- und Sportverein Musterstadt 1905 e.V.«."],
      [[6, 7], "Gleicher Name, verschieden geschrieben: »Heimatverein Wiesen e.V.« und »Wiesener Heimatverein«."],
      [[8, 9], "»Kunstverein Musterstadt« steht zweimal auf der Liste."],
      [[10, 11], "Gleicher Name, verschieden geschrieben: »Schachclub Turm« und »Schachklub Turm«."],
      [[12, 13], "»Briefmarkenverein Linde« und »Breifmarkenverein Linde« unterscheiden sich nur in einem Buchstaben."],
    ]);
  });

  test("a longer name may be the same, unless the addition names an activity", () => {
    expect(doublesOf(["Brieftaubenverein Linde", "Brieftaubenverein Gute Heimkehr Linde"])).toHaveLength(1);
    expect(doublesOf(["TuS Linde", "TuS Linde Tennis"])).toEqual([]);
  });
});

describe("never proposed", () => {
  const pairs: [string, string][] = [
    ["Geflügelzuchtverein Linde", "Geflügelzuchtverein Hofen"],
    ["Heimatverein Linde", "Lindener Schützenverein"],
    ["Schützenverein Hofen", "Schützengruppe Hofen"],
    ["Männerchor Linde", "Frauenchor Linde"],
    ["TuS Linde 1905", "TuS Linde 1921"],
    ["TuS Linde", "TSV Linde"],
    ["Albatros e.V.", "Albatros gGmbH"],
    ["Kaninchenzuchtverein W 12", "Kaninchenzuchtverein W 13"],
    ["Heimatverein", "Heimatverein Linde"],
  ];
  test.each(pairs)("»%s« and »%s«", (a, b) => {
    expect(doublesOf([a, b])).toEqual([]);
  });

  test("the same name in two Ortsteile or with two postcodes", () => {
    const names = ["Die Sonnenblumen e.V.", "Die Sonnenblumen e.V."];
    expect(doublesOf(names, { Ortsteil: ["Linde", "Hofen"] })).toEqual([]);
    expect(doublesOf(names, { PLZ: ["00100", "00120"] })).toEqual([]);
    expect(doublesOf(names, { PLZ: ["00100", ""] })).toHaveLength(1);
  });
});

test("names that only look alike are a handful of proposals at most", () => {
  const names = Array.from(
    { length: 40 },
    (_, i) => `Kegelbrüder ${"abcdefghijklmnopqrstuvwxyz"[i % 26]}${i} Immergrüne Wiesenblume${i < 20 ? "" : " Nochmehr"}`,
  );
  expect(doublesOf(names).length).toBeLessThanOrEqual(5);
});

test("thousands of numbered or equal names come to an end", () => {
  const numbered = Array.from({ length: 5000 }, (_, i) => `Die Runde ${10_000 + i}`);
  expect(doublesOf([...numbered, "Die Runde 10000"])).toEqual([
    { rows: [2, 5002], reason: "»Die Runde 10000« steht zweimal auf der Liste." },
  ]);
});
