// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { readDocx, readPdf } from "../../../test/harness/read-back.ts";
import { docxOf, pdfOf, unprintableIn } from "./index.ts";
import type { Block } from "./paper.ts";
import { paperOf } from "./testing/example-paper.ts";

const lines = (count: number): Block[] => Array.from({ length: count }, () => ({ kind: "paragraph", text: "Zeile" }));
const sentence: Block = { kind: "paragraph", text: "Wer sich kennt, teilt Räume." };
const heading = (level: 1 | 2, text: string): Block => ({ kind: "heading", level, text });
const table: Block = {
  kind: "table",
  caption: "Maßnahmen",
  columns: [{ label: "Nr." }, { label: "Was" }],
  rows: [
    ["1.1", "Vereinstreff"],
    ["1.2", "Kalender"],
  ],
};
const list: Block = { kind: "list", style: "bullet", items: ["Amt: Ehrenamtsbüro", "Geld: keines", "Stand: geplant"] };

/** At every place of a page's end: the page that holds the first words holds the last ones too. */
async function expectTogether(blocks: readonly Block[], first: string, last: string): Promise<void> {
  for (let fill = 33; fill < 48; fill++) {
    const { pages } = await readPdf(await pdfOf(paperOf(...lines(fill), ...blocks)));
    expect([fill, pages.find((page) => page.includes(first))?.includes(last)]).toEqual([fill, true]);
  }
}

test("a heading, the sentence below it and its table never part", () =>
  expectTogether([heading(1, "Ziel Eins"), sentence, table], "Ziel Eins", "Vereinstreff"));

test("a heading whose sentence only leads to the next heading goes along with what that one holds", () =>
  expectTogether([heading(1, "Feld Eins"), sentence, heading(2, "Ziel Eins"), table], "Feld Eins", "Vereinstreff"));

test("a short list stays whole, with the sentence that announces it", () =>
  expectTogether([sentence, list], "teilt Räume", "Stand: geplant"));

test("Word is told the same: all but the last paragraph of them keep with the next", async () => {
  const { body } = readDocx(await docxOf(paperOf(sentence, list, { kind: "paragraph", text: "Danach" })));
  const kept = body.split("<w:p>").filter((paragraph) => /Räume|Amt|Geld|Stand|Danach/.test(paragraph));
  expect(kept.map((paragraph) => paragraph.includes("<w:keepNext/>"))).toEqual([true, true, true, false, false]);
});

test("a long list and a long sentence may be split", async () => {
  const items = Array.from({ length: 40 }, (_, index) => `Eintrag ${index}`);
  const { pages } = await readPdf(await pdfOf(paperOf(...lines(25), { kind: "list", style: "bullet", items })));
  expect(pages[0]).toContain("Eintrag 0");
  expect(pages.join("")).toContain("Eintrag 39");
});

test("it is said beforehand which signs no font has, each once; what only looks unusual is none of them", () => {
  const paper = paperOf(
    { kind: "paragraph", text: "Judo 柔道 und 柔 in Linde" },
    { kind: "list", style: "bullet", items: ["ไทย", "Łódź שלום 👍🏽 𝗙𝗲𝘀𝘁"] },
    { kind: "figure", svg: '<svg viewBox="0 0 1 1"><desc>漢</desc></svg>', alternative: "Bild" },
  );
  expect(unprintableIn(paper)).toEqual(["柔", "道", "ไ", "ท", "ย"]);
  expect(unprintableIn(paperOf(sentence))).toEqual([]);
});
