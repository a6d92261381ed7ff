// SPDX-License-Identifier: EUPL-1.2
import { docxOf, type PaperDocument, pdfOf } from "#kit/documents";
import { atMost, type Figure, shown } from "./figure.ts";

const measures = Array.from({ length: 60 }, (_, at) => [
  `${at + 1}`,
  `Maßnahme Nummer ${at + 1}: Vereine treffen sich zweimal im Jahr und verabreden Termine`,
  "Stabsstelle Ehrenamt",
  "2027",
  "1.500 €",
]);

/** A council paper with 60 measures, the size of a large city's. */
function paper(): PaperDocument {
  const text = "Die Vereine der Stadt sollen leichter zueinander finden und gemeinsam planen. ".repeat(6);
  return {
    title: "Engagementstrategie 2027 bis 2030",
    lang: "de",
    kicker: "Beschlussvorlage",
    createdAt: new Date("2027-03-12T09:30:00Z"),
    metadata: [{ label: "Vorlagen-Nr.", value: "wird vergeben" }],
    blocks: [
      { kind: "heading", level: 1, text: "Sachverhalt" },
      ...Array.from({ length: 30 }, (_, at) => [
        { kind: "heading", level: 2, text: `Ziel ${at + 1}` } as const,
        { kind: "paragraph", text } as const,
      ]).flat(),
      {
        kind: "table",
        caption: "Maßnahmen",
        columns: [{ label: "Nr." }, { label: "Maßnahme" }, { label: "Wer" }, { label: "Ab" }, { label: "Kosten", align: "end" }],
        rows: measures,
      },
    ],
  };
}

/** The council paper as PDF/UA and DOCX, after a first one that loads compiler and fonts. */
export async function measurePaper(): Promise<Figure[]> {
  const first = await timed(() => pdfOf(paper()));
  const pdf = await timed(() => pdfOf(paper()));
  await docxOf(paper());
  const docx = await timed(() => docxOf(paper()));
  return [
    shown("first council paper (PDF), compiler and fonts loaded", first, "ms"),
    atMost("council paper with 60 measures (PDF)", pdf, "ms", 500),
    atMost("council paper with 60 measures (DOCX)", docx, "ms", 1000),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
