// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { docxOf, pdfOf } from "#kit/documents";
import { type World, world } from "#world";
import { bare, readDocx, readPdf } from "../../../../test/harness/read-back.ts";
import { contentOf } from "../content/freeze.ts";
import { recordDecision } from "../decision/record.ts";
import { addField } from "../fields/add.ts";
import { addNote } from "../foundations/add.ts";
import { editFrame } from "../frame/start.ts";
import { addGoal } from "../goals/add.ts";
import { goWithoutSign } from "../goals/edit.ts";
import { addMeasure } from "../measures/add.ts";
import { strategyPaths as paths } from "../paths.ts";
import { savePlain } from "../plain/save.ts";
import { publishEdition } from "../publication/publish.ts";
import { addSign } from "../signs/add.ts";
import { does, ownDraft, smallStrategy } from "../test-draft.ts";
import { addCommittee } from "./committees/keep.ts";
import { councilPaper } from "./council-paper.ts";
import { layoutOf } from "./layout/blocks.ts";
import { saveLayout } from "./layout/save.ts";
import { savePaper } from "./save.ts";

const town = "musterstadt";
/** Every field gets its own number, so that none can stand in for another. */
const strange = (field: string) =>
  `${field}: „Gut“ "in" 'M' #let $x$ @ref *_ \\ <script>alert(1)</script> &amp; 👍🏽 ${"x".repeat(60)} ende`;
const rightToLeft = ["שלום", "مرحبا"];
const long = `${Array.from({ length: 3_300 }, (_, index) => `W${index}`).join(" ")} Schluss`;

/** Fields of the content, which the paper, the edition and the public page show. The title stands in the paper where its texts quote it. */
const inContent = [
  "Leitsatz",
  "Feld",
  "Feldtext",
  "Ziel",
  "Zieltext",
  "Grundlage",
  "Kennzahl",
  "Einheit",
  "Definition",
  "Grund",
  "Massnahme",
  "Massnahmentext",
  "Amt",
  "Beteiligte",
  "Einfach",
];
/** Fields that only the council paper shows. */
const inPaper = [
  "Nummer",
  "Betreff",
  "Federfuehrung",
  "Vorschlag",
  "Gruende",
  "Alternativen",
  "Klima",
  "Gleich",
  "Frei",
  "Anlage",
  "Gremium",
  "Name",
];

let w: World;
beforeAll(async () => {
  w = await world();
  const { goalId } = await smallStrategy(w, "anna");
  const fieldId = newId(w.now);
  const second = newId(w.now);
  const open = { baseline: null, target: 25, targetYear: 2029 };
  await does(w, "anna", async (tx, act) => {
    const frame = { title: strange("Titel"), fromYear: 2027, toYear: 2030, occasion: long, tenets: strange("Leitsatz") };
    await editFrame(tx, act, { ...frame, version: 1 });
    await addField(tx, act, { id: fieldId, title: strange("Feld"), description: strange("Feldtext") });
    const description = `${strange("Zieltext")} ${rightToLeft.join(" Linde ")}`;
    await addGoal(tx, act, { id: second, title: strange("Ziel"), description, fieldId });
    await addNote(tx, act, { id: newId(w.now), goalId: second, kind: "other", text: strange("Grundlage") });
    const sign = { name: strange("Kennzahl"), kind: "count", unit: strange("Einheit"), definition: strange("Definition") } as const;
    await addSign(tx, act, { ...sign, ...open, id: newId(w.now), goalId });
    await goWithoutSign(tx, act, { id: second, version: 1, reason: strange("Grund") });
    const work = { description: strange("Massnahmentext"), caretaker: strange("Amt"), partners: strange("Beteiligte"), nextStep: "" };
    await addMeasure(tx, act, { ...work, id: newId(w.now), goalId: second, title: strange("Massnahme") });
    await savePlain(tx, act, { text: strange("Einfach"), checkedBy: null, checkedOn: null, version: 0 });
    const committee = { id: newId(w.now), name: strange("Gremium"), meetsOn: null, task: "advice", isPublic: true } as const;
    await addCommittee(tx, act, committee);
    const head = { number: strange("Nummer"), subject: strange("Betreff"), department: strange("Federfuehrung") };
    const texts = { proposal: strange("Vorschlag"), reasons: strange("Gruende"), alternatives: strange("Alternativen") };
    const optional = {
      climate: strange("Klima"),
      equality: strange("Gleich"),
      voluntaryNote: strange("Frei"),
      attachments: strange("Anlage"),
    };
    await savePaper(tx, act, { ...head, ...texts, ...optional, version: 0 });
    const blocks = layoutOf(null).map((one) => ({ ...one, shown: true, name: one.key === "money" ? strange("Name") : "" }));
    await saveLayout(tx, act, { blocks, version: 0 });
  });
});

