// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bare, readDocx, readPdf } from "../../../test/harness/read-back.ts";
import { docxOf, pdfOf } from "./index.ts";
import type { PaperDocument } from "./paper.ts";
import { paperOf } from "./testing/example-paper.ts";

const cases: { what: string; given: string; inWord?: string; inPdf?: string }[] = [
  { what: "quotation marks", given: `„Gut“ »zusammen« "in" 'Musterstadt' \`hier\`` },
  { what: "Typst's own signs", given: "#let x = 1; #panic() $a^2$ @ref *fett* _kursiv_ = Titel - - // weg /* weg */ \\ ~ [x](y) <label>" },
  { what: "a script", given: `<script>alert("1")</script> &amp; &lt; ]]> <!-- -->` },
  { what: "JSON", given: `{"kind":"paragraph","text":"\\u0041"}` },
  { what: "an emoji, alone and composed", given: "Danke 👍🏽 👨‍👩‍👧 ❤️" },
  { what: "names from everywhere in Europe", given: "Łódź, Đặng Thị Hồng, Ştefan, Ærø, Київ, Αθήνα, Ħal, İstanbul, Þór" },
  { what: "a word of 67 letters", given: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung" },
  { what: "a long address", given: "https://www.musterstadt.example/verzeichnis/eintrag?id=12345&art=verein#stelle" },
  { what: "60 times the same letter", given: "x".repeat(60) },
  { what: "a soft hyphen", given: "Ehren\u00adamts\u00adkarte" },
  { what: "composed and decomposed umlauts", given: "Mu\u0308nster", inWord: "Münster", inPdf: "Münster" },
  {
    what: "NUL and control characters",
    given: "Vor\u0000stand\u0007 und\u001b Kasse\u009f",
    inWord: "Vorstand und Kasse",
    inPdf: "Vorstand und Kasse",
  },
  { what: "half a surrogate pair", given: "Chor \ud83d Linde", inWord: "Chor � Linde", inPdf: "Chor � Linde" },
  {
    what: "signs that turn the direction",
    given: "Verein \u202egnupmi\u202c Linde\ufeff",
    inWord: "Verein gnupmi Linde",
    inPdf: "Verein gnupmi Linde",
  },
  { what: "letters dressed as mathematics", given: "𝗙𝗲𝘀𝘁 in Linde", inPdf: "Fest in Linde" },
  { what: "scripts without a font of ours", given: "Judo 柔道 Linde", inPdf: "Judo �� Linde" },
  { what: "tabs and other line breaks", given: "eins\tzwei\u2028drei\u000bvier\rfünf" },
];

/** The text in every place a text can stand. */
function everywhere(text: string): PaperDocument {
  return {
    title: text,
    lang: "de",
    subtitle: text,
    kicker: text,
    watermark: text,
    footer: text,
    metadata: [{ label: text, value: text }],
    createdAt: new Date("2026-11-22T09:00:00Z"),
    blocks: [
      { kind: "heading", level: 2, text },
      { kind: "paragraph", text: [text, { text, strong: true }] },
      { kind: "list", style: "bullet", items: [text, { text, items: [text] }] },
      {
        kind: "table",
        caption: text,
        columns: [{ label: text }, { label: text, align: "end" }],
        rows: [[text, text]],
        totals: [text, text],
      },
      { kind: "definitions", items: [{ term: text, text }] },
      { kind: "note", title: text, text },
      { kind: "signatures", lines: [text, text, text] },
    ],
  };
}

describe("strange texts come out as they went in", () => {
  test.each(cases)("$what", async ({ given, inWord = given, inPdf = given }) => {
    const paper = everywhere(given);
    expect(bare(readDocx(await docxOf(paper)).words)).toContain(bare(inWord));
    expect(bare((await readPdf(await pdfOf(paper))).pages.join(""))).toContain(bare(inPdf));
  });

  test("a text of 20.000 characters is printed to its last word in a paragraph, a cell and a note", async () => {
    const words = Array.from({ length: 3_600 }, (_, index) => `W${index}`);
    const text = words.join(" ");
    const paper = paperOf(
      { kind: "paragraph", text },
      { kind: "table", caption: "", columns: [{ label: "A" }, { label: "B" }], rows: [["kurz", text]] },
      { kind: "note", text },
    );
    const printed = (await readPdf(await pdfOf(paper))).pages.join(" ").match(/W\d+/g);
    const written = readDocx(await docxOf(paper)).words.match(/W\d+/g);
    expect(text.length).toBeGreaterThan(20_000);
    expect([new Set(printed).size, printed?.length, new Set(written).size, written?.length]).toEqual([3_600, 10_800, 3_600, 10_800]);
  });

  test("in a paper whose every field holds 6.000 characters, each field is printed to its last word", async () => {
    const { pages } = await readPdf(await pdfOf(everywhere(`${"Ein Satz über das Ehrenamt. ".repeat(215)}Schlusswort`)));
    expect(pages.join("").match(/Schlusswort/g)).toHaveLength(25);
  });

  test.each([1, 3, 5])("rows of a table with %i columns and many lines go on over the page", async (columns) => {
    const cell = Array.from({ length: 150 }, (_, index) => `Z${index}`).join("\n");
    const labels = Array.from({ length: columns }, (_, index) => ({ label: `S${index}` })) as [{ label: string }];
    const { pages } = await readPdf(await pdfOf(paperOf({ kind: "table", caption: "", columns: labels, rows: [[cell], ["Ende"]] })));
    expect(new Set(pages.join(" ").match(/Z\d+/g)).size).toBe(150);
  });

  test("text that runs from right to left is printed, each word whole", async () => {
    const { pages } = await readPdf(await pdfOf(everywhere("שלום Linde مرحبا")));
    for (const word of ["שלום", "Linde", "مرحبا"]) expect(pages.join("")).toContain(word);
  });

  test("a text that is only spaces takes no place and needs none", async () => {
    const { roles } = await readPdf(await pdfOf({ ...everywhere(" \n "), metadata: [] }));
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(roles).not.toContain("H2");
  });
});

/** Said once more in other words: what XML and Unicode allow, without what only turns direction or means nothing. */
function kept(text: string): string {
  const allowed = Array.from(text.toWellFormed()).filter(
    (sign) => !/^[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]$/u.test(sign),
  );
  return bare(allowed.join("").normalize("NFC"));
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.constantFrom("#", "$", "@", "\\", '"', "<", "&", "\n", "\u0000", "\ud800", "\u0301", "\u200d", "א", "👍", "ß", "x"))
    .map((signs) => signs.join("")),
);

test("any text in any place can be printed as PDF", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { roles, uaPart } = await readPdf(await pdfOf(everywhere(text)));
      expect(uaPart).toBe("1");
      expect(roles).toContain("H1");
    }),
    { numRuns: 80 },
  );
});

test("any text in any place is found in the DOCX, whose XML holds only signs that XML allows", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { parts, words } = readDocx(await docxOf(everywhere(text)));
      expect(bare(words)).toContain(kept(text));
      for (const [path, part] of Object.entries(parts)) {
        if (path.endsWith(".xml")) expect(part).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
      }
    }),
    { numRuns: 80 },
  );
});
