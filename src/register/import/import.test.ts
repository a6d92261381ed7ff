// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readDirectory } from "./gv100ad.ts";
import { columns, type Line, mergeDirectory } from "./merge.ts";

interface Given {
  kind: string;
  key: string;
  name: string;
  code?: string;
  hectares?: number;
  people?: number;
}

/** A line laid out as Destatis lays it out. */
function record({ kind, key, name, code = "", hectares = 0, people = 0 }: Given): string {
  const head = `${kind}20270131${key}`.padEnd(22);
  const figures = `${String(hectares).padStart(11, "0")}${String(people).padStart(11, "0")}${"0".repeat(11)}`;
  return `${head}${name.padEnd(100)}${code.padEnd(6)}${figures}`.padEnd(220);
}
const file = [
  record({ kind: "10", key: "05", name: "Nordrhein-Westfalen" }),
  record({ kind: "20", key: "059", name: "Musterberg" }),
  record({ kind: "40", key: "05990", name: "Musterland", code: "43" }),
  record({ kind: "40", key: "05991", name: "Freistadt, Stadt", code: "41" }),
  record({ kind: "60", key: "059900040004", name: "Musterstadt, Stadt", code: "63", hectares: 6010, people: 9100 }),
  record({ kind: "60", key: "059900120012", name: "Neu-Beispielheim", code: "64", hectares: 990, people: 400 }),
  record({ kind: "60", key: "059910000000", name: "Freistadt, Stadt der  Tests", code: "61", hectares: 100, people: 100000 }),
  record({ kind: "60", key: "059909995555", name: "Musterwald, gemfr. Gebiet", code: "66" }),
  record({ kind: "60", key: "066110000000", name: "Anderswo, Stadt", code: "61", people: 5 }),
].join("\r\n");
const line = (given: Partial<Line>): Line => ({ ...(Object.fromEntries(columns.map((column) => [column, ""])) as Line), ...given });
const current = [
  line({ kind: "land", ags: "05", name: "Nordrhein-Westfalen", official_name: "Land Nordrhein-Westfalen" }),
  line({
    kind: "municipality",
    ags: "05990004",
    name: "Musterstadt",
    status: "mittlere_kreisangehoerige_stadt",
    lon: "7.5",
    lat: "51.5",
    domain: "musterstadt.example",
  }),
  line({ kind: "municipality", ags: "05990012", name: "Beispielheim" }),
  line({ kind: "municipality", ags: "05990020", name: "Fabelrade" }),
];

test("a directory is read for one Land, without areas where nobody governs", () => {
  const directory = readDirectory(file, "05");
  expect([directory.territoryOn, directory.kreise]).toEqual(["2027-01-31", [{ ags: "05990", name: "Musterland", designation: "Kreis" }]]);
  expect(directory.towns.map((town) => [town.ags, town.ars, town.name, town.designation, town.areaKm2, town.population])).toEqual([
    ["05990004", "059900004004", "Musterstadt", "Stadt", 60.1, 9100],
    ["05990012", "059900012012", "Neu-Beispielheim", "Gemeinde", 9.9, 400],
    ["05991000", "059910000000", "Freistadt", "Stadt", 1, 100000],
  ]);
});

test("new figures come in, and what the directory does not know stays", () => {
  const { lines } = mergeDirectory(current, readDirectory(file, "05"), "2026-12-31");
  const of = (ags: string) => lines.find((one) => one.ags === ags);
  expect(of("05990004")).toEqual(
    expect.objectContaining({
      population: "9100",
      population_on: "2026-12-31",
      status: "mittlere_kreisangehoerige_stadt",
      lon: "7.5",
      domain: "musterstadt.example",
    }),
  );
  expect(of("05990")).toEqual(
    expect.objectContaining({ name: "Kreis Musterland", population: "9500", area_km2: "70.00", parent_ags: "059" }),
  );
  expect(of("05991000")).toEqual(
    expect.objectContaining({ status: "kreisfrei", parent_ags: "059", official_name: "Freistadt, Stadt der Tests" }),
  );
  expect(of("05")?.population).toBe("109500");
});

test("the maintainer hears what is new, gone and renamed", () => {
  const { changes } = mergeDirectory(current, readDirectory(file, "05"), "2026-12-31");
  expect(changes).toEqual({
    added: ["059 Regierungsbezirk Musterberg", "05990 Kreis Musterland", "05991000 Freistadt"],
    gone: ["05990020 Fabelrade"],
    renamed: ["05990012 Beispielheim → Neu-Beispielheim"],
  });
});

test("another file is refused with a sentence", () => {
  expect(() => readDirectory("Name;Ort\nTuS;Linde", "05")).toThrow("Is it GV100AD?");
});
