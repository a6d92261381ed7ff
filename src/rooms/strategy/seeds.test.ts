// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { strategyContent } from "./content/content.ts";
import { exportStrategy, isExportFormat } from "./export.ts";
import { publishedStrategies } from "./published/find.ts";
import { seedStrategies } from "./seeds.ts";
import { ownDraft, smallStrategy } from "./test-draft.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const seed = () => w.db.owner((tx) => seedStrategies(tx, { clock: w.clock, enqueue: w.jobs.enqueue }));

test("the example week has a draft that is still open and a strategy that everybody can read; a second start adds nothing", async () => {
  await seed();
  await seed();
  const draft = await ownDraft(w, "anna");
  expect(draft.goals.map(({ title, measures }) => [title, measures.length])).toEqual([
    ["Vereine finden leichter zueinander", 2],
    ["Junge Leute übernehmen Verantwortung", 1],
    ["Ehrenamt wird gesehen", 2],
  ]);
  const lines = await w.reads("nobody", (tx) => publishedStrategies(tx, 5));
  expect(lines.map(({ bodySlug, title }) => [bodySlug, title])).toEqual([["fabelrade", "Miteinander in Fabelrade"]]);
  const page = await (await w.request("nobody", "/kommunen/fabelrade/strategie")).text();
  for (const part of ["Handlungsfeld 2: Vereine entlasten", "Ehrenamt bleibt freiwillig"]) expect(page).toContain(part);
});

test("what somebody has written is not touched by the example week", async () => {
  await smallStrategy(w, "anna");
  await seed();
  expect((await ownDraft(w, "anna")).title).toBe("Gut zusammen");
});

test("the command line gets the draft as JSON of the frozen shape, and nothing where there is none", async () => {
  await smallStrategy(w, "anna");
  const [musterstadt, nachbarhausen] = [await w.body("musterstadt"), await w.body("nachbarhausen")];
  const bytes = await exportStrategy(w, musterstadt, "json");
  const content = strategyContent.parse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())));
  expect(content.goals.map(({ title }) => title)).toEqual(["Vereine finden leichter zueinander"]);
  expect(await exportStrategy(w, nachbarhausen, "pdf")).toBe(null);
  expect(["pdf", "docx", "json", "odt", undefined].map(isExportFormat)).toEqual([true, true, true, false, false]);
});

test("a Kreis has a strategy like a town, in its own words", async () => {
  await smallStrategy(w, "clara");
  for (const path of ["", "/ziele", "/grundlagen", "/beschluss", "/beschluss/eintragen", "/veroeffentlichung"]) {
    const answer = await w.request("clara", `/intern/kreis-musterland/strategie${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
  }
  const page = await (await w.request("clara", "/intern/kreis-musterland/strategie/beschluss")).text();
  expect(page).toContain("Der Kreistag des Kreises Musterland beschließt");
});
