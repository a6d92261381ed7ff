// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { importFile, inventoryFindings, inventoryPaths } from "#rooms/inventory";
import { type World, world } from "#world";
import { strategyPaths as paths } from "../../paths.ts";
import { browsing, hiddenIn } from "../../test-browsing.ts";
import { actOf, ownDraft, smallStrategy } from "../../test-draft.ts";
import { proposalFor } from "../proposals.ts";

const town = "musterstadt";
const choose = (...keys: string[]) => `${paths.proposals(town)}?${new URLSearchParams(keys.map((key) => ["grundlage", key]))}`;

let w: World;
beforeEach(async () => {
  w = await world();
  await smallStrategy(w, "anna");
  const bytes = new Uint8Array(await readFile(projectPath("data", "inventory", "example-list.csv")));
  await importFile({ db: w.db, clock: w.clock }, await w.body(town), { bytes, fileName: "Vereine.csv" });
});
const { open } = browsing(() => w);

const keep = (connection: string) => w.request("anna", inventoryPaths.finding(town, `verbindung=${connection}`), { decision: "kept" });

describe("building on what exists", () => {
  test("a kept connection is offered, becomes a goal with its foundation and a measure, and is not offered again", async () => {
    expect(await open(paths.overview(town))).not.toContain("Aus Verbindungen übernehmen");
    await keep("mehrere-heimatvereine");
    expect(await open(paths.overview(town))).toContain("Aus Verbindungen übernehmen (1)");
    const key = "connection:mehrere-heimatvereine";
    expect(await open(paths.fromConnections(town))).toMatch(new RegExp(`value="${key}" checked`));
    const html = await open(choose(key));
    const form = {
      ...hiddenIn(html, paths.proposals(town)),
      "take-0": "yes",
      "goal-0": "Heimatvereine sprechen sich ab",
      "measure-0": "Ein Treffen",
    };
    expect((await w.request("anna", paths.proposals(town), form)).status).toBe(303);
    const goal = (await ownDraft(w, "anna")).goals.at(-1);
    expect(goal).toMatchObject({
      title: "Heimatvereine sprechen sich ab",
      foundations: [{ findingKey: key }],
      measures: [{ title: "Ein Treffen" }],
    });
    expect(await open(paths.overview(town))).not.toContain("Aus Verbindungen übernehmen");
    await w.request("anna", paths.proposals(town), form);
    expect((await ownDraft(w, "anna")).goals).toHaveLength(2);
    await w.request("anna", paths.proposals(town), { ...form, "goal-0": "Ein gemeinsames Archiv", "measure-0": "Ein Regal" });
    const goals = (await ownDraft(w, "anna")).goals.map(({ title, measures }) => [title, measures[0]?.title]);
    expect(goals.slice(1)).toEqual([
      ["Heimatvereine sprechen sich ab", "Ein Treffen"],
      ["Ein gemeinsames Archiv", "Ein Regal"],
    ]);
  });

  test("proposals are only taken when ticked, and changed words win", async () => {
    const html = await open(choose("field:sport", "absent:health"));
    expect(html).toContain("Engagement in »Sport und Bewegung« hat gute Bedingungen");
    const hidden = hiddenIn(html, paths.proposals(town));
    const form = { ...hidden, "goal-0": "Nicht gewählt", "take-1": "yes", "goal-1": "Wir fragen nach", "measure-1": "" };
    await w.request("anna", paths.proposals(town), form);
    const goals = (await ownDraft(w, "anna")).goals;
    expect(goals.map(({ title, measures }) => [title, measures.length])).toEqual([
      ["Vereine finden leichter zueinander", 1],
      ["Wir fragen nach", 0],
    ]);
  });

  test("nothing ticked, too much ticked, a goal without words: a sentence, and everything stays", async () => {
    const nothing = await w.request("anna", paths.proposals(town));
    expect([nothing.status, (await nothing.text()).includes("Wählen Sie mindestens eine Zeile aus.")]).toEqual([422, true]);
    const { bodyId } = await actOf(w, "anna");
    const all = (await w.reads("anna", (tx) => inventoryFindings(tx, bodyId))).map(({ key }) => key);
    const many = await w.request("anna", choose(...all));
    expect([all.length > 10, many.status]).toEqual([true, 422]);
    const html = await open(choose("field:sport"));
    const wordless = { ...hiddenIn(html, paths.proposals(town)), "take-0": "yes", "goal-0": " ", "measure-0": "Ein Treffen" };
    const again = await w.request("anna", paths.proposals(town), wordless);
    const page = await again.text();
    expect([again.status, page.includes("lassen Sie diesen Vorschlag weg"), page.includes('value="Ein Treffen"')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  test("a finding the inventory shows no longer keeps her words", async () => {
    const html = await open(choose("field:sport"));
    const form = { ...hiddenIn(html, paths.proposals(town)), "key-0": "field:gibtesnicht", "goal-0": "Unser Ziel" };
    const page = await (await w.request("anna", paths.proposals(town), form)).text();
    expect(page).toContain('value="Unser Ziel"');
    expect(page).toContain("Der Bestand zeigt das inzwischen nicht mehr.");
  });
});

test("every kind of finding has a proposal that names it", async () => {
  await keep("mehrere-heimatvereine");
  const { bodyId } = await actOf(w, "anna");
  const findings = await w.reads("anna", (tx) => inventoryFindings(tx, bodyId));
  const kinds = new Set(findings.map(({ key }) => key.split(":")[0]));
  expect([...kinds].sort()).toEqual(["absent", "connection", "field", "several"]);
  for (const finding of findings) {
    const { goal, measures } = proposalFor(finding);
    expect([goal.length <= 200, goal.includes("{"), measures.length]).toEqual([true, false, 3]);
  }
});

test("a name with signs that mean something to programs stands in the proposal as it is", () => {
  expect(proposalFor({ key: "connection:mehrere-x", about: "Drei Vereine für $& und $1" }).goal).toBe(
    "Drei Vereine für $& und $1: Wir sprechen uns ab und helfen einander",
  );
});
