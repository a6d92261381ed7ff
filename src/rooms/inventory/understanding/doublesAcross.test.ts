// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { cityLists } from "../../../../test/lists/city.ts";
import { findPairs, type Named, type PairReason } from "./doublesAcross.ts";

const places = ["Altdorf", "Hofen", "Linde", "Wiesen", "Musterstadt"];
const open = { postcode: null, legalForm: null };
const named = (id: string, name: string, place: string | null = null, more: Partial<Named> = {}): Named => ({
  ...{ id, name, place },
  ...open,
  ...more,
});
const between = (one: [string, (string | null)?], other: [string, (string | null)?]) =>
  findPairs([named("b", ...one)], [named("a", ...other)], places).map(({ first, second, reason }) => [first, second, reason]);

describe("the same thing, in a new list and in the inventory", () => {
  const pairs: [[string, (string | null)?], [string, (string | null)?], PairReason][] = [
    [["TuS 05 Musterstadt"], ["Turn- und Sportverein Musterstadt 1905 e.V."], "same_words"],
    [["SV »Hubertus« 83", "Linde"], ["Schützenverein Hubertus 1883 e.V.", "Linde"], "same_words"],
    [["KGV Morgenrot", "Hofen"], ["Kleingärtnerverein Morgenrot e.V.", "Hofen"], "same_words"],
    [["Kunstverein Musterstadt"], ["kunstverein  musterstadt"], "same_name"],
    [["Schachklub Turm", "Linde"], ["Schachclub Turm"], "place_open"],
    [["Breifmarkenverein Linde", "Linde"], ["Briefmarkenverein Linde", "Linde"], "slip"],
    [["DRK Ortsverein Hofen", "Hofen"], ["DRK Hofen", "Hofen"], "longer_name"],
    [["Brieftaubenverein Gute Heimkehr Linde"], ["Brieftaubenverein Linde"], "longer_name"],
  ];
  test.each(pairs)("%j and %j: %s", (one, other, reason) => {
    expect(between(one, other)).toEqual([["a", "b", reason]]);
  });
});

describe("never proposed", () => {
  const pairs: [[string, (string | null)?], [string, (string | null)?]][] = [
    [
      ["Die Sonnenblumen", "Linde"],
      ["Die Sonnenblumen", "Hofen"],
    ],
    [["Förderverein Grundschule Linde"], ["Grundschule Linde"]],
    [["Heimatverein Linde Süd"], ["Heimatverein Linde"]],
    [["TuS Linde Tennis"], ["TuS Linde"]],
    [["TuS Linde 1905"], ["TuS Linde 1921"]],
    [["Männerchor Linde"], ["Frauenchor Linde"]],
    [["Freundeskreis Heimatmuseum Hofen"], ["Heimatmuseum Hofen"]],
  ];
  test.each(pairs)("%j and %j", (one, other) => {
    expect(between(one, other)).toEqual([]);
  });

  test("a name without Ortsteil that stands in two of them: nobody can say which one is meant", () => {
    const existing = [named("a", "Heimatverein", "Linde"), named("b", "Heimatverein", "Hofen")];
    expect(findPairs([named("c", "Heimatverein")], existing, places)).toEqual([]);
    expect(findPairs([named("c", "Heimatverein")], existing.slice(0, 1), places)).toHaveLength(1);
  });

  test("another postcode or another legal form", () => {
    const existing = [named("a", "Albatros e.V.", null, { legalForm: "e_v", postcode: "00100" })];
    expect(findPairs([named("b", "Albatros", null, { postcode: "00120" })], existing, places)).toEqual([]);
    expect(findPairs([named("b", "Albatros", null, { legalForm: "ggmbh" })], existing, places)).toEqual([]);
    expect(findPairs([named("b", "Albatros", null, { postcode: "00100" })], existing, places)).toHaveLength(1);
  });
});

test("existing entries are not held against each other: that was done when they came", () => {
  const existing = [named("a", "Schachclub Turm"), named("b", "Schachklub Turm")];
  expect(findPairs([named("c", "Kegelbrüder")], existing, places)).toEqual([]);
  expect(findPairs(existing, [], places)).toHaveLength(1);
});

test("the surest pair comes first, and the order of the lists does not matter", () => {
  const fresh = [named("c", "Kunstverein Musterstadt"), named("d", "Breifmarkenverein Linde", "Linde"), named("e", "TuS 05 Musterstadt")];
  const existing = [
    named("1", "Kunstverein Musterstadt"),
    named("2", "Briefmarkenverein Linde", "Linde"),
    named("3", "Turn- und Sportverein Musterstadt 1905"),
  ];
  const forwards = findPairs(fresh, existing, places);
  expect(forwards.map(({ reason }) => reason)).toEqual(["same_name", "same_words", "slip"]);
  expect(findPairs(fresh.toReversed(), existing.toReversed(), places)).toEqual(forwards);
  expect(findPairs(existing, fresh, places)).toEqual(forwards);
});

test("three lists of a city: exactly the twenty associations with two spellings are asked about", () => {
  const namesOf = (list: { bytes: Uint8Array }, letter: string, place: number) =>
    new TextDecoder()
      .decode(list.bytes)
      .split("\r\n")
      .slice(1)
      .map((line, at) => {
        const cells = line.split(";");
        return named(`${letter}${String(at).padStart(4, "0")}`, cells[0] ?? "", cells[place] ?? null);
      });
  const [sport, culture, press] = cityLists();
  const existing = [...namesOf(sport, "s", 2), ...namesOf(culture, "k", 2).slice(1000)];
  const cityPlaces = [...new Set(existing.map(({ place }) => place ?? ""))];
  const pairs = findPairs(namesOf(press, "p", 1), existing, cityPlaces);
  const expected = Array.from({ length: 20 }, (_, at) => `p${String(at).padStart(4, "0")} s${String(at).padStart(4, "0")}`);
  expect(pairs.map(({ first, second }) => `${first} ${second}`).sort()).toEqual(expected);
});
