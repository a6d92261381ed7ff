// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { bare, readDocx } from "../../../test/harness/read-back.ts";
import { docxOf } from "./index.ts";
import type { Block } from "./paper.ts";
import { councilPaper, paperOf } from "./testing/example-paper.ts";

const bodyOf = async (...blocks: Block[]) => readDocx(await docxOf(paperOf(...blocks))).body;

describe("a council paper for Word", () => {
  test("holds every word it was given", async () => {
    const { words, parts } = readDocx(await docxOf(councilPaper));
    for (const text of [
      councilPaper.title,
      "Beschlussvorlage · Entwurf",
      "Ausschuss für Soziales am 3. Februar 2027",
      "Bekannt sind 66 Vereine.",
      "über die Kennzahlen.",
      "Summe2.1002.100",
      "Kleiner AnfangNur der Vereinstreff.",
    ]) {
      expect(bare(words)).toContain(bare(text));
    }
    expect(parts["word/footer1.xml"]).toContain("Stadt Musterstadt · Engagementstrategie");
  });

  test("uses Word's own styles for title, headings, captions and lists", async () => {
    const { body, parts } = readDocx(await docxOf(councilPaper));
    const used = Array.from(body.matchAll(/<w:pStyle w:val="(\w+)"/g), ([, style]) => style);
    expect(used).toEqual(expect.arrayContaining(["Title", "Subtitle", "Heading1", "Heading2", "Caption", "ListParagraph"]));
    for (const style of new Set(used)) expect(parts["word/styles.xml"]).toContain(`w:styleId="${style}"`);
  });

  test("is German throughout and carries its title", async () => {
    const { parts } = readDocx(await docxOf(councilPaper));
    expect(parts["word/styles.xml"]).toMatch(/<w:docDefaults>.*<w:lang w:val="de-DE"/s);
    expect(parts["docProps/core.xml"]).toContain(`<dc:title>${councilPaper.title}</dc:title>`);
    expect(parts["docProps/core.xml"]).toContain("<dc:language>de-DE</dc:language>");
    expect(parts["docProps/core.xml"]).toContain("2026-11-22T09:15:30Z</dcterms:created>");
  });

  test("marks the header row of a table and repeats it on every page", async () => {
    const { body } = readDocx(await docxOf(councilPaper));
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.indexOf("<w:tblHeader/>")).toBeLessThan(body.indexOf("1.1 Vereinstreff"));
    expect(body).toMatch(/<w:tblLook [^>]*w:firstRow="(?:1|true)"/);
  });

  test("numbers its pages by fields, with the footer also on the first page", async () => {
    const { parts, body } = readDocx(await docxOf(councilPaper));
    const feet = Object.keys(parts).filter((path) => /^word\/footer\d\.xml$/.test(path));
    expect(feet).toHaveLength(2);
    for (const foot of feet) expect(parts[foot]).toMatch(/Seite .*PAGE.* von .*NUMPAGES/s);
    expect(body).toContain("<w:titlePg/>");
  });

  test("gives the drawing its alternative text", async () => {
    const { body, parts } = readDocx(await docxOf(councilPaper));
    expect(body).toMatch(/<wp:docPr [^>]*descr="Balken: 2\.100 Euro im Jahr 2027"/);
    expect(Object.keys(parts).some((path) => path.endsWith(".svg"))).toBe(true);
  });

  test("names a second font for computers without Fira Sans", async () => {
    const { parts } = readDocx(await docxOf(councilPaper));
    expect(parts["word/fontTable.xml"]).toContain('<w:font w:name="Fira Sans"><w:altName w:val="Arial"/>');
  });

  test("is the same file from the same paper at the same time", async () => {
    expect(Buffer.compare(await docxOf(councilPaper), await docxOf(councilPaper))).toBe(0);
  });
});

test("each numbered list counts from 1", async () => {
  const list: Block = { kind: "list", style: "number", items: ["erstens", "zweitens"] };
  const numbers = Array.from(
    (await bodyOf(list, { kind: "paragraph", text: "dazwischen" }, list)).matchAll(/<w:numId w:val="(\d+)"/g),
    ([, id]) => id,
  );
  expect(numbers).toHaveLength(4);
  expect(new Set(numbers).size).toBe(2);
});

test("line breaks stay line breaks, empty lines part paragraphs", async () => {
  const body = await bodyOf({ kind: "paragraph", text: "eins\nzwei\n\ndrei" });
  const paragraphs = body.split("<w:p>").filter((paragraph) => /eins|zwei|drei/.test(paragraph));
  expect(paragraphs).toHaveLength(2);
  expect(paragraphs[0]).toMatch(/eins.*<w:br\/>.*zwei/s);
});

test("a short row stays on one page, a very long one may be split", async () => {
  const table = (text: string): Block => ({ kind: "table", caption: "", columns: [{ label: "A" }], rows: [[text]] });
  expect((await bodyOf(table("kurz"))).match(/<w:cantSplit\/>/g)).toHaveLength(2);
  expect((await bodyOf(table("lang ".repeat(200)))).match(/<w:cantSplit\/>/g)).toHaveLength(1);
});
