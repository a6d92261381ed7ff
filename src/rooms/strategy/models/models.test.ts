// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { hintsFor } from "../draft/hints.ts";
import { editGoal } from "../goals/edit.ts";
import { editMoney, editWork } from "../measures/edit.ts";
import { strategyPaths as paths } from "../paths.ts";
import { checksOf } from "../principles/checks.ts";
import { editSign } from "../signs/edit.ts";
import { browsing, hiddenIn } from "../test-browsing.ts";
import { does, measureTexts, ownDraft, smallStrategy } from "../test-draft.ts";
import { modelsFor, modelsOn, partKey, pickedFrom } from "./models.ts";
import { takeModels } from "./take.ts";

const town = "musterstadt";
const today = "2027-03-12";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send, twice } = browsing(() => w);

const offered = modelsOn(today);

/** Takes everything of the first models. */
async function takeAllOf(count: number) {
  const picked = offered.slice(0, count).map((model) => ({ model, measures: model.measures, signs: model.signs }));
  const id = newId(w.now);
  return does(w, "anna", (tx, act) => takeModels(tx, act, { id, picked }));
}

describe("the models themselves", () => {
  test("each has an id of its own, a source and a licence, and none is offered before its day", () => {
    expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length);
    expect(offered.length).toBeGreaterThanOrEqual(12);
    expect(modelsOn("2026-11-21")).toEqual([]);
  });

  test("no model asks for what a principle of volunteering questions", async () => {
    await smallStrategy(w, "anna");
    await takeAllOf(offered.length);
    const touched = checksOf(await ownDraft(w, "anna")).map(({ measure, because }) => [measure.title, ...because]);
    expect(touched).toEqual([]);
  });

  test("are found by theme and by words of goals and measures, in whatever case and spelling", () => {
    expect(modelsFor(offered, { theme: "Räume", search: "" }).map(({ id }) => id)).toEqual(["raeume"]);
    expect(modelsFor(offered, { theme: "", search: "SCHLUESSEL raeume" }).map(({ id }) => id)).toEqual(["raeume"]);
    expect(modelsFor(offered, { theme: "Räume", search: "Dankabend" })).toEqual([]);
  });

  test("a ticked measure brings its goal along; keys nobody offers are left out", () => {
    const [first] = offered;
    if (!first) throw new Error("There are no models");
    const [picked, more] = pickedFrom(offered, [partKey.measure(first, 1), "gibt-es-nicht/m1"]);
    expect([picked?.model.id, picked?.measures.map(({ title }) => title), more]).toEqual([first.id, [first.measures[1]?.title], undefined]);
  });
});

describe("taking models", () => {
  test("nothing is ticked at first; without a tick the page says what to do; what is ticked stands in the draft, once", async () => {
    await smallStrategy(w, "anna");
    expect(await open(paths.models(town))).not.toContain("checked");
    const refused = await send(paths.models(town), {});
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Kreuzen Sie mindestens ein Ziel oder eine Maßnahme an.");
    const [one, other] = await twice(paths.models(town), { raeume: ["raeume", "raeume/m1"], jung: ["jung/m2", "jung/s1"] });
    expect(one).toBe(other);
    const { goals } = await ownDraft(w, "anna");
    expect(goals.map(({ title, measures, signs, fromModel }) => [title, measures.length, signs.length, fromModel])).toEqual([
      ["Vereine finden leichter zueinander", 1, 0, null],
      ["Gruppen finden einen Raum, der passt", 1, 0, "raeume"],
      ["Junge Leute entscheiden mit", 1, 1, "jung"],
    ]);
    expect(goals.flatMap(({ measures }) => measures.map(({ number }) => number))).toEqual([1, 2, 3]);
    for (const path of [paths.overview(town), paths.goals(town)]) expect(await open(path)).toContain("Muster, noch nicht angepasst");
  });

  test("a form gone back to takes what is ticked newly, and says when all of it stands there", async () => {
    await smallStrategy(w, "anna");
    const drawn = hiddenIn(await open(paths.models(town)), paths.models(town));
    const sent = (ticks: Record<string, string[]>) => w.request("anna", paths.models(town), { ...drawn, ...ticks });
    await sent({ raeume: ["raeume"] });
    await sent({ raeume: ["raeume"], jung: ["jung"] });
    await sent({ jung: ["jung"] });
    expect((await ownDraft(w, "anna")).goals.map(({ fromModel }) => fromModel)).toEqual([null, "raeume", "jung"]);
  });

  test("saving a thing makes it one's own: the mark goes, and the hint with it", async () => {
    await smallStrategy(w, "anna");
    await takeAllOf(1);
    const marks = async () =>
      hintsFor(await ownDraft(w, "anna"), town)
        .filter(({ kind }) => kind === "model")
        .map(({ label }) => label);
    const sign = offered[0]?.signs[0]?.name;
    expect(await marks()).toEqual(["Ziel 2", "2.1", "2.2", "2.3", `»${sign}«`]);
    const goal = (await ownDraft(w, "anna")).goals[1];
    const [first, second] = goal?.measures ?? [];
    const [ownSign] = goal?.signs ?? [];
    if (!goal || !first || !second || !ownSign) throw new Error("The model was not taken");
    const money = { startsYear: null, endsYear: null, hoursPerWeek: null, moneyCertainty: null, costs: [] };
    const { id, name, kind, unit, definition, baseline, target, targetYear } = ownSign;
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: 1, title: goal.title, description: "" }));
    await does(w, "anna", (tx, act) => editWork(tx, act, { ...measureTexts, id: first.id, version: 1, title: "T", goalId: goal.id }));
    await does(w, "anna", (tx, act) => editMoney(tx, act, { ...money, id: second.id, version: 1 }));
    await does(w, "anna", (tx, act) => editSign(tx, act, { id, version: 1, name, kind, unit, definition, baseline, target, targetYear }));
    expect(await marks()).toEqual(["2.3"]);
  });

  test("a goal's id of another town takes nothing", async () => {
    const { goalId } = await smallStrategy(w, "anna");
    await smallStrategy(w, "bert");
    const picked = pickedFrom(offered, ["raeume"]);
    const outcome = await does(w, "bert", (tx, act) => takeModels(tx, act, { id: goalId, picked }));
    expect(outcome).toEqual({ kind: "not-there" });
    expect((await ownDraft(w, "bert")).goals).toHaveLength(1);
  });
});
