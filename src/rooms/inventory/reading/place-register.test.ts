// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { type World, world } from "#world";
import { listOf } from "../../../../test/lists/read.ts";
import { understandList } from "../understanding/index.ts";
import { surroundingsOf } from "./place-register.ts";
import { registerOf } from "./register-of.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const surroundings = async (slug: string) => {
  const body = await w.body(slug);
  return w.db.owner((tx) => surroundingsOf(tx, body));
};

test("a town knows the region it lies in, so that nobody is asked whether that is an Ortsteil", async () => {
  const { body, bodies } = await surroundings("musterstadt");
  expect(body).toMatchObject({ name: "Musterstadt", ags: "05990004", regions: ["Musterland"] });
  const names = ["Chor Musterland", "TuS Musterland", "Chor Linde", "TuS Linde"];
  const { questions } = understandList(listOf(names), { body, register: registerOf(bodies) });
  expect(questions.map(({ text }) => text)).toEqual(["Sind das Ihre Ortsteile? Linde"]);
});

test("a Kreis lies in no other Kreis", async () => {
  expect((await surroundings("kreis-musterland")).body.regions).toEqual([]);
});
