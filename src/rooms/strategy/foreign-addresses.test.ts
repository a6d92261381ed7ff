// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
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
    const { bodyId } = await actOf(w, "anna");
    const finding = { key: "field:sport", text: "18 Einträge", query: "bereich=sport", count: 18 };
    await does(w, "anna", (tx, act) => addFindings(tx, { ...act, today: "2027-03-12" }, { goalId: annas.id, findings: [finding] }));
    const [counted] = (await onlyGoal(w, "anna")).foundations;
    expect([bodyId, (await w.request("anna", paths.foundation(town, counted ?? { id: "" }))).status]).toEqual([bodyId, 404]);
  });

  test("a town that does not exist, the Land and a form with somebody else's undo step are not there", async () => {
    for (const path of [paths.overview("gibtesnicht"), paths.overview("land"), paths.published("gibtesnicht")])
      expect([path, (await w.request("anna", path)).status]).toEqual([path, 404]);
    await smallStrategy(w, "anna");
    const form = { step: newId(w.now), thing: "goal" };
    expect((await w.request("anna", paths.putBack(town), form)).status).toBe(404);
  });
});
