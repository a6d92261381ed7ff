// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { docxOf, pdfOf } from "#kit/documents";
import { type World, world } from "#world";
import { bare, readDocx, readPdf } from "../../../../../test/harness/read-back.ts";
import { hintsFor } from "../../draft/hints.ts";
import { strategyPaths as paths } from "../../paths.ts";
import { browsing } from "../../test-browsing.ts";
import { does, ownDraft, smallStrategy } from "../../test-draft.ts";
import { councilPaper, paperSections } from "../council-paper.ts";
import { savePaper } from "../save.ts";
import { type BlockKey, blockKeys, isAnnex, layoutOf, movedBlock } from "./blocks.ts";
import { saveLayout } from "./save.ts";

const town = "musterstadt";
let w: World;
const { open, send } = browsing(() => w);
const draft = () => ownDraft(w, "anna");
const titles = async () => paperSections(await draft(), await w.body(town)).map(({ title }) => title);
const form = (html: string) => (html.match(/name="order" value="([^"]*)"/)?.[1] ?? "").split(" ");

/** What a browser sends: every name as it stands, and the ticked boxes. */
async function drawn(): Promise<Record<string, string | string[]>> {
  const html = await open(paths.paperLayout(town));
  const names = Array.from(html.matchAll(/name="(name-\w+)" value="([^"]*)"/g), ([, name = "", value = ""]) => [name, value] as const);
  const shown = layoutOf((await draft()).layout).flatMap((block) => (block.shown ? [block.key] : []));
  return { ...Object.fromEntries(names), shown };
}

describe("the order of blocks", () => {
  const stored = fc.uniqueArray(fc.record({ key: fc.constantFrom(...blockKeys), name: fc.string(), shown: fc.boolean() }), {
    selector: ({ key }) => key,
  });

  test("whatever was stored, every block is there once, annexes last, in the stored order", () => {
    fc.assert(
      fc.property(stored, (blocks) => {
        const laid = layoutOf({ blocks });
        expect(laid.map(({ key }) => key).toSorted()).toEqual(blockKeys.toSorted());
        const places = laid.map(({ key }) => isAnnex(key));
        expect(places).toEqual(places.toSorted());
        const known = blocks.filter(({ key }) => !isAnnex(key));
        expect(laid.filter(({ key }) => known.some((one) => one.key === key))).toEqual(known);
      }),
    );
  });

  test("a step up and a step down again is where it was; no step leaves its part", () => {
    fc.assert(
      fc.property(stored, fc.constantFrom(...blockKeys), (blocks, key: BlockKey) => {
        const laid = layoutOf({ blocks });
        const up = movedBlock(laid, key, "up");
        expect(up.map((one) => isAnnex(one.key))).toEqual(laid.map((one) => isAnnex(one.key)));
        if (up.some((one, index) => one.key !== laid[index]?.key)) expect(movedBlock(up, key, "down")).toEqual(laid);
      }),
    );
  });
});

