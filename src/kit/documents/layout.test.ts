// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { columnWidths } from "./columns.ts";
import { readFonts } from "./fonts.ts";
import { prepare } from "./prepare.ts";
import { printableWith } from "./printable.ts";
import { councilPaper, paperOf } from "./testing/example-paper.ts";

test("the column with the long texts is the widest, and no heading's word is cut", () => {
  const rows = [
    ["Nr.", "Maßnahme", "Zusammen"],
    ["1.1", "Ein Kalender für alle Vereine und Initiativen in Musterstadt", "600"],
  ];
  const { shares, width } = columnWidths(rows, [{}, {}, {}]);
  const [number = 0, measure = 0, sum = 0] = shares;
  expect(measure).toBeGreaterThan(sum);
  expect(sum).toBeGreaterThan(number);
  expect(number + measure + sum).toBeCloseTo(100, 1);
  expect(width).toBe(1);
});

test("a table of two short columns does not stretch over the page", () => {
  const { width } = columnWidths(
    [
      ["Jahr", "Betrag"],
      ["2027", "600"],
    ],
    [{}, {}],
  );
  expect(width).toBe(0.5);
});

test("given shares are kept", () => {
  expect(columnWidths([["A", "B"]], [{ share: 1 }, { share: 3 }])).toEqual({ shares: [25, 75], width: 1 });
});

test("the state of a paper stands in words beside its kind, once", () => {
  expect(prepare(councilPaper).kicker).toBe("Beschlussvorlage · Entwurf");
  expect(prepare({ ...councilPaper, kicker: "Entwurf einer Vorlage" }).kicker).toBe("Entwurf einer Vorlage");
});

test("heading levels are closed up, and going back up is free", () => {
  const levels = [2, 3, 1, 3] as const;
  const { blocks } = prepare(paperOf(...levels.map((level) => ({ kind: "heading" as const, level, text: "x" }))));
  expect(blocks.map((block) => block.kind === "heading" && block.level)).toEqual([1, 2, 1, 2]);
});

test("a paper without a title is called by its kind, or said to have none", () => {
  expect(prepare({ ...paperOf(), title: " ", kicker: "Beschlussvorlage" }).title).toBe("Beschlussvorlage");
  expect(prepare({ ...paperOf(), title: "" }).title).toBe("Ohne Titel");
});

test("a row with more cells than the table has columns is a mistake of the program and said so", () => {
  const table = paperOf({ kind: "table", caption: "", columns: [{ label: "A" }], rows: [["1", "2"]] });
  expect(() => prepare(table)).toThrow("A row has 2 cells, the table 1 columns");
});

test("each sign is printed when one font has it whole, else its nearest form", () => {
  const printable = printableWith(readFonts(projectPath("assets", "fonts")));
  const table: [given: string, printed: string][] = [
    ["Łódź Київ", "Łódź Київ"],
    ["שָׁלוֹם ✓ 👍🏽", "שָׁלוֹם ✓ 👍🏽"],
    ["𝗙𝗲𝘀𝘁", "Fest"],
    ["ไทย", "���"],
    ["a\u0e49", "a"],
    ["\ue000", "�"],
  ];
  expect(table.map(([given]) => printable(given))).toEqual(table.map(([, printed]) => printed));
});
