// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createLookup } from "../lookup.ts";
import { bodySortKey, uniqueSlugs } from "../slug.ts";
import { importLand } from "./files.ts";
import { mergeDirectory } from "./merge.ts";
import { landsIn, readTable } from "./table.ts";

const head = "ags,ars,name,designation,type,kreis_ags,kreis_name,kreis_type,area_km2,population,plz_admin,lon,lat,degurba";
const table = [
  head,
  "97001001,970010001001,Musterstadt,Stadt,Stadt,97001,Musterland,Landkreis,60.1,9000,00100,7.5,51.5,02",
  '97001002,970010002002,"Nachbarhausen, Land",,Gemeinde,97001,Musterland,Landkreis,20,6400,00101,,,03',
  "97002001,970020001001,Beispielheim,M,Markt,97002,Regionalverband Muster,Regionalverband,9,400,00102,7.6,51.6,03",
  "97003000,970030000000,Freistadt,Stadt,Stadtkreis,97003,Freistadt,Stadtkreis,100,100000,00103,7.7,51.7,01",
  "98001001,980010001001,Anderswo,,Gemeinde,98001,Anderland,Kreis,1,5,00104,7.8,51.8,03",
].join("\n");

describe("a table of municipalities", () => {
  const directory = readTable(table, "97", "2026-02-28");
  const { lines } = mergeDirectory([], directory, "2024-12-31");
  const of = (ags: string) => lines.find((line) => line.ags === ags);

  test("is read for one Land, its Kreise from the lines", () => {
    expect(landsIn(table)).toEqual(["97", "98"]);
    expect(directory.kreise.map(({ ags, designation }) => [ags, designation])).toEqual([
      ["97001", "Landkreis"],
      ["97002", "Regionalverband"],
    ]);
    expect(directory.towns.map((town) => [town.name, town.designation, town.isKreisfrei])).toEqual([
      ["Musterstadt", "Stadt", false],
      ["Nachbarhausen, Land", "Gemeinde", false],
      ["Beispielheim", "Gemeinde", false],
      ["Freistadt", "Stadt", true],
    ]);
  });

  test("where there is no Regierungsbezirk, Kreise and kreisfreie Städte belong to the Land", () => {
    expect([of("97001")?.parent_ags, of("97003000")?.parent_ags, of("97003000")?.regierungsbezirk]).toEqual(["97", "97", ""]);
    expect([of("97001")?.name, of("97001")?.population, of("97002")?.name]).toEqual([
      "Landkreis Musterland",
      "15400",
      "Regionalverband Muster",
    ]);
  });

  test("brings coordinates, settlement and official names along", () => {
    expect(of("97001001")).toEqual(
      expect.objectContaining({ lon: "7.5", urbanisation: "02", official_name: "Musterstadt, Stadt", status: "kreisangehoerig" }),
    );
  });

  test("a faulty line is named", () => {
    const faulty = table.replace("97001001,970010001001", "97001001,97001");
    expect(() => readTable(faulty, "97", "2026-02-28")).toThrow("Line 1 of the table");
    expect(() => readTable(table, "11", "2026-02-28")).toThrow("There is no municipality of Land 11");
  });
});

test("a Land that is new gets its files; a second time only what changed is named", async () => {
  const folder = mkdtempSync(join(tmpdir(), "register-"));
  const given = { text: table.replaceAll(/\b97/g, "11"), populationOn: "2024-12-31", territoryOn: "2026-02-28", folder };
  expect(await importLand("11", given)).toContain("Berlin: 4 municipalities, territory of 2026-02-28.");
  const text = readFileSync(join(folder, "be-bodies.csv"), "utf8");
  expect(text).toContain("land,11,,Berlin,Berlin,,,,,115800,2024-12-31,189.10");
  expect(readFileSync(join(folder, "be-postcodes.csv"), "utf8")).toContain("00100,11001001");
  const again = await importLand("11", { ...given, text: given.text.replace("Musterstadt", "Neu-Musterstadt") });
  expect(again).toContain("added: none\ngone: none\nrenamed: 11001001 Musterstadt → Neu-Musterstadt");
});

/** As many municipalities as Germany has (28 February 2026), with names made of syllables: many alike, some the same. */
const many = 10_747;
const syllables = [
  "Ober",
  "Unter",
  "Nieder",
  "Groß",
  "Klein",
  "Neu",
  "Alt",
  "Bad ",
  "Muster",
  "Linden",
  "Eich",
  "Birken",
  "Wald",
  "Berg",
  "See",
];
const endings = ["bach", "dorf", "heim", "hausen", "stadt", "feld", "rode", "ingen", "au", "kirchen", "furt"];
const nameOf = (at: number) => {
  const { length } = syllables;
  const [one = "", two = ""] = [syllables[at % length], syllables[Math.floor(at / length) % length]];
  return `${one}${two.toLowerCase().trim()}${endings[at % endings.length]}`;
};
const key = (at: number) => `97${String(1 + Math.floor(at / 40)).padStart(3, "0")}${String(at % 40).padStart(3, "0")}`;
const country = [head, ...Array.from({ length: many }, (_, at) => lineOf(at))].join("\n");

function lineOf(at: number): string {
  const ags = key(at);
  return `${ags},${ags.slice(0, 5)}0000${ags.slice(5)},${nameOf(at)},,Gemeinde,${ags.slice(0, 5)},Nummer ${ags.slice(2, 5)},Landkreis,1,${at},,,,`;
}

describe(`${many} municipalities`, () => {
  const { lines } = mergeDirectory([], readTable(country, "97", "2026-02-28"), "2024-12-31");
  const names = new Map(lines.map((line) => [line.ags, line.name]));
  const slugs = uniqueSlugs(lines.map(({ ags, name, parent_ags }) => ({ ags, name, within: names.get(parent_ags) ?? null })));

  test("come in whole, each Kreis the sum of its own", () => {
    expect(lines.filter(({ kind }) => kind === "municipality")).toHaveLength(many);
    expect(lines.find(({ ags }) => ags === "97001")?.population).toBe(String((39 * 40) / 2));
  });

  test("each has an address of its own, though many share their name", () => {
    expect(new Set(lines.map(({ ags }) => slugs.get(ags))).size).toBe(lines.length);
  });

  test("are found by key, name and misspelling", () => {
    const bodies = lines.map((line) => ({
      id: line.ags,
      kind: line.kind === "kreis" ? ("kreis" as const) : ("municipality" as const),
      name: line.name,
      ags: line.ags,
      ars: line.ars,
      slug: slugs.get(line.ags) ?? "",
      sortKey: bodySortKey(line.name),
    }));
    const lookup = createLookup(bodies, [], []);
    expect(lookup.find("97001007").map(({ body }) => body.id)).toEqual(["97001007"]);
    expect(lookup.find(nameOf(4711)).at(0)).toEqual({ body: expect.objectContaining({ name: nameOf(4711) }), why: "name" });
    expect(lookup.find("Oberlindnbach").map(({ body, why }) => [body.name, why])).toContainEqual(["Oberlindenbach", "similar"]);
  });
});
