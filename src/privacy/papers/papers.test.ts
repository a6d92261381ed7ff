// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { docxOf, pdfOf } from "#kit/documents";
import { projectPath } from "#kit/place";
import { privacy } from "../facts.ts";
import type { PaperFacts } from "./facts.ts";
import { handbookChapters } from "./handbook.ts";
import { paperKinds, papersFor, sheets } from "./kinds.ts";
import { markdownOf } from "./markdown.ts";
import { measures } from "./measures.ts";
import { paperOf } from "./paper-of.ts";

const office = {
  office: "Ehrenamtsbüro",
  address: "Rathausplatz 1, Musterstadt",
  phone: "030 23125-112",
  mail: "datenschutz@musterstadt.example",
};
const empty: PaperFacts = {
  body: { name: "Musterstadt", kind: "municipality" },
  controller: undefined,
  officer: undefined,
  operator: undefined,
  processors: [],
  url: "https://fokus.example",
  now: new Date("2027-03-12T09:30:00Z"),
};
const named: PaperFacts = {
  ...empty,
  controller: office,
  officer: { ...office, office: "Stabsstelle Datenschutz" },
  operator: "Beispielbetrieb, Beispielweg 2, Musterstadt",
  processors: [{ name: "Beispiel-Rechenzentrum", does: "Rechner", where: "Deutschland" }],
};
const textOf = (kind: (typeof paperKinds)[number], facts: PaperFacts) => markdownOf(paperOf(kind, facts));

describe("the papers say what is really kept", () => {
  test("every kind of data of a purpose the body is responsible for stands in its record, with its rule", () => {
    const record = textOf("verzeichnis", named);
    const own = privacy.tables.filter(({ purpose }) => privacy.purposes[purpose].side === "body");
    expect(own.length).toBeGreaterThan(40);
    expect(own.filter(({ name, starts, kept }) => !record.includes(`| ${name} | ${starts} | ${kept} |`)).map(({ table }) => table)).toEqual(
      [],
    );
  });

  test("every kind of data has a beginning and a time, and nothing waits for a rule", () => {
    expect(
      privacy.tables.filter(({ starts, kept }) => starts === "" || kept === "" || /siehe/i.test(kept)).map(({ table }) => table),
    ).toEqual([]);
  });

  test("sheets name only kinds of data that are kept", () => {
    const kept = privacy.tables.map(({ table }) => table);
    const told = Object.values(sheets).flatMap(({ tables }): readonly string[] => tables);
    expect(told.filter((table) => !kept.includes(table))).toEqual([]);
  });

  test("every measure names a file that is there", () => {
    const files = measures.flatMap(({ says }) => says.map(({ provenBy }) => provenBy));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !existsSync(projectPath(...file.split("/"))))).toEqual([]);
  });

  test.each(paperKinds)("%s: what is missing is a gap, what is named stands there, and no paper claims to be advice", (kind) => {
    const [without, filled] = [textOf(kind, empty), textOf(kind, named)];
    expect(without).toContain("[Lücke: Datenschutzbeauftragte mit Telefon oder E-Mail]");
    expect(without).toContain("[Lücke: Name und Anschrift der Stelle, die die Plattform betreibt]");
    expect(filled).toContain(
      "Stabsstelle Datenschutz, Rathausplatz 1, Musterstadt, Telefon 030 23125-112, E-Mail datenschutz@musterstadt.example",
    );
    expect(filled).not.toMatch(/Lücke: (Datenschutzbeauftragte|Name und Anschrift|Telefon)/);
    expect(filled).toContain("keine Rechtsberatung");
  });

  test("the contract names the firms from the settings, and has all eight duties and four annexes", () => {
    const contract = textOf("auftragsverarbeitung", named);
    expect(contract).toContain("| Beispiel-Rechenzentrum | Rechner | Deutschland |");
    for (const letter of "abcdefgh") expect(contract, letter).toMatch(new RegExp(`Buchst\\. ${letter}\\b`));
    expect([...contract.matchAll(/### Anlage (\d)/g)].map(([, number]) => number)).toEqual(["1", "2", "3", "4"]);
    expect(textOf("auftragsverarbeitung", empty)).toContain("[Lücke: Firmen, die der Betrieb einsetzt; sonst: keine]");
  });

  test("the Land has no inventory and no strategy, and its record says nothing of them", () => {
    expect(papersFor("land")).toEqual(["verzeichnis", "auftragsverarbeitung", "information-team"]);
    const record = textOf("verzeichnis", { ...named, body: { name: "Beispielland", kind: "land" } });
    expect([record.includes("Bestand der Vereine"), record.includes("Konto, Anmeldung und Aufgaben")]).toEqual([false, true]);
  });
});

describe("the papers as files", () => {
  test.each(paperKinds)("%s opens as a Word file and prints as an accessible PDF", { timeout: 60_000 }, async (kind) => {
    const word = Buffer.from(await docxOf(paperOf(kind, named)));
    expect(word.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    expect(
      Buffer.from(await pdfOf(paperOf(kind, named)))
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });
});

test("the chapters of the handbook are what the program writes; if not, run: npx tsx src/privacy/papers/write-handbook.ts", () => {
  for (const { file, text } of handbookChapters())
    expect(readFileSync(projectPath("docs", "handbuch", "datenschutz", file), "utf8"), file).toBe(text);
});