const missing = (text: string, fields: readonly string[]) => fields.filter((field) => !bare(text).includes(bare(strange(field))));
const unescaped = (html: string) =>
  html
    .replace(/<br\/?>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
const wordsOf = (text: string) => new Set(text.match(/W\d+/g)).size;

describe("strange texts in every field of a strategy", () => {
  test("stand in the council paper as PDF, each to its last letter", { timeout: 60_000 }, async () => {
    const paper = councilPaper(await ownDraft(w, "anna"), await w.body(town), w.now);
    const { pages, uaPart } = await readPdf(await pdfOf(paper));
    const text = pages.join("");
    expect(missing(text, [...inContent, ...inPaper])).toEqual([]);
    expect([uaPart, wordsOf(pages.join(" "))]).toEqual(["1", 3_300]);
    for (const word of rightToLeft) expect(text).toContain(word);
  });

  test("stand in the Word file", async () => {
    const paper = councilPaper(await ownDraft(w, "anna"), await w.body(town), w.now);
    const { words } = readDocx(await docxOf(paper));
    expect(missing(words, [...inContent, ...inPaper])).toEqual([]);
    expect(wordsOf(words)).toBe(3_300);
    for (const word of rightToLeft) expect(words).toContain(word);
  });

  test("stand on the pages of the room as text, and none of them is a script", async () => {
    const html = await (await w.request("anna", paths.decision(town))).text();
    expect(html).not.toContain("<script>alert");
    expect(missing(unescaped(html), [...inContent, ...inPaper.filter(isBlock)])).toEqual([]);
    for (const [path, fields] of [
      [
        paths.paper(town),
        ["Nummer", "Betreff", "Federfuehrung", "Vorschlag", "Gruende", "Alternativen", "Klima", "Gleich", "Frei", "Anlage"],
      ],
      [paths.committees(town), ["Gremium"]],
      [paths.paperLayout(town), ["Name"]],
      [paths.plain(town), ["Einfach"]],
    ] as const) {
      const page = await (await w.request("anna", path)).text();
      expect([path, missing(unescaped(page), fields), page.includes("<script>alert")]).toEqual([path, [], false]);
    }
  });

  test("come out of JSON, public page and public PDF as they went in, once adopted and published", { timeout: 60_000 }, async () => {
    const draft = await ownDraft(w, "anna");
    const content = contentOf(draft);
    await does(w, "anna", async (tx, act) => {
      const facts = { outcome: "adopted", decidedOn: "2026-11-20", decidedBy: "Rat", number: null, note: "" } as const;
      await recordDecision(tx, act, { ...facts, id: newId(w.now), revision: draft.revision });
      await publishEdition(tx, act, 1);
    });
    const json = (await (await w.request("nobody", paths.publishedJson(town))).json()) as { content: unknown };
    expect(json.content).toEqual(content);
    const html = await (await w.request("nobody", paths.published(town))).text();
    expect(html).not.toContain("<script>alert");
    const onPage = ["Titel", ...inContent].filter((field) => !["Massnahmentext", "Beteiligte", "Definition", "Einfach"].includes(field));
    expect(missing(unescaped(html), onPage)).toEqual([]);
    const pdf = new Uint8Array(await (await w.request("nobody", paths.publishedPdf(town))).arrayBuffer());
    const { pages } = await readPdf(pdf);
    expect(missing(pages.join(""), ["Titel", ...inContent])).toEqual([]);
    expect(wordsOf(pages.join(" "))).toBe(3_300);
  });
});

/** Blocks of the paper stand on the page; its head does not. */
const isBlock = (field: string) => !["Nummer", "Betreff", "Federfuehrung"].includes(field);
