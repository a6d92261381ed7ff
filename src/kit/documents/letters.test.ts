// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { bare, readDocx, readPdf } from "../../../test/harness/read-back.ts";
import { docxOf, pdfOf } from "./index.ts";
import type { Block, PaperDocument } from "./paper.ts";
import { drawing, paperOf } from "./testing/example-paper.ts";

const writing: Block = {
  kind: "writing",
  items: [
    { label: "Wir suchen", known: "bisher: Noten", lines: 3 },
    { label: "Wir bieten", lines: 2 },
  ],
};
const ticks: Block = { kind: "ticks", label: "Stimmt alles?", choices: ["ja", "nein"] };
const picture: Block = {
  kind: "figure",
  svg: drawing,
  alternative: "Ein Balken",
  width: 0.2,
  beside: ["Daneben steht ", { text: "dies", strong: true }],
};

/** Two letters in one file. */
const letters: PaperDocument = {
  ...paperOf(
    { kind: "heading", level: 1, text: "Erster Brief" },
    { kind: "heading", level: 2, text: "Darunter" },
    { kind: "paragraph", text: "Guten Tag," },
    { kind: "pageBreak" },
    { kind: "heading", level: 1, text: "Zweiter Brief" },
    picture,
    ticks,
    writing,
  ),
  title: "Briefe an zwei",
  kicker: "Brief",
  footer: "Fußzeile",
  letters: true,
};

describe("letters one after the other", () => {
  test("carry the title in the file and print neither it nor a head nor a page number", async () => {
    const { pages, info, uaPart } = await readPdf(await pdfOf(letters));
    expect([info.Title, uaPart, pages.length]).toEqual(["Briefe an zwei", "1", 2]);
    expect(pages.join("")).not.toMatch(/Briefe an zwei|Seite \d|Fußzeile/);
  });

  test("have headings of their own from the first level on", async () => {
    const { outline, roles } = await readPdf(await pdfOf(letters));
    expect(outline).toEqual([["Erster Brief", ["Darunter"]], "Zweiter Brief"]);
    expect(roles.filter((role) => role === "H1")).toHaveLength(2);
    expect(roles).not.toContain("H3");
  });

  test("are the same in Word, without head and foot", async () => {
    const { words, parts } = readDocx(await docxOf(letters));
    for (const text of ["Erster Brief", "Zweiter Brief", "Daneben steht dies", "☐ ja", "☐ nein", "Wir suchen", "bisher: Noten"])
      expect(bare(words)).toContain(bare(text));
    expect(words).not.toContain("Briefe an zwei");
    expect(Object.keys(parts).filter((name) => /header|footer/.test(name))).toEqual([]);
  });
});

describe("places to write and boxes to tick", () => {
  test("say their questions; lines and boxes are nothing to be read out", async () => {
    const { pages, alternatives } = await readPdf(await pdfOf(paperOf(picture, ticks, writing)));
    for (const text of ["Daneben steht dies", "Stimmt alles?janein", "Wir suchenbisher: Noten", "Wir bieten"])
      expect(bare(pages.join(""))).toContain(bare(text));
    expect(alternatives).toEqual(["Ein Balken"]);
  });

  test("a question keeps its lines on one page", async () => {
    const many: Block = { kind: "writing", items: Array.from({ length: 14 }, (_, at) => ({ label: `Frage ${at + 1}`, lines: 4 })) };
    const { pages } = await readPdf(await pdfOf(paperOf(many)));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join("").match(/Frage \d+/g)).toHaveLength(14);
  });

  test("without anything to ask there is nothing", async () => {
    const { pages } = await readPdf(await pdfOf(paperOf({ kind: "writing", items: [] }, { kind: "paragraph", text: "Ende" })));
    expect(pages).toHaveLength(1);
  });
});