describe("Anna arranges the paper as her town is used to", () => {
  beforeEach(async () => {
    w = await world();
    await smallStrategy(w, "anna");
  });

  test("a name of her own, a hidden block and a block moved by its button stand in page, PDF and Word file", async () => {
    const typed: Record<string, string | string[]> = { ...(await drawn()), "name-money": "Kosten & Deckung", move: "up:money" };
    const shown = [typed.shown ?? []].flat().filter((key) => key !== "alternatives");
    const answer = await send(paths.paperLayout(town), { ...typed, shown });
    expect(answer.status).toBe(303);
    const expected = [
      "Beschlussvorschlag",
      "Sachverhalt und Begründung",
      "Kosten & Deckung",
      "Ziele und Maßnahmen",
      "Personelle Auswirkungen",
    ];
    expect((await titles()).slice(0, 5)).toEqual(expected);
    expect(await titles()).not.toContain("Alternativen");
    expect(await open(paths.decision(town))).toContain("Kosten &amp; Deckung");
    const paper = councilPaper(await draft(), await w.body(town), w.now);
    const printed = bare((await readPdf(await pdfOf(paper))).pages.join(""));
    const written = bare(readDocx(await docxOf(paper)).words);
    for (const words of [printed, written]) {
      const at = expected.map((title) => words.indexOf(bare(title)));
      expect(at).not.toContain(-1);
      expect(at).toEqual(at.toSorted((one, other) => one - other));
    }
  });

  test("the order is kept for the municipality, ours comes back with one button, and no text is lost", async () => {
    const texts = { number: null, subject: "B", department: "", proposal: "V", reasons: "G", alternatives: "" };
    await does(w, "anna", (tx, act) => savePaper(tx, act, { ...texts, climate: "Bäume", version: 0 }));
    await send(paths.paperLayout(town), { ...(await drawn()), shown: ["proposal", "climate"], "name-climate": "Klimacheck" });
    expect(await titles()).toEqual(["Beschlussvorschlag", "Klimacheck"]);
    await send(paths.resetLayout(town), {}, paths.paperLayout(town));
    expect(await titles()).not.toContain("Klimacheck");
    expect((await draft()).layout).toBe(null);
    expect((await draft()).paper?.climate).toBe("Bäume");
  });

  test("a move beyond the end, an unknown block, a name of 201 letters: a sentence, nothing lost", async () => {
    const typed = await drawn();
    expect((await send(paths.paperLayout(town), { ...typed, move: "up:chain" })).status).toBe(303);
    expect(form(await open(paths.paperLayout(town)))[0]).toBe("chain");
    const refused = await send(paths.paperLayout(town), { ...typed, "name-goals": "x".repeat(201), "name-money": "Kosten" });
    const html = await refused.text();
    expect([refused.status, html.includes("x".repeat(201)), html.includes('value="Kosten"')]).toEqual([422, true, true]);
    expect((await send(paths.paperLayout(town), { ...typed, order: "chain wiesel" })).status).toBe(422);
    expect((await send(paths.paperLayout(town), { ...typed, move: "up:wiesel" })).status).toBe(303);
  });

  test("two people arrange at once: the second sees both", async () => {
    const blocks = layoutOf(null);
    const outcomes = await Promise.all(
      ["A", "B"].map((name) =>
        does(w, "anna", (tx, act) => saveLayout(tx, act, { version: 0, blocks: blocks.map((one) => ({ ...one, name })) })),
      ),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["changed-since", "done"]);
    const late = await send(paths.paperLayout(town), { ...(await drawn()), version: "0", "name-goals": "Meine Ziele" });
    const html = await late.text();
    expect([late.status, html.includes("Meine Ziele")]).toEqual([409, true]);
  });

  test("a proposal of ours is marked on the page and hinted at, until she saves her own", async () => {
    const hints = async () => hintsFor(await draft(), town).map(({ text, then }) => `${text} ${then}`);
    const before = await hints();
    await send(paths.paperLayout(town), { ...(await drawn()), shown: [...blockKeys] });
    expect((await hints()).filter((hint) => !before.includes(hint))).toEqual([
      "Der Abschnitt »Auswirkungen auf das Klima« ist noch unser Vorschlag. In der Vorlage steht er dann so.",
      "Der Abschnitt »Gleichstellung und Chancengleichheit« ist noch unser Vorschlag. In der Vorlage steht er dann so.",
      "Der Abschnitt »Freiwillige Leistung« ist noch offen. In der Vorlage steht dann »wird noch angegeben«.",
    ]);
    const mark = /Vorschlag, noch nicht von Ihnen gespeichert/g;
    expect((await open(paths.decision(town))).match(mark)).toHaveLength(5);
    const texts = { subject: "B", proposal: "V", reasons: "G", alternatives: "", climate: "Gut.", equality: "", voluntary: "partly" };
    expect((await send(paths.paper(town), texts)).status).toBe(303);
    expect((await hints()).filter((hint) => !before.includes(hint))).toEqual([]);
    expect((await open(paths.decision(town))).match(mark)).toBe(null);
    expect(await titles()).toContain("Auswirkungen auf das Klima");
    // She emptied it: the block says nothing and is left out.
    expect(await titles()).not.toContain("Gleichstellung und Chancengleichheit");
  });
});
