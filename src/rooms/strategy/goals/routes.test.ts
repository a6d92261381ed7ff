// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { strategyPaths as paths } from "../paths.ts";
import { browsing, hiddenIn } from "../test-browsing.ts";
import { does, onlyGoal, ownDraft, smallStrategy } from "../test-draft.ts";
import { editGoal } from "./edit.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send, twice } = browsing(() => w);

describe("nothing typed is lost", () => {
  test("a text of 40,000 characters is refused with a sentence, and stands in the form", async () => {
    await smallStrategy(w, "anna");
    const long = "Satz. ".repeat(6_667);
    const answer = await send(paths.newGoal(town), { title: "Ziel", description: long });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("Dieser Text hat mehr als 20.000 Zeichen. Er steht noch vollständig hier.");
    expect(page).toContain(long);
    expect((await ownDraft(w, "anna")).goals).toHaveLength(1);
  });

  test("a double click on save makes one goal and leads to the same page twice", async () => {
    await smallStrategy(w, "anna");
    const [one, other] = await twice(paths.newGoal(town), { title: "Junge Leute übernehmen Verantwortung" });
    expect(one).toBe(other);
    expect((await ownDraft(w, "anna")).goals).toHaveLength(2);
  });

  test("back button after saving: the old form meets the new text, and both stand side by side", async () => {
    await smallStrategy(w, "anna");
    const goal = await onlyGoal(w, "anna");
    const old = hiddenIn(await open(paths.goal(town, goal)), paths.goal(town, goal));
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: 1, title: "Aus dem anderen Fenster", description: "" }));
    const answer = await w.request("anna", paths.goal(town, goal), { ...old, title: "Aus diesem Fenster", description: "" });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Anna Beispiel hat das um 10:30 Uhr geändert. Beide Fassungen stehen hier nebeneinander.");
    expect(page).toContain("Aus dem anderen Fenster");
    expect(page).toContain('value="Aus diesem Fenster"');
    const again = { ...hiddenIn(page, paths.goal(town, goal)), title: "Aus diesem Fenster", description: "" };
    expect((await w.request("anna", paths.goal(town, goal), again)).status).toBe(303);
    expect((await onlyGoal(w, "anna")).title).toBe("Aus diesem Fenster");
  });
});

describe("ordering, removing and putting back by buttons", () => {
  test("a removed goal is offered for putting back, and comes back", async () => {
    await smallStrategy(w, "anna");
    const goal = await onlyGoal(w, "anna");
    const removed = await send(paths.removeGoal(town, goal), {}, paths.goals(town));
    expect(removed.headers.get("location")).toBe(paths.removed(town));
    const page = await open(paths.goals(town));
    expect(page).toContain("Ziel »Vereine finden leichter zueinander«");
    expect((await w.request("anna", paths.putBack(town), hiddenIn(page, paths.putBack(town)))).status).toBe(303);
    expect((await onlyGoal(w, "anna")).measures).toHaveLength(1);
  });

  test("a goal moves down and the order is kept", async () => {
    await smallStrategy(w, "anna");
    await send(paths.newGoal(town), { title: "Ehrenamt wird gesehen" });
    const [first] = (await ownDraft(w, "anna")).goals;
    await send(paths.moveGoal(town, first ?? { id: "" }), { direction: "down" }, paths.goals(town));
    expect((await ownDraft(w, "anna")).goals.map(({ title }) => title)).toEqual([
      "Ehrenamt wird gesehen",
      "Vereine finden leichter zueinander",
    ]);
  });
});
