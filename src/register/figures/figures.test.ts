// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { readFactFiles } from "../facts.ts";
import { ageClasses, figuresOf, landUses, type PlaceFigures } from "./figures.ts";
import { figureFiles } from "./files.ts";

const files = await figureFiles("05");
const { bodies } = (await readFactFiles("05", false)).facts();
const municipalities = bodies.filter(({ kind }) => kind === "municipality");

let w: World;
beforeAll(async () => {
  w = await world();
});

const figures = async (slug: string): Promise<PlaceFigures | null> => {
  const body = await w.body(slug);
  return w.reads("nobody", (tx) => figuresOf(tx, body));
};
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe("the files", () => {
  test("every municipality has its figures, and nobody else", () => {
    const keys = municipalities.map(({ ags }) => ags).sort();
    expect([...files.towns.keys()].sort()).toEqual(keys);
    expect([...files.populations.keys()].sort()).toEqual(keys);
  });

  test("the newest population is the register's", () => {
    const differing = municipalities.filter(({ ags, population }) => files.populations.get(ags)?.on_2024 !== population);
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  test("age classes are a whole; built-up land, fields and forest are no more than one", () => {
    for (const town of files.towns.values()) {
      expect(Math.abs(sum(ageClasses.map((id) => town[id])) - 100), town.ags).toBeLessThanOrEqual(0.3);
      expect(sum(landUses.map((id) => town[id])), town.ags).toBeLessThanOrEqual(100);
    }
  });
});

describe("a place in figures", () => {
  test("populations on different censuses are different lines", async () => {
    const bonn = await figures("bonn");
    expect(bonn?.population.map(({ census, values }) => [census, values.map(({ on }) => on)])).toEqual([
      ["1987", ["2009-12-31"]],
      ["2011", ["2013-12-31", "2017-12-31", "2021-12-31", "2023-12-31"]],
      ["2022", ["2024-12-31"]],
    ]);
  });

  test("a Kreis is the sum of its towns; shares weigh by people and by area", async () => {
    const lippe = await figures("kreis-lippe");
    const kreis = await w.body("kreis-lippe");
    expect(lippe?.population.at(-1)?.values).toEqual([{ on: "2024-12-31", people: kreis.population }]);
    const own = [...files.towns.values()].filter(({ ags }) => ags.startsWith("05766"));
    const people = sum(own.map((town) => town.census_population));
    expect(lippe?.age[0]?.percent).toBeCloseTo(sum(own.map((town) => town.under_16 * town.census_population)) / people, 9);
    expect(Math.abs(sum((lippe?.landUse ?? []).map(({ percent }) => percent)) - 100)).toBeLessThan(1e-9);
    expect(lippe?.householdSize).toBe(null);
    expect(Math.abs(sum((lippe?.urbanisation ?? []).map(({ percent }) => percent)) - 100)).toBeLessThan(1e-9);
  });

  test("invented places have none", async () => {
    expect(await figures("musterstadt")).toBe(null);
    expect(await figures("kreis-musterland")).toBe(null);
    for (const format of ["csv", "json"]) expect((await w.request("nobody", `/kommunen/musterstadt/zahlen.${format}`)).status).toBe(404);
  });
});

describe("the page of a place", () => {
  test("each chart has its table, its day and its source; the place comes first, its figures last", async () => {
    const html = await (await w.request("nobody", "/kommunen/bonn")).text();
    expect(html.indexOf("Bonn in Zahlen")).toBeGreaterThan(html.indexOf("Amtliche Angaben"));
    expect([...html.matchAll(/<svg class="fk-chart"/g)]).toHaveLength(4);
    expect([...html.matchAll(/<summary>Als Tabelle<\/summary>/g)]).toHaveLength(4);
    expect([...html.matchAll(/Quelle: [^<]+ Stand: /g)]).toHaveLength(7);
    for (const days of ["31. Dezember 2009", "31. Dezember 2013 bis 31. Dezember 2023", "31. Dezember 2024"])
      expect(html).toContain(`Stichtag ${days}: <span lang="de">Hauptwohnung`);
    expect(html).toContain("Die Reihen sind nicht verbunden");
  });

  test("in English the names of offices are announced as German, and a Kreis has no German article", async () => {
    const inEnglish = async (path: string) =>
      (await w.app.fetch(new Request(`http://localhost:3000${path}`, { headers: { cookie: "fokus-language=en" } }))).text();
    const html = await inEnglish("/kommunen/bonn");
    expect(html).toContain('Source: <span lang="de">Statistische Ämter des Bundes und der Länder, Zensus 2022</span>. As of: 15 May 2022.');
    expect(await inEnglish("/kommunen/kreis-kleve")).toContain("Kreis Kleve has published nothing here yet.");
    expect(await inEnglish("/kommunen/kreis-kleve")).not.toContain("Der Kreis Kleve has");
  });

  test("the CSV names unit, day, definition, source and licence of every number", async () => {
    const answer = await w.request("nobody", "/kommunen/bonn/zahlen.csv");
    const [head, ...lines] = (await answer.text()).trim().split("\r\n");
    expect(head).toContain("Zahl;Angabe;Wert;Einheit;Stand;Zählweise;Quelle;Lizenz");
    expect(lines).toHaveLength(6 + 1 + 5 + 1 + 1 + 1 + 4 + 1);
    expect(lines.filter((line) => line.split(";").length < 8)).toEqual([]);
  });
});
