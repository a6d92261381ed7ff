// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { strategyPaths as paths } from "../paths.ts";
import { browsing } from "../test-browsing.ts";
import { onlyMeasure, smallStrategy } from "../test-draft.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { send } = browsing(() => w);

test("amounts with »ohne zusätzliches Geld« are a question, and every amount stands in the form", async () => {
  await smallStrategy(w, "anna");
  const path = paths.measureMoney(town, await onlyMeasure(w, "anna"));
  const answer = await send(path, { moneyCertainty: "none", "cost-2027": "600", "cost-2028": "viel" });
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain("Tragen Sie einen Betrag in Euro ein.");
  expect(page).toContain('value="viel"');
  const clear = await (await send(path, { moneyCertainty: "none", "cost-2027": "600" })).text();
  expect(clear).toContain("Hier steht »ohne zusätzliches Geld«, und darunter stehen Beträge.");
});
