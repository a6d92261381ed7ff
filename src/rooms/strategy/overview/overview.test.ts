// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { editFrame } from "../frame/start.ts";
import { editMoney, editWork } from "../measures/edit.ts";
import { strategyPaths as paths } from "../paths.ts";
import { browsing } from "../test-browsing.ts";
import { actOf, bigStrategy, does, measureTexts, onlyMeasure, smallStrategy } from "../test-draft.ts";
import { loadOverview } from "./load.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send } = browsing(() => w);

/** How many selects the overview of Anna's town begins. */
async function queries(): Promise<number> {
  const { bodyId } = await actOf(w, "anna");
  let begun = 0;
  await w.reads("anna", (tx) => {
    const counting = new Proxy(tx, {
      get(target, name) {
        if (name === "select" || name === "selectDistinct" || name === "execute") begun += 1;
        return Reflect.get(target, name);
      },
    });
    return loadOverview(counting, bodyId);
  });
  return begun;
}

test("a strategy of 8 fields, 30 goals and 60 measures takes no more queries than a small one, and at most 12", async () => {
  await smallStrategy(w, "bert");
  await bigStrategy(w, "anna");
  expect(await queries()).toBeLessThanOrEqual(12);
  const page = await open(paths.overview(town));
  expect(page).toContain("Ziele auf dieser Seite");
  expect(page).toContain("Handlungsfeld 8: Feld 8");
  expect(page).toContain("Ziel 30: ");
  // Sixty open questions of a kind are one line.
  expect(page).toContain("Noch niemand kümmert sich:");
  expect(page).not.toContain("1.1 hat noch niemanden");
  const folded = await open(paths.goals(town));
  expect(folded.match(/<details class="fk-goal"[^>]* open/g)).toBe(null);
  expect((await open(paths.allGoals(town))).match(/<details class="fk-goal"[^>]* open/g)).toHaveLength(30);
});

test("hours and posts stand side by side and are never added; it says of how many measures they are", async () => {
  await smallStrategy(w, "anna");
  const measure = await onlyMeasure(w, "anna");
  const money = { startsYear: "2027", hoursPerWeek: "2,5", posts: "0,25", moneyCertainty: "budget", "cost-2027": "600" };
  expect((await send(paths.measureMoney(town, measure), money)).status).toBe(303);
  expect(await open(paths.overview(town))).toContain("1 Maßnahme · 2,5 Stunden je Woche und 0,25 Stellen");
  await send(paths.measureMoney(town, measure), { ...money, hoursPerWeek: "", posts: "1" });
  expect(await open(paths.overview(town))).toContain("1 Maßnahme · 1 Stelle");
  const wrong = await send(paths.measureMoney(town, measure), { ...money, posts: "0,255" });
  expect([wrong.status, (await wrong.text()).includes("höchstens mit zwei Stellen nach dem Komma")]).toEqual([422, true]);
});

test("an older form that knows no posts and no status leaves them as they are", async () => {
  const { measureId: id, goalId } = await smallStrategy(w, "anna");
  const money = { startsYear: null, endsYear: null, hoursPerWeek: null, moneyCertainty: null, costs: [] };
  await does(w, "anna", (tx, act) => editMoney(tx, act, { ...money, posts: 0.5, id, version: 2 }));
  await does(w, "anna", (tx, act) => editMoney(tx, act, { ...money, id, version: 3 }));
  const work = { ...measureTexts, id, goalId, title: "Vereinstreff" };
  await does(w, "anna", (tx, act) => editWork(tx, act, { ...work, status: "running", version: 4 }));
  await does(w, "anna", (tx, act) => editWork(tx, act, { ...work, version: 5 }));
  expect(await onlyMeasure(w, "anna")).toMatchObject({ posts: 0.5, status: "running" });
  expect(await open(paths.overview(town))).toContain("läuft");
});

test("principles of their own stand on the overview, one per line; who saves without them leaves them", async () => {
  await smallStrategy(w, "anna");
  const frame = { title: "Gut zusammen", fromYear: "2027", toYear: "2030", occasion: "" };
  await send(paths.frame(town), { ...frame, tenets: "Ehrenamt ergänzt.\n\nWir fragen zuerst." });
  await does(w, "anna", (tx, act) => editFrame(tx, act, { title: "Neu", fromYear: 2027, toYear: 2030, occasion: "", version: 2 }));
  const page = await open(paths.overview(town));
  expect(page).toContain("<li>Ehrenamt ergänzt.</li><li>Wir fragen zuerst.</li>");
});

test("»heute unbekannt« is said on purpose; with a value beside it the form asks, and left out it is a hint", async () => {
  const { goalId } = await smallStrategy(w, "anna");
  const sign = { name: "Vereine beim Treffen", kind: "count", unit: "Vereine", target: "25" };
  const path = paths.newSign(town, { id: goalId });
  const both = await send(path, { ...sign, baseline: "3", baselineUnknown: "yes" });
  expect([both.status, (await both.text()).includes("Lassen Sie eines von beiden weg.")]).toEqual([422, true]);
  await send(path, sign);
  expect(await open(paths.overview(town))).toContain("»Vereine beim Treffen« nennt keinen Wert von heute.");
  await send(path, { ...sign, name: "Vereine am Tisch", baselineUnknown: "yes" });
  expect(await open(paths.overview(town))).not.toContain("»Vereine am Tisch« nennt keinen Wert von heute.");
});
