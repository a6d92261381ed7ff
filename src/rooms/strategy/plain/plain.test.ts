// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { docxOf, pdfOf } from "#kit/documents";
import { type World, world } from "#world";
import { bare, readDocx, readPdf } from "../../../../test/harness/read-back.ts";
import { contentOf } from "../content/freeze.ts";
import { councilPaper, paperSections } from "../paper/council-paper.ts";
import { strategyPaths as paths } from "../paths.ts";
import { browsing } from "../test-browsing.ts";
import { does, ownDraft, smallStrategy } from "../test-draft.ts";
import { plainPageOf } from "./page-of.ts";
import { savePlain } from "./save.ts";

const town = "musterstadt";
let w: World;
const { open, send } = browsing(() => w);
beforeEach(async () => {
  w = await world();
  await smallStrategy(w, "anna");
});

const draft = () => ownDraft(w, "anna");
const text = "Das planen wir\n\nVereine treffen sich im Frühling.";
const nobody = { checkedBy: "", checkedOn: "" };

test("our proposal is made of her goals, is called one, and stands nowhere until she saves it", async () => {
  const html = await open(paths.plain(town));
  for (const words of ["Das hat Musterstadt vor", "Ziel 1: Vereine finden leichter zueinander", "- Vereinstreff", "Das ist ein Vorschlag"])
    expect(html).toContain(words);
  expect(contentOf(await draft()).plain).toBe(null);
  expect(paperSections(await draft(), await w.body(town)).map(({ key }) => key)).not.toContain("plain");
});

test("looking at the hints saves nothing and keeps the text", async () => {
  const answer = await send(paths.plain(town), { text: "Das ist nicht teuer.", ...nobody, act: "check" });
  const html = await answer.text();
  expect([answer.status, html.includes("»Das ist nicht teuer.«"), html.includes("1 Hinweis zu 1 Satz.")]).toEqual([200, true, true]);
  expect((await draft()).plain).toBe(null);
});

test("saved, it lies with the paper on a page of its own, in PDF and Word file, and is frozen with the edition", async () => {
  expect((await send(paths.plain(town), { text, ...nobody, act: "save" })).status).toBe(303);
  const content = contentOf(await draft());
  expect(content.plain).toEqual({ text, checkedBy: null, checkedOn: null });
  expect(plainPageOf(content)).toMatchObject({ title: "Die Strategie in Einfacher Sprache", checked: null });
  const paper = councilPaper(await draft(), await w.body(town), w.now);
  const { pages } = await readPdf(await pdfOf(paper));
  const page = pages.find((one) => one.includes("Vereine treffen sich im Frühling.")) ?? "";
  expect(page).toContain("Anlage 2: Die Strategie in Einfacher Sprache");
  expect(page).not.toContain("1.1 Vereinstreff");
  expect(bare(readDocx(await docxOf(paper)).words)).toContain(bare("Vereine treffen sich im Frühling."));
});

test("it is called easy language only with the name of those who checked it, and the day", async () => {
  const checked = { text, checkedBy: "Prüfgruppe Musterstadt", checkedOn: "2026-11-01", act: "save" };
  for (const half of [{ checkedOn: "" }, { checkedBy: "" }, { checkedOn: "2099-01-01" }]) {
    const refused = await send(paths.plain(town), { ...checked, ...half });
    expect([refused.status, (await refused.text()).includes("Vereine treffen sich")]).toEqual([422, true]);
  }
  expect((await send(paths.plain(town), checked)).status).toBe(303);
  expect(plainPageOf(contentOf(await draft()))).toMatchObject({
    title: "Die Strategie in Leichter Sprache",
    checked: "Geprüft von: Prüfgruppe Musterstadt, am 1. November 2026",
  });
});

test("emptied, there is no page; whoever comes second sees both texts", async () => {
  await send(paths.plain(town), { text, ...nobody, act: "save" });
  const late = await w.request("anna", paths.plain(town), { text: "Anders.", ...nobody, version: "0" });
  const html = await late.text();
  expect([late.status, html.includes("Anders."), html.includes("Das planen wir")]).toEqual([409, true, true]);
  await send(paths.plain(town), { text: "", ...nobody, act: "save" });
  expect((await draft()).plain).toBe(null);
});

test("two people save their first text at once: exactly one is kept, the other is told", async () => {
  const said = { checkedBy: null, checkedOn: null, version: 0 };
  const outcomes = await Promise.all(["A", "B"].map((own) => does(w, "anna", (tx, act) => savePlain(tx, act, { ...said, text: own }))));
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["changed-since", "done"]);
});
