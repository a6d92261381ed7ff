// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { putBack, removeThing } from "../draft/remove.ts";
import { removedThings } from "../draft/removed.ts";
import { addGoal } from "../goals/add.ts";
import { editGoal } from "../goals/edit.ts";
import { moveGoal } from "../goals/move.ts";
import { strategyPaths as paths } from "../paths.ts";
import { browsing } from "../test-browsing.ts";
import { actOf, does, onlyGoal, ownDraft, smallStrategy } from "../test-draft.ts";
import { deleteRemoved } from "../tidy-up.ts";
import { addField } from "./add.ts";
import { editField } from "./edit.ts";
import { moveField } from "./move.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send, twice } = browsing(() => w);

/** Adds fields of action with these names; gives their ids. */
async function fields(...titles: string[]): Promise<string[]> {
  const ids = titles.map(() => newId(w.now));
  for (const [index, title] of titles.entries())
    await does(w, "anna", (tx, act) => addField(tx, act, { id: ids[index] ?? "", title, description: "" }));
  return ids;
}

async function goalIn(fieldId: string | null, title: string): Promise<string> {
  const id = newId(w.now);
  await does(w, "anna", (tx, act) => addGoal(tx, act, { id, title, description: "", fieldId }));
  return id;
}

const goalTitles = async () => (await ownDraft(w, "anna")).goals.map(({ title }) => title);

describe("a strategy with fields of action", () => {
  test("a double click makes one; its goals stand in it, and those in none come last", async () => {
    await smallStrategy(w, "anna");
    await twice(paths.newField(town), { title: "Vereine stärken" });
    const [field, second] = (await ownDraft(w, "anna")).fields;
    expect(second).toBe(undefined);
    await goalIn(field?.id ?? "", "Vorstände finden Nachfolge");
    expect(await goalTitles()).toEqual(["Vorstände finden Nachfolge", "Vereine finden leichter zueinander"]);
    for (const path of [paths.goals(town), paths.overview(town)]) {
      const page = await open(path);
      expect(page.indexOf("Handlungsfeld 1: Vereine stärken")).toBeGreaterThan(0);
      expect(page.indexOf("Ohne Handlungsfeld")).toBeGreaterThan(page.indexOf("Vorstände finden Nachfolge"));
    }
  });

  test("without fields nothing on the pages speaks of them, and the form of a goal does not ask", async () => {
    await smallStrategy(w, "anna");
    expect(await open(paths.overview(town))).not.toContain("Handlungsfeld");
    expect(await open(paths.goal(town, await onlyGoal(w, "anna")))).not.toContain("Handlungsfeld");
  });

  test("a goal is put into a field by its form, and taken out again", async () => {
    await smallStrategy(w, "anna");
    const [id = ""] = await fields("Vereine stärken");
    const path = paths.goal(town, await onlyGoal(w, "anna"));
    await send(path, { title: "Vereine finden leichter zueinander", fieldId: id.slice(-8) });
    expect((await onlyGoal(w, "anna")).fieldId).toBe(id);
    await send(path, { title: "Vereine finden leichter zueinander", fieldId: "" });
    expect((await onlyGoal(w, "anna")).fieldId).toBe(null);
  });

  test("a field that somebody removed meanwhile is a question in the form, and nothing typed is lost", async () => {
    await smallStrategy(w, "anna");
    const [gone = ""] = await fields("Vereine stärken", "Anerkennung");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "field", gone));
    const answer = await send(paths.newGoal(town), { title: "Meine Worte", fieldId: gone.slice(-8) });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("Dieses Handlungsfeld wurde inzwischen entfernt. Wählen Sie ein anderes, oder keines.");
    expect(page).toContain("Meine Worte");
  });

  test("goals move within their field, and fields move with their goals", async () => {
    await smallStrategy(w, "anna");
    const [one = "", other = ""] = await fields("Eins", "Zwei");
    const first = await goalIn(one, "A");
    await goalIn(other, "B");
    await goalIn(one, "C");
    await does(w, "anna", (tx, act) => moveGoal(tx, act, { id: first, direction: "down" }));
    expect(await goalTitles()).toEqual(["C", "A", "B", "Vereine finden leichter zueinander"]);
    const beyond = await does(w, "anna", (tx, act) => moveGoal(tx, act, { id: first, direction: "down" }));
    expect(beyond.kind).toBe("unchanged");
    await does(w, "anna", (tx, act) => moveField(tx, act, { id: other, direction: "up" }));
    expect(await goalTitles()).toEqual(["B", "C", "A", "Vereine finden leichter zueinander"]);
  });
});

