// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchFold, slugOf } from "#kit/text";
import type { Saying } from "./exchange.ts";
import type { Proposal } from "./proposal.ts";
import { propose } from "./propose.ts";
import { kindsOfName, rules, thingsIn } from "./rules.ts";
import type { Named } from "./several.ts";

const entry = (name: string, place: string | null = null) => ({
  id: `id ${name} ${place}`,
  code: slugOf(name).slice(0, 4),
  name,
  place,
  placeKey: place === null ? "" : slugOf(place),
});
const named = (name: string, place: string | null = null): Named => ({ ...entry(name, place), nameKey: searchFold(name) });
type Words = Partial<Pick<Saying, "offers" | "seeks" | "isPlace">>;
const saying = (name: string, words: Words, place: string | null = null): Saying => ({
  ...entry(name, place),
  offers: null,
  seeks: null,
  isPlace: false,
  ...words,
});
const from = (input: { named?: Named[]; saying?: Saying[] }): Proposal[] =>
  propose({ named: input.named ?? [], saying: input.saying ?? [], parts: "Ortsteile" });

const spoken: [name: string, kinds: string[]][] = [
  ["Heimatverein Wiesen e.V.", ["heimatvereine"]],
  ["Heimat- und Verkehrsverein Altdorf", ["heimatvereine"]],
  ["Förderverein Heimatverein Linde", ["foerdervereine"]],
  ["Förderverein Jugendfeuerwehr Musterstadt", ["foerdervereine"]],
  ["Jugendfeuerwehr Hofen", ["jugendfeuerwehren"]],
  ["Schießsportverein Linde", ["schuetzen"]],
  ["1. FC Musterland Fan-Club Linde", []],
  ["MGV Wiesen", ["choere"]],
  ["Ökumenischer Chor der Kirchengemeinden", ["choere"]],
  ["Männergesangverein Hofen", ["choere"]],
  ["Chorweiler Runde", []],
  ["VEBM - Verein zur Förderung und Erhaltung alter Bräuche", []],
  ["Winter & Sommer e.V.", []],
];

test.each(spoken)("the name »%s« speaks of %j", (name, kinds) => {
  expect(kindsOfName(searchFold(name)).map(({ id }) => id)).toEqual(kinds);
});

const things: [text: string, ids: string[]][] = [
  ["Proberaum donnerstags", ["raum"]],
  ["Vereinsheim mit Küche", ["raum", "kueche"]],
  ["Kassenwartin", ["kasse"]],
  ["Bulli für Ausflüge", ["fahrzeug"]],
  ["Anhänger", ["fahrzeug"]],
  ["Erste Hilfe bei Festen", ["erstehilfe"]],
  ["Aufräumen nach dem Fest", []],
];

test.each(things)("»%s« names %j", (text, ids) => {
  expect(thingsIn(searchFold(text)).map(({ id }) => id)).toEqual(ids);
});

describe("several of one kind", () => {
  const five = ["Altdorf", "Bergfeld", "Hofen", "Linde", "Wiesen"].map((place) => named(`Heimatverein ${place}`, place));

  test("five in five Ortsteile are proposed in words, with what is not known", () => {
    const [proposal] = from({ named: five });
    expect(proposal?.key).toBe("mehrere-heimatvereine");
    expect(proposal?.words).toEqual({
      title: "Fünf Heimatvereine in fünf Ortsteilen",
      because: ["gleiches oder ähnliches Wort im Namen, fünf Ortsteile"],
      possible: "ein gemeinsames Treffen im Jahr, ein Terminkalender",
      unknown: "Was sie brauchen, wissen wir noch nicht.",
    });
  });

  test("the key stays when one comes or goes", () => {
    expect(from({ named: five.slice(1) }).map(({ key }) => key)).toEqual(from({ named: five }).map(({ key }) => key));
  });

  test.each([
    ["two only", five.slice(0, 2)],
    ["all in one Ortsteil", [1, 2, 3].map((number) => named(`Heimatverein ${number}`, "Linde"))],
    ["no Ortsteil known", [1, 2, 3].map((number) => named(`Heimatverein ${number}`))],
  ])("%s: nothing is proposed", (_, entries) => {
    expect(from({ named: entries })).toEqual([]);
  });

  test("entries without an Ortsteil are told, and not counted as a place", () => {
    const [proposal] = from({ named: [...five, named("Heimatverein Musterstadt")] });
    expect(proposal?.words.title).toBe("Sechs Heimatvereine");
    expect(proposal?.words.because).toContain("bei 1 Eintrag steht kein Ort");
  });

  test("more than an evening holds is proposed Ortsteil by Ortsteil", () => {
    const many = Array.from({ length: 90 }, (_, at) => named(`Förderverein ${at}`, at < 40 ? "Linde" : at < 88 ? "Hofen" : "Wiesen"));
    expect(from({ named: many }).map(({ key, words }) => [key, words.title])).toEqual([
      ["mehrere-foerdervereine--hofen", "48 Fördervereine in Hofen"],
      ["mehrere-foerdervereine--linde", "40 Fördervereine in Linde"],
    ]);
  });
});

