// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { docxOf, pdfOf } from "#kit/documents";
import { type World, world } from "#world";
import { readPdf } from "../../../../test/harness/read-back.ts";
import { addField } from "../fields/add.ts";
import { addNote } from "../foundations/add.ts";
import { editFrame } from "../frame/start.ts";
import { addGoal } from "../goals/add.ts";
import { addMeasure } from "../measures/add.ts";
import { editMoney, editWork } from "../measures/edit.ts";
import { does, measureTexts, ownDraft, smallStrategy } from "../test-draft.ts";
import { councilPaper, paperSections } from "./council-paper.ts";
import { layoutOf } from "./layout/blocks.ts";
import { saveLayout } from "./layout/save.ts";
import { plainText } from "./plain-text.ts";
import { savePaper } from "./save.ts";

let w: World;
let ids: Awaited<ReturnType<typeof smallStrategy>>;
beforeEach(async () => {
  w = await world();
  ids = await smallStrategy(w, "anna");
});

const texts = { number: null, subject: "Betreff", department: "", proposal: "Vorschlag", reasons: "Gründe", alternatives: "" };
const musterstadt = () => w.body("musterstadt");
const paper = async () => councilPaper(await ownDraft(w, "anna"), await musterstadt(), w.now);

/** One section of the paper as text. */
async function section(title: string): Promise<string> {
  const found = paperSections(await ownDraft(w, "anna"), await musterstadt()).find((one) => one.title === title);
  return found ? plainText(found.blocks) : "";
}

describe("the head of the paper", () => {
  test("says »wird vergeben« and »Entwurf« as long as there is no number", async () => {
    const { kicker, watermark, metadata } = await paper();
    expect([kicker, watermark]).toEqual(["Beschlussvorlage", "Entwurf"]);
    expect(metadata).toContainEqual({ label: "Vorlagen-Nr.", value: "wird vergeben" });
    expect(metadata).toContainEqual({ label: "Gremium", value: "Rat der Stadt Musterstadt" });
  });

  test("names the number once there is one, and is no draft any more", async () => {
    await does(w, "anna", (tx, act) => savePaper(tx, act, { ...texts, number: "12/2027", version: 0 }));
    const { watermark, metadata, title } = await paper();
    expect([title, watermark]).toEqual(["Betreff", undefined]);
    expect(metadata).toContainEqual({ label: "Vorlagen-Nr.", value: "12/2027" });
  });
});

describe("its sections", () => {
  test("stand in the order councils read, and an empty one is left out", async () => {
    const titles = async () => paperSections(await ownDraft(w, "anna"), await musterstadt()).map(({ title }) => title);
    expect(await titles()).toEqual([
      "Beschlussvorschlag",
      "Sachverhalt und Begründung",
      "Ziele und Maßnahmen",
      "Finanzielle Auswirkungen",
      "Personelle Auswirkungen",
      "Alternativen",
      "Kennzahlen: woran wir es merken",
      "Grundlagen: worauf die Ziele beruhen",
      "Anlagen",
      "Anlage 1: Die Maßnahmen im Einzelnen",
    ]);
    await does(w, "anna", (tx, act) => savePaper(tx, act, { ...texts, version: 0 }));
    expect(await titles()).not.toContain("Alternativen");
  });

  test("speak of the council of the place, not of one from a template", async () => {
    expect(await section("Beschlussvorschlag")).toMatch(
      /^Der Rat der Stadt Musterstadt beschließt die Strategie »Gut zusammen« 2027 bis 2030/,
    );
    await smallStrategy(w, "clara");
    const kreis = paperSections(await ownDraft(w, "clara"), await w.body("kreis-musterland"));
    expect(plainText(kreis[0]?.blocks ?? [])).toMatch(/^Der Kreistag des Kreises Musterland beschließt/);
  });

  test("know a Gemeinde from a Stadt, in every block there is", async () => {
    const blocks = layoutOf(null).map((one) => ({ ...one, shown: true }));
    await does(w, "anna", (tx, act) => saveLayout(tx, act, { blocks, version: 0 }));
    const place = { kind: "municipality", name: "Feldhausen", designation: "Gemeinde", status: "kreisangehoerig" } as const;
    const said = JSON.stringify(councilPaper(await ownDraft(w, "anna"), place, w.now));
    expect(said).toContain("Der Rat der Gemeinde Feldhausen beschließt");
    expect(said).toContain("prüft die Gemeinde das bei der Umsetzung");
    expect(said).not.toMatch(/Stadt\b|Kreis/);
  });

  test("say what is open in the words that the hints announce", async () => {
    expect(await section("Ziele und Maßnahmen")).toContain("Wer kümmert sich: wird noch benannt");
    expect(await section("Kennzahlen: woran wir es merken")).toBe("Ziel 1: Kennzahl wird noch festgelegt.");
    expect(await section("Grundlagen: worauf die Ziele beruhen")).toContain("Grundlage: noch keine genannt.");
  });

  test("show money per year with sums and certainty, and hours", async () => {
    const second = newId(w.now);
    await does(w, "anna", async (tx, act) => {
      await addMeasure(tx, act, { ...measureTexts, id: second, goalId: ids.goalId, title: "Schnuppervorstand" });
      const money = { startsYear: 2027, endsYear: 2027, hoursPerWeek: null, moneyCertainty: "open" as const };
      await editMoney(tx, act, { ...money, id: second, version: 1, costs: [{ year: 2027, amountCents: 150_050 }] });
    });
    expect(await section("Finanzielle Auswirkungen")).toBe(
      [
        "2027; vorbehaltlich des Haushalts: 600\u00a0€; Förderung offen: 1.500,50\u00a0€; Summe: 2.100,50\u00a0€",
        "2028; vorbehaltlich des Haushalts: 0\u00a0€; Förderung offen: 0\u00a0€; Summe: 0\u00a0€",
        "2029; vorbehaltlich des Haushalts: 0\u00a0€; Förderung offen: 0\u00a0€; Summe: 0\u00a0€",
        "2030; vorbehaltlich des Haushalts: 0\u00a0€; Förderung offen: 0\u00a0€; Summe: 0\u00a0€",
        "Summe; vorbehaltlich des Haushalts: 600\u00a0€; Förderung offen: 1.500,50\u00a0€; Summe: 2.100,50\u00a0€",
        "",
        "Vorbehaltlich des Haushalts: 1.1.",
        "",
        "Vorbehaltlich einer Förderung: 1.2.",
      ].join("\n"),
    );
    expect(await section("Personelle Auswirkungen")).toContain("1.1 Vereinstreff; Stunden je Woche: 1,5");
    expect(await section("Ziele und Maßnahmen")).toContain("Förderung offen · vorbehaltlich einer Förderung");
  });
});

