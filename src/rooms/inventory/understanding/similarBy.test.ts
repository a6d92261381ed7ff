// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FieldId, similarBy, understandEntry } from "./index.ts";

const places = ["Altdorf", "Hofen", "Linde", "Musterstadt", "Musterland"];

describe("names are alike by a word that says something", () => {
  const cases: [string, string[], { word: string; names: string[] } | null][] = [
    ["Brückenwerk Linde", ["Brückenwerk Hofen e.V.", "TuS Linde"], { word: "Brückenwerk", names: ["Brückenwerk Hofen e.V."] }],
    ["Quirls Altdorf", ["Die Quirls", "Hofener Quirls", "MGV"], { word: "Quirls", names: ["Die Quirls", "Hofener Quirls"] }],
    ["PS Freunde Linde", ["PS-Freunde Hofen", "Freunde der Musik"], { word: "PS", names: ["PS-Freunde Hofen"] }],
    ["MGV Eintracht", ["Schützenverein Eintracht", "MGV Hofen"], { word: "MGV", names: ["MGV Hofen"] }],
    ["Karate-Verein Linde", ["Karateschule Hofen", "Musik-Verein"], { word: "Karate", names: ["Karateschule Hofen"] }],
    [
      "Lobbyisten Linde",
      ["Lobbyistentreff", "Runde der Lobbyisten"],
      { word: "Lobbyisten", names: ["Lobbyistentreff", "Runde der Lobbyisten"] },
    ],
    ["Förderverein Linde e.V.", ["Förderverein Hofen e.V."], null],
    ["Verein der Freunde Musterstadts", ["Verein der Freunde Altdorfs"], null],
    ["Altdorfer Runde 1921", ["Altdorfer Treff 1921"], null],
    ["Eintracht Linde", ["Eintracht Hofen"], null],
    ["Zukunft Linde", ["Zukunft Hofen"], null],
    ["Die Quirls", ["Die Quirls", "die quirls"], { word: "Quirls", names: ["die quirls"] }],
    ["Die Quirls", [], null],
    ["", ["Die Quirls"], null],
    ["!!!", ["???"], null],
    ["Wanderfreunde Linde", ["Wanderarbeiterverein"], null],
    ["Tisch Linde", ["Tischtennis Hofen", "Mittagstisch"], null],
  ];
  test.each(cases)("»%s« among %j", (name, others, similar) => {
    expect(similarBy(name, others, places)).toEqual(similar);
  });

  test("taught as a word, it decides for the name and for each that was shown, and for no other", () => {
    const words = [
      "Quirls",
      "Brückenwerk",
      "Linde",
      "Verein",
      "der",
      "TuS",
      "Lobbyisten",
      "Wander",
      "Wanderarbeiter",
      "Tisch",
      "-",
      "Chor",
      "1921",
    ];
    const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 6 }), (one, others) => {
        const similar = similarBy(one, others, places);
        if (!similar) return;
        const taught = (text: string) =>
          understandEntry({ name: text }, { bodyName: "Musterstadt", corrections: { places, words: { [similar.word]: "justice" } } })
            .fields[0];
        expect([one, ...similar.names].map(taught)).toEqual([one, ...similar.names].map(() => "justice"));
        const rest = others.filter((other) => !similar.names.includes(other) && other !== one);
        expect(rest.map(taught)).not.toContain("justice");
      }),
    );
  });
});

describe("a word that people taught us", () => {
  const learn = (name: string, words: Record<string, FieldId>, category?: string) => {
    const { fields, because } = understandEntry({ name, category }, { bodyName: "Musterstadt", corrections: { words, places: ["Linde"] } });
    return [fields[0], because];
  };
  const cases: [string, Record<string, FieldId>, FieldId | undefined, string[]][] = [
    // Stands for itself, and when it is long, at both ends of compounds.
    ["Die Quirls", { Quirls: "culture" }, "culture", ["Quirls"]],
    ["Lobbyistentreff", { Lobbyisten: "politics" }, "politics", ["Lobbyisten"]],
    ["Altlobbyisten Linde", { Lobbyisten: "politics" }, "politics", ["Altlobbyisten"]],
    ["Tischler Linde", { Tisch: "social" }, undefined, []],
    ["Der Tisch", { "Der Tisch": "social" }, "social", ["Der Tisch"]],
    // It takes the place of our word, and no more than its weight.
    ["Schützenverein Linde", { Schützenverein: "culture" }, "culture", ["Schützenverein"]],
    ["Musikzug der Feuerwehr", { Feuerwehr: "other" }, "culture", ["Musikzug"]],
    // Words that mislead stay what they are, unless exactly they are taught; then the reason shows it.
    ["Wanderarbeiterverein", { Wander: "sport" }, undefined, []],
    ["Wanderarbeiterverein", { Wanderarbeiter: "profession" }, "profession", ["Wanderarbeiter"]],
    ["FC Linde Fan-Club", { "FC Linde": "sport" }, "leisure", ["Fan-Club"]],
    ["Verein für Deutsche Schäferhunde", { Deutsche: "politics" }, "politics", ["Deutsche"]],
    // Nothing to learn from.
    ["Die Runde", { "": "sport", "–": "sport", "-": "sport" }, undefined, []],
  ];
  test.each(cases)("»%s« with %j: %s", (name, words, field, because) => {
    expect(learn(name, words)).toEqual([field, because]);
  });

  test("it goes before the category of a list, because it was said about names like this one", () => {
    expect(learn("Die Quirls", { Quirls: "culture" }, "Sport")).toEqual(["culture", ["Quirls"]]);
    expect(learn("Die Quirls", { Quirls: "culture" }, "Freizeit und Sport")).toEqual(["culture", ["Quirls"]]);
    expect(learn("Die Quirls", { Quirls: "sport" }, "Sport")).toEqual(["sport", ["Quirls", "Sport"]]);
  });
});

describe("a single entry", () => {
  const knowledge = { bodyName: "Musterstadt", corrections: { places: ["Linde"] } };

  test("says what it is about, what it is, where and for whom, with the words that led there", () => {
    expect(understandEntry({ name: "Lindener TuS-Seniorinnen e.V." }, knowledge)).toEqual({
      ...{ fields: ["sport", "social"], confidence: 0.8, because: ["TuS"] },
      ...{ kind: "association", legalForm: "e_v", place: "Linde", targetGroups: ["older"] },
    });
  });

  test("a category and a description help where the name says nothing", () => {
    const fields = (more: { category?: string | null; description?: string | null }) =>
      understandEntry({ name: "Die Sonnenblumen", ...more }, knowledge).fields;
    expect(fields({})).toEqual([]);
    expect(fields({ category: "Sportvereine" })).toEqual(["sport"]);
    expect(fields({ category: null, description: "Wir singen im Chor und geben Konzerte mit dem Orchester." })).toEqual(["culture"]);
  });

  test("what was said about this very name goes before everything", () => {
    const corrections = { names: { "TuS Linde": "social", "MGV Linde": null } } as const;
    expect(understandEntry({ name: "TuS Linde" }, { bodyName: "Musterstadt", corrections }).fields).toEqual(["social"]);
    expect(understandEntry({ name: "MGV Linde" }, { bodyName: "Musterstadt", corrections }).fields).toEqual([]);
  });

  test("the name of the town is neither an Ortsteil nor a reason", () => {
    expect(understandEntry({ name: "Runde Sportheim" }, { bodyName: "Sportheim", corrections: {} })).toMatchObject({
      fields: [],
      place: null,
    });
  });
});
