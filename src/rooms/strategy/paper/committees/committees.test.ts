// SPDX-License-Identifier: EUPL-1.2
import ICAL from "ical.js";
import { beforeEach, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { shortId } from "../../draft/draft.ts";
import { strategyPaths as paths } from "../../paths.ts";
import { browsing } from "../../test-browsing.ts";
import { does, ownDraft, smallStrategy } from "../../test-draft.ts";
import { councilPaper, paperSections } from "../council-paper.ts";
import { plainText } from "../plain-text.ts";
import { addCommittee, editCommittee } from "./keep.ts";
import { putBackCommittee } from "./remove.ts";

const town = "musterstadt";
let w: World;
const { open, send, twice } = browsing(() => w);
beforeEach(async () => {
  w = await world();
  await smallStrategy(w, "anna");
});

const chain = async () => (await ownDraft(w, "anna")).committees;
const names = async () => (await chain()).map(({ name }) => name);
const finance = { name: "Haupt- und Finanzausschuss", meetsOn: "2027-02-03", task: "advice", isPublic: "yes" };
const council = { name: "Rat der Stadt Musterstadt", meetsOn: "", task: "decision", isPublic: "yes" };

async function both() {
  for (const typed of [finance, council]) expect((await send(paths.committees(town), typed)).status).toBe(303);
  const [first, second] = await chain();
  if (!first || !second) throw new Error("There are not two committees");
  return { first, second };
}

test("the chain stands in the paper as a table, and says where a day is still open", async () => {
  await both();
  const [section] = paperSections(await ownDraft(w, "anna"), await w.body(town));
  expect([section?.title, plainText(section?.blocks ?? [])]).toEqual([
    "Beratungsfolge",
    [
      "Haupt- und Finanzausschuss; Termin: 3. Februar 2027; Aufgabe: Vorberatung; Sitzung: öffentlich",
      "Rat der Stadt Musterstadt; Termin: Termin offen; Aufgabe: Entscheidung; Sitzung: öffentlich",
    ].join("\n"),
  ]);
});

test("buttons order it, and at the end nothing happens", async () => {
  const { first, second } = await both();
  await send(paths.moveCommittee(town, second), { direction: "up" }, paths.committees(town));
  expect(await names()).toEqual([council.name, finance.name]);
  await send(paths.moveCommittee(town, first), { direction: "down" }, paths.committees(town));
  expect(await names()).toEqual([council.name, finance.name]);
});

test("what is removed can be put back, once", async () => {
  const { first } = await both();
  await send(paths.removeCommittee(town, first), {}, paths.committees(town));
  expect(await names()).toEqual([council.name]);
  const html = await open(paths.committees(town));
  const step = /name="step" value="([^"]+)"/.exec(html)?.[1] ?? "";
  expect((await w.request("anna", paths.putBackCommittee(town), { step })).status).toBe(303);
  expect((await does(w, "anna", (tx, act) => putBackCommittee(tx, act, step))).kind).toBe("done-before");
  expect((await w.request("anna", paths.putBackCommittee(town), { step: newId(w.now) })).status).toBe(404);
  expect(await names()).toEqual([finance.name, council.name]);
});

test("a double click makes one committee", async () => {
  await twice(paths.committees(town), finance);
  expect(await names()).toEqual([finance.name]);
});

test("bad input comes back filled in, with a sentence for each field", async () => {
  const refused = await send(paths.committees(town), { name: " ", meetsOn: "2027-02-31", task: "tanzen", isPublic: "vielleicht" });
  const html = await refused.text();
  expect(refused.status).toBe(422);
  for (const said of [
    "Tragen Sie ein, wie das Gremium heißt.",
    "Dieses Datum gibt es nicht.",
    "Wählen Sie, was das Gremium tut.",
    "Wählen Sie, ob die Sitzung öffentlich ist.",
  ])
    expect(html).toContain(said);
  expect(html).toContain('value="2027-02-31"');
});

test("two people edit one committee: the second sees both versions; removed meanwhile, her words make a new one", async () => {
  const { first } = await both();
  const path = paths.committee(town, first);
  const facts = { name: "Hauptausschuss", meetsOn: null, task: "advice", isPublic: true } as const;
  await does(w, "anna", (tx, act) => editCommittee(tx, act, { ...facts, id: first.id, version: 1 }));
  const late = await w.request("anna", path, { ...finance, name: "Finanzausschuss", version: "1" });
  const html = await late.text();
  expect([late.status, html.includes("Hauptausschuss"), html.includes("Finanzausschuss")]).toEqual([409, true, true]);
  await send(paths.removeCommittee(town, first), {}, paths.committees(town));
  const gone = await w.request("anna", path, { ...finance, name: "Finanzausschuss", version: "2" });
  expect([gone.status, (await gone.text()).includes('value="Finanzausschuss"')]).toEqual([409, true]);
});

test("a committee of another town is not there", async () => {
  await smallStrategy(w, "bert");
  const id = newId(w.now);
  const facts = { name: "Rat", meetsOn: null, task: "decision", isPublic: true } as const;
  await does(w, "bert", (tx, act) => addCommittee(tx, act, { ...facts, id }));
  const theirs = { id };
  expect((await w.request("anna", paths.committee(town, theirs))).status).toBe(404);
  expect((await w.request("anna", paths.committee(town, theirs), { ...finance, version: "1" })).status).toBe(404);
  expect((await w.request("anna", paths.removeCommittee(town, theirs), {})).status).toBe(404);
  expect((await w.request("anna", paths.committee("nachbarhausen", theirs))).status).toBe(404);
  expect(shortId(theirs)).toHaveLength(8);
});

test("the days that stand fixed come as whole days into any calendar", async () => {
  await both();
  const answer = await w.request("anna", paths.committeeDates(town));
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  expect(answer.headers.get("content-type")).toContain("text/calendar");
  expect(events.map(({ summary, startDate }) => [summary, startDate.toString(), startDate.isDate])).toEqual([
    ["Haupt- und Finanzausschuss: Engagementstrategie »Gut zusammen« 2027 bis 2030", "2027-02-03", true],
  ]);
});

test("a Kreis is asked for its Kreisausschuss and its Kreistag, and its paper knows no Rat", async () => {
  await smallStrategy(w, "clara");
  const kreis = "kreis-musterland";
  const html = await (await w.request("clara", paths.committees(kreis))).text();
  expect(html).toContain("Kreisausschuss, Kreistag des Kreises Musterland");
  const paper = councilPaper(await ownDraft(w, "clara"), await w.body(kreis), w.now);
  const said = JSON.stringify(paper);
  expect(said).toContain("Kreistag");
  expect(said).not.toMatch(/\bRat(es)?\b|\bStadt\b|Bürgermeister|Gemeinde/);
});