describe("one seeks what another offers", () => {
  test("other words for the same thing meet, and both are quoted", () => {
    const [proposal] = from({
      saying: [
        saying("Gesangverein Hofen", { seeks: "Jemanden für die Kasse; neue Stimmen" }),
        saying("TuS Altdorf", { offers: "Hilfe bei Buchhaltung und Steuern" }),
      ],
    });
    expect(proposal?.key).toBe("tausch-kasse");
    expect(proposal?.words.because).toEqual([
      "Gesangverein Hofen sucht »Jemanden für die Kasse«",
      "TuS Altdorf bietet »Hilfe bei Buchhaltung«",
    ]);
  });

  test("a word no rule knows meets itself, one or many", () => {
    const [proposal] = from({
      saying: [saying("Chor", { seeks: "Notenständer" }), saying("Musikzug", { offers: "30 Notenständern" })],
    });
    expect(proposal?.words.title).toBe("»Notenständer«: eine Suche, ein Angebot");
  });

  test("a place meets those who seek a room, though nobody knows whether it is free", () => {
    const [proposal] = from({ saying: [saying("Chor", { seeks: "Proberaum" }), saying("Alte Schule", { isPlace: true })] });
    expect([proposal?.kind, proposal?.key]).toEqual(["room", "raum"]);
    expect(proposal?.words.because).toContain("Alte Schule ist ein Ort oder Raum");
    expect(proposal?.words.unknown).toMatch(/wissen wir noch nicht/);
  });

  test.each<[string, Saying[]]>([
    ["nobody is a partner for herself", [saying("Chor", { seeks: "Bulli", offers: "Anhänger" })]],
    ["only seeking", [saying("Chor", { seeks: "Bulli" }), saying("TuS", { seeks: "Anhänger" })]],
    ["common words", [saying("Chor", { seeks: "Menschen, die gerne helfen" }), saying("TuS", { offers: "Hilfe von Menschen" })]],
    ["places alone", [saying("Alte Schule", { isPlace: true }), saying("Halle", { isPlace: true })]],
  ])("%s: nothing is proposed", (_, entries) => {
    expect(from({ saying: entries })).toEqual([]);
  });
});

const forbidden = /doppelt|dublette|überflüssig|zusammenlegen|ineffizient|muss\b|besser|schlecht/i;

test("the rules themselves rate nobody and always say what is not known", () => {
  const all = [...rules.severalOfOneKind, ...rules.exchange, rules.anyWord];
  expect(all.length).toBeGreaterThan(25);
  for (const { possible, unknown } of all) {
    expect(`${possible} ${unknown}`).not.toMatch(forbidden);
    expect(unknown).toMatch(/wissen wir noch nicht\.$/);
  }
});

test("whatever people write: deterministic, a stable shape, entries of the list only, and always what is not known", () => {
  const word = fc.constantFrom(
    "Heimatverein",
    "Förderverein",
    "Proberaum",
    "Bulli",
    "Kasse",
    "Zelte",
    "Linde",
    "»",
    "«",
    ".",
    "–",
    "ß",
    "😀",
    "und",
  );
  const text = fc.option(
    fc.oneof(
      fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")),
      fc.string(),
    ),
    { nil: null },
  );
  const place = fc.constantFrom(null, "Altdorf", "Hofen", "Linde");
  const list = fc.array(
    fc.record({
      name: fc.string({ minLength: 1 }).map((one) => `Heimatverein ${one}`),
      place,
      offers: text,
      seeks: text,
      isPlace: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(list, (entries) => {
      const own = entries.map((one, at) => ({
        ...entry(`${one.name} ${at}`, one.place),
        offers: one.offers,
        seeks: one.seeks,
        isPlace: one.isPlace,
      }));
      const input = { named: own.map((one) => ({ ...one, nameKey: searchFold(one.name) })), saying: own, parts: "Ortsteile" };
      const proposals = propose(input);
      expect(propose(input)).toEqual(proposals);
      const ids = new Set(own.map(({ id }) => id));
      expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length);
      for (const { key, words, members } of proposals) {
        expect(key).toMatch(/^[a-z0-9-]{1,140}$/);
        expect(words.unknown).toMatch(/wissen wir noch nicht\.$/);
        expect(words.because.length).toBeGreaterThan(0);
        expect(words.possible).not.toBe("");
        expect(members.length).toBeGreaterThan(1);
        expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
        expect(members.every(({ id }) => ids.has(id))).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
