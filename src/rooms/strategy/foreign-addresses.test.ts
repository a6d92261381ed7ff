// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { removeThing } from "./draft/remove.ts";
import { removedThings } from "./draft/removed.ts";
import { addFindings } from "./foundations/add.ts";
import { strategyPaths as paths } from "./paths.ts";
import { actOf, does, onlyGoal, smallStrategy } from "./test-draft.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});

describe("somebody else's addresses", () => {
  test("the things of one town are not there below the address of another", async () => {
    await smallStrategy(w, "anna");
    await smallStrategy(w, "bert");
    const [annas, berts] = [await onlyGoal(w, "anna"), await onlyGoal(w, "bert")];
    expect((await w.request("bert", paths.goal(town, annas))).status).toBe(404);
    expect((await w.request("bert", paths.goal("nachbarhausen", annas))).status).toBe(404);
    expect((await w.request("bert", paths.goal("nachbarhausen", berts))).status).toBe(200);
    const finding = { key: "field:sport", text: "18 Einträge", query: "bereich=sport", count: 18 };
    await does(w, "anna", (tx, act) => addFindings(tx, { ...act, today: "2027-03-12" }, { goalId: annas.id, findings: [finding] }));
    const [counted] = (await onlyGoal(w, "anna")).foundations;
    if (!counted) throw new Error("Nothing was counted");
    expect((await w.request("bert", paths.foundation("nachbarhausen", counted))).status).toBe(404);
    expect((await w.request("anna", paths.foundation(town, counted))).status).toBe(404);
  });

  test("a town that does not exist, the Land and a form with somebody else's undo step are not there", async () => {
    for (const path of [paths.overview("gibtesnicht"), paths.overview("land"), paths.published("gibtesnicht")])
      expect([path, (await w.request("anna", path)).status]).toEqual([path, 404]);
    await smallStrategy(w, "anna");
    const { goalId } = await smallStrategy(w, "bert");
    await does(w, "bert", (tx, act) => removeThing(tx, act, "goal", goalId));
    const { bodyId } = await actOf(w, "bert");
    const [removed] = await w.db.owner((tx) => removedThings(tx, bodyId, w.now, 5));
    const form = { step: removed?.stepId ?? "", thing: "goal" };
    expect((await w.request("anna", paths.putBack(town), form)).status).toBe(404);
    expect((await w.request("bert", paths.putBack("nachbarhausen"), form)).status).toBe(303);
  });
});