describe("what a whole strategy says", () => {
  test("goals stand below their field of action, its own principles in a section of their own", async () => {
    const id = newId(w.now);
    await does(w, "anna", async (tx, act) => {
      await editFrame(tx, act, {
        title: "Gut zusammen",
        fromYear: 2027,
        toYear: 2030,
        occasion: "",
        tenets: "Wir fragen zuerst.",
        version: 1,
      });
      await addField(tx, act, { id, title: "Junge Leute", description: "Sie sollen mitreden." });
      await addGoal(tx, act, { id: newId(w.now), title: "Junge übernehmen Ämter", description: "", fieldId: id });
    });
    expect(await section("Leitsätze")).toBe("- Wir fragen zuerst.");
    const goals = await section("Ziele und Maßnahmen");
    const order = [
      "Handlungsfeld 1: Junge Leute",
      "Sie sollen mitreden.",
      "Ziel 1: Junge übernehmen Ämter",
      "Weitere Ziele",
      "Ziel 2: Vereine",
    ];
    const places = order.map((words) => goals.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test("the status of measures is told once one is no longer only planned, and always in the annex", async () => {
    expect(await section("Ziele und Maßnahmen")).not.toContain("Stand:");
    expect(await section("Anlage 1: Die Maßnahmen im Einzelnen")).toContain("Stand: geplant");
    const work = { ...measureTexts, title: "Vereinstreff", goalId: ids.goalId, status: "running" as const };
    await does(w, "anna", (tx, act) => editWork(tx, act, { ...work, id: ids.measureId, version: 2 }));
    expect(await section("Ziele und Maßnahmen")).toContain("Stand: läuft");
  });

  test("staff is told per year, hours beside posts and never added up", async () => {
    const costs = { costs: [], moneyCertainty: "none" as const };
    await does(w, "anna", (tx, act) =>
      editMoney(tx, act, { ...costs, id: ids.measureId, version: 2, startsYear: 2028, endsYear: 2029, hoursPerWeek: 1.5, posts: 0.25 }),
    );
    const staff = await section("Personelle Auswirkungen");
    expect(staff).toContain("2027; Stunden je Woche: 0; Stellenanteile (Vollzeit = 1): 0");
    expect(staff).toContain("2028; Stunden je Woche: 1,5; Stellenanteile (Vollzeit = 1): 0,25");
    expect(staff).toContain("1.1 Vereinstreff; Stunden je Woche: 1,5; Stellenanteile (Vollzeit = 1): 0,25");
    expect(staff).toContain("sind nicht zusammengerechnet");
  });

  test("the signature stands before the annexes, and every measure is in them", async () => {
    const { blocks } = await paper();
    const kinds = blocks.map((block) => (block.kind === "heading" && block.level === 1 ? block.text : block.kind));
    expect(kinds.indexOf("signatures")).toBeGreaterThan(kinds.indexOf("Anlagen"));
    expect(kinds.indexOf("signatures")).toBeLessThan(kinds.indexOf("Anlage 1: Die Maßnahmen im Einzelnen"));
    expect(await section("Anlage 1: Die Maßnahmen im Einzelnen")).toContain("1.1 Vereinstreff");
  });

  test("the PDF is tagged and has its bookmarks: one title, its sections, tables with headers", async () => {
    const { roles, outline, uaPart, info } = await readPdf(await pdfOf(await paper()));
    const [[title, sections]] = outline as [[string, (string | [string, unknown])[]]];
    expect([uaPart, info.Language, info.Title]).toEqual(["1", "de-DE", title]);
    expect(sections.map((one) => (typeof one === "string" ? one : one[0]))).toEqual(
      paperSections(await ownDraft(w, "anna"), await musterstadt()).map((one) => one.title),
    );
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(roles).toEqual(expect.arrayContaining(["Table", "TH", "Caption", "L", "LI"]));
  });
});

describe("strange texts", () => {
  const strange = [
    `"' # $ @ \\ % <script>alert(1)</script>`,
    "🙏🏽 مرحبا שלום",
    "x".repeat(60),
    "Zeile 1\nZeile 2\n\nAbsatz",
    "ä".repeat(20_000),
  ];

  test("make a PDF and a Word file all the same", { timeout: 60_000 }, async () => {
    for (const text of strange) {
      const [goalId, id] = [newId(w.now), newId(w.now)];
      await does(w, "anna", async (tx, act) => {
        await addGoal(tx, act, { id: goalId, title: text.slice(0, 200), description: text });
        await addMeasure(tx, act, { ...measureTexts, id, goalId, title: text.slice(0, 200), description: text });
        await addNote(tx, act, { id: newId(w.now), goalId, kind: "other", text });
      });
    }
    const pdf = await pdfOf(await paper());
    const docx = await docxOf(await paper());
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe("PK");
  });
});
