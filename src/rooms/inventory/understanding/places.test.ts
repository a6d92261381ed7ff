// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { exampleRegister, listOf, musterstadt } from "../../../../test/lists/read.ts";
import { type KnownBody, understandList } from "./index.ts";

const understand = (names: string[], body?: KnownBody) =>
  understandList(listOf(names), { register: exampleRegister, ...(body && { body }) });
const placesOf = (names: string[], body?: KnownBody) => understand(names, body).items.map((item) => item.place);

describe("known Ortsteile are found as they are used", () => {
  const body = {
    ...musterstadt,
    places: ["Altdorf", "Hofen", "Kirchrod", "Linde", "Wiesen", "Alt Garge", "Bad Linde", "Buchdorf", "Obermühlhausen", "Wirbel"],
  };
  const names: [string, string | null][] = [
    ["TuS Altdorf 1921 e.V.", "Altdorf"],
    ["Altdorfer Heimatverein", "Altdorf"],
    ["Lindener Karnevalsgesellschaft", "Linde"],
    ["Wiesener Blasmusik", "Wiesen"],
    ["Kirchroder Landfrauen", "Kirchrod"],
    ["Kirchroder Landfrauen und Freunde", "Kirchrod"],
    ["Buchdörfer Bühne", "Buchdorf"],
    ["Obermühlhäuser Musikanten", "Obermühlhausen"],
    ["Wirbler Tänzer", "Wirbel"],
    ["Wirbeler Tänzer", "Wirbel"],
    ["OG Hofen des Vereins für Schäferhunde", "Hofen"],
    ["MGV ALTDORF", "Altdorf"],
    ["Sportfreunde Bad Linde", "Bad Linde"],
    ["Chor Alt-Garge", "Alt Garge"],
    ["Jugendarbeit Linde, Hofen und Wiesen", "Linde"],
    ["TuS Musterstadt", null],
    ["Musterstädter Tafel", null],
    ["Freunde der Lindenstraße", null],
    ["Altdorferstraßenfest", null],
  ];
  test.each(names)("»%s«: %s", (name, place) => {
    expect(placesOf([name], body)).toEqual([place]);
    expect(understand([name], body).questions).toEqual([]);
  });
});

describe("unknown Ortsteile are learned from the list, and asked once", () => {
  test("words that come again at the end of names or after »OG« and »in«", () => {
    const list = understand(["TuS Lohte", "MGV Lohte", "Die Runde in Siekdorf", "DRK OG Siekdorf", "Imkerverein Einmal"]);
    expect(list.questions.map((question) => question.text)).toEqual(["Sind das Ihre Ortsteile? Lohte, Siekdorf"]);
    expect(list.items.map((item) => item.place)).toEqual(["Lohte", "Lohte", "Siekdorf", "Siekdorf", null]);
  });

  test("an adjective is a sighting of its place, once the place itself was seen", () => {
    const list = understand(["TuS Siekdorf", "Siekdorfer Heimatverein", "Lohter Runde", "Lohter Chor"]);
    expect(list.questions.map((question) => question.text)).toEqual(["Sind das Ihre Ortsteile? Siekdorf"]);
    expect(list.items.map((item) => item.place)).toEqual(["Siekdorf", "Siekdorf", null, null]);
  });

  test("a name with several places stays one entry, at the first of them", () => {
    const names = ["TuS Lohte", "TuS Siekdorf", "Offene Jugendarbeit Siekdorf, Lohte und Umgebung", "Chor Siekdorf/Lohte"];
    const list = understand(names, { ...musterstadt, places: ["Lohte", "Siekdorf"] });
    expect(list.items.map((item) => [item.name, item.place])).toEqual([
      [names[0], "Lohte"],
      [names[1], "Siekdorf"],
      [names[2], "Siekdorf"],
      [names[3], "Siekdorf"],
    ]);
  });

  test("regions, mottos, activities and other municipalities are none", () => {
    const names = [
      "PS Freunde Musterland",
      "Chor Musterland",
      "MGV Eintracht",
      "Schützen Eintracht",
      "Freunde der Musik",
      "Verein Musik",
      "DRK Nachbarhausen",
      "AWO Nachbarhausen",
      "Bund Deutschland",
      "Verein Deutschland",
    ];
    expect(understand(names, musterstadt).questions).toEqual([]);
  });

  test("the halves of a double name are places, the whole is the town", () => {
    const body = { name: "Musterau-Probstadt", ags: null, postcodes: [] };
    const names = ["TuS Musterau-Probstadt", "MGV Musterau", "Probstädter Runde", "DRK Probstadt"];
    expect(placesOf(names, body)).toEqual([null, "Musterau", "Probstadt", "Probstadt"]);
  });

  test("a column of Ortsteile needs no question", () => {
    const list = understandList(listOf(["Die Runde", "MGV"], { Ortsteil: ["Linde", "Musterstadt"] }), {
      register: exampleRegister,
      body: musterstadt,
    });
    expect(list.items.map((item) => item.place)).toEqual(["Linde", null]);
    expect(list.questions).toEqual([]);
  });
});

test("a word inside the name of a place says nothing about a field", () => {
  const body = { ...musterstadt, places: ["Sportheim", "Kirchenau"] };
  expect(understand(["Die Runde Sportheim", "Die Runde Kirchenau"], body).undecided).toBe(2);
});
