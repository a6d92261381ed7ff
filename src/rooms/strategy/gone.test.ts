// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { shortId } from "./draft/draft.ts";
import { type Removable, removeThing } from "./draft/remove.ts";
import { addGoal } from "./goals/add.ts";
import { strategyPaths as paths } from "./paths.ts";
import { browsing, hiddenIn } from "./test-browsing.ts";
import { does, onlyGoal, onlyMeasure, smallStrategy } from "./test-draft.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send } = browsing(() => w);

describe("somebody removed it while she wrote", () => {
  const note = "Runder Tisch im Februar";
  const sign = { kind: "count", unit: "", definition: "", baseline: "", target: "25", targetYear: "" };
  const measure = { description: "", caretaker: "", partners: "", nextStep: "" };

  /** A goal with a measure, a sign and a note. */
  async function furnished() {
    const { goalId, measureId } = await smallStrategy(w, "anna");
    await send(paths.newSign(town, { id: goalId }), { ...sign, name: "Treffen" });
    await send(paths.newFoundation(town, { id: goalId }), { kind: "conversation", text: note });
    const { signs, foundations } = await onlyGoal(w, "anna");
    const found = (rows: readonly { id: string }[]) => ({ id: rows[0]?.id ?? "" });
    return { goal: { id: goalId }, measure: { id: measureId }, sign: found(signs), foundation: found(foundations) };
  }
  type Things = Awaited<ReturnType<typeof furnished>>;
  const remove = (thing: Removable, { id }: { id: string }) => does(w, "anna", (tx, act) => removeThing(tx, act, thing, id));

  /** Sends the words to a thing that is gone; gives the page they come back on. */
  async function sendsTooLate(path: string, typed: Record<string, string>): Promise<string> {
    const answer = await w.request("anna", path, { version: "1", id: newId(w.now), ...typed });
    expect([path, answer.status]).toEqual([path, 409]);
    return answer.text();
  }

  const alone: [Exclude<Removable, "field">, (things: Things) => [string, string], Record<string, string>, string][] = [
    ["goal", ({ goal }) => [paths.goal(town, goal), paths.newGoal(town)], { title: "Meine Worte", description: "" }, "Dieses Ziel"],
    [
      "measure",
      ({ goal, measure: one }) => [paths.measure(town, one), paths.newMeasure(town, goal)],
      { ...measure, title: "Meine Worte", goal: "" },
      "Diese Maßnahme",
    ],
    ["sign", ({ goal, sign: one }) => [paths.sign(town, one), paths.newSign(town, goal)], { ...sign, name: "Meine Worte" }, "Das"],
    [
      "foundation",
      ({ goal, foundation }) => [paths.foundation(town, foundation), paths.newFoundation(town, goal)],
      { kind: "other", text: "Meine Worte" },
      "Diese Grundlage",
    ],
  ];

  test.each(alone)("a removed %s: her words come back as a new one, and saving makes it", async (thing, places, typed, what) => {
    const things = await furnished();
    await remove(thing, things[thing]);
    const [old, fresh] = places(things);
    const page = await sendsTooLate(old, typed);
    expect(page).toContain(`${what} wurde inzwischen entfernt. Ihre Fassung steht noch hier`);
    expect(page).toContain("Meine Worte");
    const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? "";
    expect((await w.request("anna", fresh, { ...typed, id })).status).toBe(303);
  });

  const below: [string, (things: Things) => string, Record<string, string>][] = [
    ["a new measure", ({ goal }) => paths.newMeasure(town, goal), { ...measure, title: "Meine Worte" }],
    ["a new sign", ({ goal }) => paths.newSign(town, goal), { ...sign, name: "Meine Worte" }],
    ["a new note", ({ goal }) => paths.newFoundation(town, goal), { kind: "other", text: "Meine Worte" }],
    ["a choice of findings", ({ goal }) => paths.takeFindings(town, goal), { findings: "field:sport", text: "Meine Worte" }],
    ["a reason", ({ goal }) => paths.withoutSign(town, goal), { reason: "Meine Worte" }],
    ["a sign", ({ sign: one }) => paths.sign(town, one), { ...sign, name: "Meine Worte" }],
    ["a note", ({ foundation }) => paths.foundation(town, foundation), { kind: "other", text: "Meine Worte" }],
    ["a measure", ({ measure: one }) => paths.measure(town, one), { ...measure, title: "Meine Worte", goal: "" }],
    ["time and money", ({ measure: one }) => paths.measureMoney(town, one), { "cost-2027": "12345,67" }],
  ];

  test.each(below)("%s whose goal was removed keeps its words and says how to go on", async (_, place, typed) => {
    const things = await furnished();
    await remove("goal", things.goal);
    const page = await sendsTooLate(place(things), typed);
    expect(page).toContain("Das Ziel wurde inzwischen entfernt. Ihre Angaben stehen noch hier.");
    expect(page).toMatch(/Meine Worte|12345,67/);
  });

  test("time and money of a removed measure stand in the form, and are saved once it is put back", async () => {
    const things = await furnished();
    await remove("measure", things.measure);
    const path = paths.measureMoney(town, things.measure);
    const money = { startsYear: "2028", endsYear: "", hoursPerWeek: "", moneyCertainty: "", "cost-2027": "700" };
    const page = await sendsTooLate(path, { ...money, version: "2" });
    expect(page).toContain("Diese Maßnahme wurde inzwischen entfernt. Ihre Angaben stehen noch hier.");
    const goals = await open(paths.goals(town));
    await w.request("anna", paths.putBack(town), hiddenIn(goals, paths.putBack(town)));
    expect((await w.request("anna", path, { ...hiddenIn(page, path), ...money })).status).toBe(303);
    expect(await onlyMeasure(w, "anna")).toMatchObject({ startsYear: 2028, costs: [{ year: 2027, amountCents: 70_000 }] });
  });

  test("a measure for a goal that was removed meanwhile asks for another goal", async () => {
    const things = await furnished();
    const other = { id: newId(w.now), title: "Ehrenamt wird gesehen", description: "" };
    await does(w, "anna", (tx, act) => addGoal(tx, act, other));
    await remove("goal", other);
    const typed = { ...measure, title: "Meine Worte", goal: shortId(other), version: "2" };
    const page = await sendsTooLate(paths.measure(town, things.measure), typed);
    expect(page).toContain("Dieses Ziel wurde inzwischen entfernt. Wählen Sie ein anderes.");
    expect(page).toContain("Meine Worte");
  });

  test("what never was stays »not there«, for her and for others", async () => {
    const things = await furnished();
    const typed = { version: "1", title: "Ziel", description: "" };
    expect((await w.request("anna", paths.goal(town, { id: newId(w.now) }), typed)).status).toBe(404);
    await remove("goal", things.goal);
    expect((await w.request("bert", paths.goal(town, things.goal), typed)).status).toBe(404);
    await smallStrategy(w, "bert");
    expect((await w.request("bert", paths.goal("nachbarhausen", things.goal), typed)).status).toBe(404);
  });
});
