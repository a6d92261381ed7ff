// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "../paper.ts";

export const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="300" height="100"><rect x="10" y="10" width="50" height="80" fill="#0b5f57"/></svg>';

/** A council paper of the invented town of Musterstadt with one block of every kind. */
export const councilPaper: PaperDocument = {
  title: "Engagementstrategie »Gut zusammen in Musterstadt« 2027 bis 2030",
  lang: "de",
  subtitle: "Beschluss über Ziele, Maßnahmen und Finanzierung",
  kicker: "Beschlussvorlage",
  watermark: "Entwurf",
  metadata: [
    { label: "Vorlagen-Nr.", value: "wird vergeben" },
    { label: "Beratungsfolge", value: "Ausschuss für Soziales am 3. Februar 2027\nRat am 14. April 2027" },
  ],
  footer: "Stadt Musterstadt · Engagementstrategie",
  createdAt: new Date("2026-11-22T09:15:30Z"),
  blocks: [
    { kind: "heading", level: 1, text: "Beschlussvorschlag" },
    { kind: "paragraph", text: "Der Rat der Stadt Musterstadt beschließt:" },
    {
      kind: "list",
      style: "number",
      items: [
        "Die Engagementstrategie wird beschlossen.",
        { text: "Die Verwaltung berichtet jährlich:", items: ["über den Stand der Maßnahmen,", "über die Kennzahlen."] },
      ],
    },
    { kind: "heading", level: 1, text: "Sachverhalt" },
    { kind: "heading", level: 2, text: "Ausgangslage" },
    {
      kind: "paragraph",
      text: ["Bekannt sind ", { text: "66 Vereine", strong: true }, ".\n\nIm Frühjahr hat die Verwaltung alle angeschrieben."],
    },
    { kind: "note", title: "Worauf die Ziele beruhen", text: "Jedes Ziel nennt seine Grundlagen." },
    {
      kind: "table",
      caption: "Kosten je Jahr in Euro",
      rowHeaders: true,
      columns: [{ label: "Maßnahme" }, { label: "2027", align: "end" }, { label: "2028", align: "end" }],
      rows: [
        ["1.1 Vereinstreff", "600", "600"],
        ["2.1 Schnuppervorstand", "1.500", "1.500"],
      ],
      totals: ["Summe", "2.100", "2.100"],
    },
    { kind: "figure", svg: drawing, alternative: "Balken: 2.100 Euro im Jahr 2027", caption: "Kosten", width: 0.5 },
    { kind: "definitions", items: [{ term: "Kleiner Anfang", text: "Nur der Vereinstreff." }] },
    { kind: "pageBreak" },
    { kind: "heading", level: 1, text: "Unterschriften" },
    { kind: "signatures", lines: ["Musterstadt, den", "Die Bürgermeisterin"] },
  ],
};

/** A paper with these blocks and nothing else to say. */
export function paperOf(...blocks: Block[]): PaperDocument {
  return { title: "Papier", lang: "de", metadata: [], blocks, createdAt: new Date("2026-11-22T09:00:00Z") };
}
