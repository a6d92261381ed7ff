// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { bare, readPdf } from "../../../test/harness/read-back.ts";
import { readFonts } from "./fonts.ts";
import { pdfOf } from "./index.ts";
import type { Block } from "./paper.ts";
import { prepare } from "./prepare.ts";
import { councilPaper, drawing, paperOf } from "./testing/example-paper.ts";
import { Typst } from "./typst.ts";

const fonts = readFonts(projectPath("assets", "fonts"));

describe("a council paper as PDF", () => {
  test("holds every word it was given", async () => {
    const { pages } = await readPdf(await pdfOf(councilPaper));
    const text = bare(pages.join(""));
    for (const words of [
      councilPaper.title,
      "Beschluss über Ziele, Maßnahmen und Finanzierung",
      "Beschlussvorlage · Entwurf",
      "Vorlagen-Nr.wird vergeben",
      "Rat am 14. April 2027",
      "1.Die Engagementstrategie wird beschlossen.",
      "über die Kennzahlen.",
      "Bekannt sind 66 Vereine.",
      "Jedes Ziel nennt seine Grundlagen.",
      "1.1 Vereinstreff600600",
      "Summe2.1002.100",
      "Kleiner AnfangNur der Vereinstreff.",
      "Die Bürgermeisterin",
      "Stadt Musterstadt · Engagementstrategie",
    ]) {
      expect(text).toContain(bare(words));
    }
  });

  test("says that it is PDF/UA, what it is called, in which language and when it was made", async () => {
    const { info, uaPart, marked } = await readPdf(await pdfOf(councilPaper));
    expect({ uaPart, marked, title: info.Title, language: info.Language, made: info.CreationDate }).toEqual({
      uaPart: "1",
      marked: true,
      title: councilPaper.title,
      language: "de-DE",
      made: "D:20261122091530Z",
    });
  });

  test("has an outline of its headings under its title", async () => {
    const { outline } = await readPdf(await pdfOf(councilPaper));
    expect(outline).toEqual([[councilPaper.title, ["Beschlussvorschlag", ["Sachverhalt", ["Ausgangslage"]], "Unterschriften"]]]);
  });

  test("is tagged, so that a screen reader finds one title, headings, lists, the table's header and the drawing's text", async () => {
    const { roles, alternatives } = await readPdf(await pdfOf(councilPaper));
    const times = (role: string) => roles.filter((each) => each === role).length;
    expect({
      H1: times("H1"),
      H2: times("H2"),
      H3: times("H3"),
      Table: times("Table"),
      Caption: times("Caption"),
      TH: times("TH"),
    }).toEqual({
      H1: 1,
      H2: 3,
      H3: 1,
      Table: 1,
      Caption: 2,
      TH: 3,
    });
    expect(roles).toEqual(expect.arrayContaining(["P", "L", "LI", "Lbl", "LBody", "THead", "TBody", "TFoot", "TR", "TD", "Figure"]));
    expect(alternatives).toEqual(["Balken: 2.100 Euro im Jahr 2027"]);
  });

  test("numbers every page and repeats the title from the second page on", async () => {
    const { pages } = await readPdf(await pdfOf(councilPaper));
    expect(pages.map((page) => /Seite (\d) von (\d)/.exec(page)?.slice(1))).toEqual([
      ["1", "2"],
      ["2", "2"],
    ]);
    expect(pages[1]).toContain(councilPaper.title);
  });

  test("is the same file, byte for byte, from the same paper at the same time, also from another compiler", () => {
    const paper = prepare(councilPaper);
    const [first, second] = [new Typst(fonts).pdf(paper), new Typst(fonts).pdf(paper)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

test("a long table repeats its header on every page", async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`Verein ${index}`, "Linde"]);
  const { pages } = await readPdf(
    await pdfOf(paperOf({ kind: "table", caption: "Vereine", columns: [{ label: "Name des Vereins" }, { label: "Ort" }], rows })),
  );
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain("Name des Vereins");
});

test("a heading never stands alone at the foot of a page", async () => {
  const fillers = Array.from({ length: 12 }, (_, index) => 36 + index);
  for (const count of fillers) {
    const before: Block[] = Array.from({ length: count }, () => ({ kind: "paragraph", text: "Zeile" }));
    const { pages } = await readPdf(
      await pdfOf(paperOf(...before, { kind: "heading", level: 1, text: "Finanzierung" }, { kind: "paragraph", text: "Kostet nichts." })),
    );
    expect(pages.find((page) => page.includes("Finanzierung"))).toContain("Kostet nichts.");
  }
});

test("a skipped heading level is closed up instead of refused", async () => {
  const { roles } = await readPdf(
    await pdfOf(paperOf({ kind: "heading", level: 3, text: "Ziel 1" }, { kind: "heading", level: 3, text: "Ziel 2" })),
  );
  expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(["H1", "H2", "H3"]);
});

test("what Typst refuses is told without the paper's words, and the next paper is printed", async () => {
  const broken = paperOf(
    { kind: "paragraph", text: "Frau Beispiel" },
    { kind: "figure", svg: "<svg>Frau Beispiel", alternative: "Frau Beispiel" },
  );
  const refusal = await pdfOf(broken).catch((error: Error) => error.message);
  expect(refusal).toMatch(/^Typst: .*SVG/);
  expect(refusal).not.toContain("Beispiel");
  expect((await readPdf(await pdfOf(paperOf({ kind: "paragraph", text: "Weiter geht es." })))).pages[0]).toContain("Weiter geht es.");
});

test("a figure without an alternative text is refused", async () => {
  await expect(pdfOf(paperOf({ kind: "figure", svg: drawing, alternative: " " }))).rejects.toThrow("alternative text");
});

test("where a font turns out to lack a sign, the paper is printed with � in its place", async () => {
  const boasting = fonts.map((font) => (font.family === "Noto Emoji" ? { ...font, covers: new Set([...font.covers, 0x65e5]) } : font));
  const { pages } = await readPdf(new Typst(boasting).pdf(prepare(paperOf({ kind: "paragraph", text: "Judo 日 Linde" }))));
  expect(pages[0]).toContain("Judo � Linde");
});

test("printing leaves the event loop free for others", async () => {
  await pdfOf(councilPaper);
  const order: string[] = [];
  const long = paperOf(...Array.from({ length: 10 }, () => councilPaper.blocks).flat());
  const printed = pdfOf(long).then(() => order.push("paper"));
  await new Promise((resolve) => setImmediate(resolve));
  order.push("page");
  await printed;
  expect(order).toEqual(["page", "paper"]);
});