describe("removing a field of action", () => {
  test("its goals stay, and are back in it when it is put back", async () => {
    await smallStrategy(w, "anna");
    const [field = ""] = await fields("Vereine stärken");
    const goal = await goalIn(field, "Vorstände finden Nachfolge");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "field", field));
    expect((await ownDraft(w, "anna")).fields).toEqual([]);
    expect(await goalTitles()).toEqual(["Vereine finden leichter zueinander", "Vorstände finden Nachfolge"]);
    const { bodyId } = await actOf(w, "anna");
    const [step] = await w.reads("anna", (tx) => removedThings(tx, bodyId, w.now, 5));
    expect(step).toMatchObject({ thing: "field", title: "Vereine stärken" });
    await does(w, "anna", (tx, act) => putBack(tx, act, "field", step?.stepId ?? ""));
    expect((await ownDraft(w, "anna")).goals.find(({ id }) => id === goal)?.fieldId).toBe(field);
  });

  test("after a month it is deleted, and its goals stand in none", async () => {
    await smallStrategy(w, "anna");
    const [field = ""] = await fields("Vereine stärken");
    const goal = await goalIn(field, "Vorstände finden Nachfolge");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "field", field));
    await w.db.owner((tx) => deleteRemoved(tx, later(w.now, days(1))));
    expect((await ownDraft(w, "anna")).goals.find(({ id }) => id === goal)?.fieldId).toBe(null);
  });

  test("her words about it come back as a new one", async () => {
    await smallStrategy(w, "anna");
    const [id = ""] = await fields("Vereine stärken");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "field", id));
    const answer = await w.request("anna", paths.field(town, { id }), { version: "1", title: "Meine Worte", description: "" });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Dieses Handlungsfeld wurde inzwischen entfernt. Ihre Fassung steht noch hier");
    expect(page).toContain("Meine Worte");
  });
});

describe("two people and two towns", () => {
  test("of two who save one field at once the second is told so, and reads both", async () => {
    await smallStrategy(w, "anna");
    const [id = ""] = await fields("Vereine stärken");
    const save = (title: string) => does(w, "anna", (tx, act) => editField(tx, act, { id, version: 1, title, description: "" }));
    const outcomes = await Promise.all([save("Von Anna"), save("Von der Vertretung")]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed-since", "done"]);
    const answer = await w.request("anna", paths.field(town, { id }), { version: "1", title: "Aus diesem Fenster", description: "" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Beide Fassungen stehen hier nebeneinander");
  });

  test("a field of another town takes no goal and is not there", async () => {
    const { goalId } = await smallStrategy(w, "anna");
    await smallStrategy(w, "bert");
    const [id = ""] = await fields("Vereine stärken");
    const berts = await onlyGoal(w, "bert");
    const taken = await does(w, "bert", (tx, act) =>
      editGoal(tx, act, { id: berts.id, version: 1, title: "B", description: "", fieldId: id }),
    );
    const moved = await does(w, "bert", (tx, act) => moveField(tx, act, { id, direction: "up" }));
    const edited = await does(w, "bert", (tx, act) => editField(tx, act, { id, version: 1, title: "Übernommen", description: "" }));
    expect([taken.kind, moved.kind, edited.kind]).toEqual(["not-there", "not-there", "not-there"]);
    expect((await w.request("bert", paths.field("nachbarhausen", { id }))).status).toBe(404);
    expect((await onlyGoal(w, "anna")).id).toBe(goalId);
  });
});
