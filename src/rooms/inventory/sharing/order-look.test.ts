// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { giveOrder } from "#identity";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { type World, world } from "#world";

let w: World;
let kreis: string;
beforeEach(async () => {
  w = await world();
  kreis = (await w.body("kreis-musterland")).id;
  const bodyId = (await w.body("musterstadt")).id;
  const order = { id: newId(w.now), bodyId, toBodyId: kreis, rooms: ["inventory" as const], document: "Vereinbarung 1" };
  await w.as("anna", (tx, anna) =>
    giveOrder(tx, { ...order, since: "2027-02-03", until: null, actor: { ...anna, id: anna.id ?? "" }, now: w.now }),
  );
});

const inventory = "/intern/musterstadt/bestand";
const lines = () => w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "inventory.read_by_order")));

test("who reads an inventory by order stands in the trail, once a day, with the order and whom she works for", async () => {
  expect((await w.request("clara", inventory)).status).toBe(200);
  await Promise.all([w.request("clara", `${inventory}/ueberblick`), w.request("clara", inventory)]);
  expect(await lines()).toMatchObject([{ details: { through: kreis } }]);
  w.clock.moveTo(later(w.now, days(1)));
  await w.request("clara", inventory);
  expect(await lines()).toHaveLength(2);
  for (const [person, page] of [
    ["anna", "/intern/musterstadt/team/protokoll"],
    ["clara", "/intern/kreis-musterland/team/protokoll"],
  ] as const)
    expect(await (await w.request(person, page)).text(), person).toContain("hat den Bestand gelesen");
});

test("two windows opened at once for the first time leave one line", async () => {
  await Promise.all(Array.from({ length: 5 }, () => w.request("clara", inventory)));
  expect(await lines()).toHaveLength(1);
});

test("the town's own people reading their inventory leave none", async () => {
  expect((await w.request("anna", inventory)).status).toBe(200);
  expect(await lines()).toEqual([]);
});
