// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { days, later } from "#kit/time";
import type { Body } from "#register";
import { type World, world } from "#world";
import { present, readsIn } from "../doubles/test-lists.ts";
import { removeEntries, undoRemoval } from "../entries/remove.ts";
import { forgetOld, keptFor } from "../forget-old.ts";
import { noteLeftOut } from "./left-out.ts";

const list = ["Chor Linde;Musterstadt;Linde;", "TuS Linde;Musterstadt;Linde;"];

let w: World;
let town: Body;
beforeEach(async () => {
  w = await world();
  town = await w.body("musterstadt");
});

/** The entry goes, and its people do not want to be in any later list. Returns the step that brings it back. */
async function isLeftOut(name: string): Promise<string> {
  const entry = (await present(w, town)).get(name);
  if (!entry) throw new Error(`${name} is not there`);
  const { bodyId, nameKey, placeKey, code } = entry;
  return w.as("anna", async (tx, actor) => {
    await noteLeftOut(tx, { bodyId, nameKey, placeKey, personId: actor.id, now: w.now });
    return (await removeEntries(tx, { bodyId, codes: [code], actor, now: w.now }))?.stepId ?? "";
  });
}

const counted = z.object({ id: z.string(), accepted: z.number(), known: z.number(), leftOut: z.number() });
/** Lists in which somebody stood who asked to be left out. */
const listsThatLeftOut = () =>
  w.reads("anna", (tx) =>
    rows(tx, sql`select id, accepted, known, left_out as "leftOut" from inventory_imports where left_out > 0`, counted),
  );

test("whoever asked to be left out does not come back with the next list, and the result says so", async () => {
  await readsIn(w, town, list);
  await isLeftOut("Chor Linde");
  await readsIn(w, town, [...list, "Verein Neu;Musterstadt;Linde;"]);
  expect([...(await present(w, town)).keys()].sort()).toEqual(["TuS Linde", "Verein Neu"]);
  const [found] = await listsThatLeftOut();
  expect(found).toMatchObject({ accepted: 1, known: 1, leftOut: 1 });
  const result = await (await w.request("anna", `/intern/musterstadt/bestand/einlesen/${found?.id}/ergebnis`)).text();
  expect(result).toContain("1 Zeile nennt jemanden, der nicht im Bestand stehen möchte. Daraus wird kein Eintrag.");
});

test("also when the list does not name the Ortsteil; a namesake elsewhere is somebody else", async () => {
  await readsIn(w, town, list);
  await isLeftOut("Chor Linde");
  await readsIn(w, town, ["Chor Linde;Musterstadt;;", "Chor Linde;Musterstadt;Hofen;"]);
  const there = [...(await present(w, town)).values()].filter(({ name }) => name === "Chor Linde");
  expect(there.map(({ place }) => place)).toEqual(["Hofen"]);
});

test("when the removal is taken back, the wish is forgotten too", async () => {
  await readsIn(w, town, list);
  const stepId = await isLeftOut("Chor Linde");
  await w.as("anna", (tx, actor) => undoRemoval(tx, { bodyId: town.id, stepId, actor, now: w.now }));
  const code = (await present(w, town)).get("Chor Linde")?.code ?? "";
  await w.as("anna", (tx, actor) => removeEntries(tx, { bodyId: town.id, codes: [code], actor, now: w.now }));
  await readsIn(w, town, [...list, "Verein Neu;Musterstadt;Linde;"]);
  expect([...(await present(w, town)).keys()]).toContain("Chor Linde");
});

test("a wish is kept for five years", async () => {
  await readsIn(w, town, list);
  await isLeftOut("Chor Linde");
  const wishes = async () => (await w.reads("anna", (tx) => rows(tx, sql`select name_key from inventory_left_out`, z.object({})))).length;
  w.clock.moveTo(later(w.now, days(30 * keptFor.leftOut)));
  await forgetOld.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
  expect(await wishes()).toBe(1);
  w.clock.moveTo(later(w.now, days(31 * keptFor.leftOut)));
  await forgetOld.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
  expect(await wishes()).toBe(0);
});
