// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { removeThing } from "../draft/remove.ts";
import { addField } from "../fields/add.ts";
import { addGoal } from "../goals/add.ts";
import { addMeasure } from "../measures/add.ts";
import { editWork } from "../measures/edit.ts";
import { strategyPaths as paths } from "../paths.ts";
import { does, measureTexts, ownDraft, smallStrategy } from "../test-draft.ts";
import { type Drop, placeThing } from "./place.ts";

let w: World;
let goals: { first: string; second: string };
beforeEach(async () => {
  w = await world();
  const { goalId } = await smallStrategy(w, "anna");
  goals = { first: goalId, second: newId(w.now) };
  await does(w, "anna", (tx, act) => addGoal(tx, act, { id: goals.second, title: "Ehrenamt wird gesehen", description: "" }));
});

async function measure(goalId: string, title: string): Promise<string> {
  const id = newId(w.now);
  await does(w, "anna", (tx, act) => addMeasure(tx, act, { ...measureTexts, id, goalId, title }));
  return id;
}

const drop = (said: Drop) => does(w, "anna", (tx, act) => placeThing(tx, act, said));
const order = async () => (await ownDraft(w, "anna")).goals.map((goal) => [goal.number, ...goal.measures.map(({ title }) => title)]);

describe("dropping a measure", () => {
  test("before another one of its goal, at the end, and where it stood already", async () => {
    const [b, c] = [await measure(goals.first, "B"), await measure(goals.first, "C")];
    await drop({ thing: "measure", id: c, into: goals.first, before: b });
    expect(await order()).toEqual([[1, "Vereinstreff", "C", "B"], [2]]);
    expect((await drop({ thing: "measure", id: c, into: goals.first, before: b })).kind).toBe("unchanged");
    await drop({ thing: "measure", id: c, into: goals.first, before: null });
    expect(await order()).toEqual([[1, "Vereinstreff", "B", "C"], [2]]);
  });

  test("into another goal: whoever has its form open is told, instead of putting it back without knowing", async () => {
    const id = await measure(goals.first, "B");
    const saves = { ...measureTexts, id, version: 1, title: "B", goalId: goals.first };
    await drop({ thing: "measure", id, into: goals.second, before: null });
    expect(await order()).toEqual([
      [1, "Vereinstreff"],
      [2, "B"],
    ]);
    expect((await does(w, "anna", (tx, act) => editWork(tx, act, saves))).kind).toBe("changed-since");
  });

  test("before one that is gone, or into a goal that is gone, moves nothing", async () => {
    const [b, c] = [await measure(goals.first, "B"), await measure(goals.first, "C")];
    await does(w, "anna", (tx, act) => removeThing(tx, act, "measure", b));
    await does(w, "anna", (tx, act) => removeThing(tx, act, "goal", goals.second));
    expect((await drop({ thing: "measure", id: c, into: goals.first, before: b })).kind).toBe("changed-since");
    expect((await drop({ thing: "measure", id: c, into: goals.second, before: null })).kind).toBe("changed-since");
    expect((await drop({ thing: "measure", id: c, into: null, before: null })).kind).toBe("changed-since");
    expect(await order()).toEqual([[1, "Vereinstreff", "C"]]);
  });

  test("two people drop at once: both moves count, and nothing is lost", async () => {
    const [b, c] = [await measure(goals.first, "B"), await measure(goals.first, "C")];
    const outcomes = await Promise.all([
      drop({ thing: "measure", id: b, into: goals.second, before: null }),
      drop({ thing: "measure", id: c, into: goals.second, before: null }),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "done"]);
    const [, second] = await order();
    expect(second?.toSorted()).toEqual([2, "B", "C"]);
  });
});

test("goals are dropped into fields of action, fields among themselves", async () => {
  const [one, other] = [newId(w.now), newId(w.now)];
  for (const [id, title] of [
    [one, "Eins"],
    [other, "Zwei"],
  ] as const)
    await does(w, "anna", (tx, act) => addField(tx, act, { id, title, description: "" }));
  await drop({ thing: "goal", id: goals.second, into: other, before: null });
  await drop({ thing: "goal", id: goals.first, into: other, before: goals.second });
  await drop({ thing: "field", id: other, into: null, before: one });
  const draft = await ownDraft(w, "anna");
  expect(draft.fields.map(({ title }) => title)).toEqual(["Zwei", "Eins"]);
  expect(draft.goals.map(({ id, fieldId }) => [id, fieldId])).toEqual([
    [goals.first, other],
    [goals.second, other],
  ]);
  await does(w, "anna", (tx, act) => removeThing(tx, act, "field", one));
  expect((await drop({ thing: "goal", id: goals.first, into: one, before: null })).kind).toBe("changed-since");
});

describe("the address that takes a drop", () => {
  const path = paths.order("musterstadt");

  test("leads back to the page and says what the thing is now; what is gone is said too", async () => {
    const id = await measure(goals.first, "Ein Kalender für alle");
    const form = { thing: "measure", id, into: goals.second, before: "" };
    const answer = await w.request("anna", path, form);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, paths.goals("musterstadt")]);
    expect(flashOf(answer)).toContain("»Ein Kalender für alle« ist jetzt Maßnahme 2.1.");
    const gone = await w.request("anna", path, { ...form, before: newId(w.now) });
    expect(flashOf(gone)).toContain("Es wurde nichts verschoben.");
  });

  test("takes nothing of another town", async () => {
    await smallStrategy(w, "bert");
    const form = { thing: "goal", id: goals.second, into: "", before: goals.first };
    const answer = await w.request("bert", paths.order("nachbarhausen"), form);
    expect(flashOf(answer)).toContain("Es wurde nichts verschoben.");
    expect((await w.request("bert", path, form)).status).toBe(404);
    expect((await ownDraft(w, "anna")).goals.map(({ id }) => id)).toEqual([goals.first, goals.second]);
  });
});

/** What the next page is going to say. */
function flashOf(answer: Response): string {
  const [, said = ""] = /fokus-flash=([^.;]+)/.exec(answer.headers.get("set-cookie") ?? "") ?? [];
  return Buffer.from(said, "base64url").toString();
}
