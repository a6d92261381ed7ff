// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { strategyPaths as paths } from "./paths.ts";
import { browsing } from "./test-browsing.ts";
import { onlyGoal, onlyMeasure } from "./test-draft.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send } = browsing(() => w);

const frame = { title: "Gut zusammen in Musterstadt", fromYear: "2027", toYear: "2030" };

test("an officer begins, adds, decides and publishes; a citizen reads", async () => {
  await send(paths.overview(town), frame, paths.begin(town));
  const toMeasure = await send(paths.newGoal(town), { title: "Vereine finden leichter zueinander" });
  const goal = await onlyGoal(w, "anna");
  expect(toMeasure.headers.get("location")).toBe(paths.newMeasure(town, goal));
  const toMoney = await send(paths.newMeasure(town, goal), {
    title: "Vereinstreff",
    caretaker: "Ehrenamtsbüro",
    nextStep: "Saal anfragen",
  });
  const measure = await onlyMeasure(w, "anna");
  expect(toMoney.headers.get("location")).toBe(paths.measureMoney(town, measure));
  const money = { startsYear: "2027", hoursPerWeek: "1,5", moneyCertainty: "budget", "cost-2027": "1.500,50", "cost-2028": "600" };
  expect((await send(paths.measureMoney(town, measure), money)).status).toBe(303);
  await send(paths.newSign(town, goal), {
    name: "Vereine beim Treffen",
    kind: "count",
    unit: "Vereine",
    baselineUnknown: "yes",
    target: "25",
    targetYear: "2029",
  });
  await send(paths.newFoundation(town, goal), { kind: "conversation", text: "Runder Tisch im Februar" });
  const overview = await open(paths.overview(town));
  for (const words of [
    "Ziel 1: Vereine finden",
    "zusammen 2.100,50\u00a0€ (2027 bis 2028) · vorbehaltlich des Haushalts",
    "heute unbekannt",
    "beruht auf 1 Grundlage",
    "Saal",
  ])
    expect(overview.includes(words), words).toBe(words !== "Saal");
  const decided = { outcome: "adopted", decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: "" };
  const adopted = await send(paths.record(town), decided);
  expect(adopted.headers.get("location")).toBe(paths.publication(town));
  expect((await w.request("nobody", paths.published(town))).status).toBe(404);
  expect((await send(paths.publication(town), {})).status).toBe(303);
  const page = await (await w.request("nobody", paths.published(town))).text();
  for (const words of [
    "Gut zusammen in Musterstadt",
    "Vereinstreff",
    "1.500,50",
    "11. März 2027",
    "noch nicht bekannt",
    "Runder Tisch im Februar",
    "zu Beginn unbekannt",
  ])
    expect(page).toContain(words);
  expect(page).not.toContain("Saal anfragen");
});
