// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import { beforeEach, expect, inject, test } from "vitest";
import { keepFilesUnder } from "#kit/files";
import { days, hours, later } from "#kit/time";
import { type World, world } from "#world";
import { handIn } from "./reading/hand-in.ts";
import { readIn } from "./reading/read-in.ts";
import { markStarted } from "./reading/start.ts";
import { imports } from "./tables.ts";
import { tidyUp } from "./tidy-up.ts";

let w: World;
beforeEach(async () => {
  w = await world();
  keepFilesUnder(join(inject("filesFolder"), String(process.pid)));
});

const bytes = new TextEncoder().encode("Verein;PLZ\nTuS Linde;Kanarienvogel");
const tidy = () => tidyUp.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
const lists = () => w.db.owner((tx) => tx.select().from(imports));

/** The command line hands a list in and reads it in with the next breath. */
async function handedIn(): Promise<string> {
  const input = { bodyId: (await w.body("musterstadt")).id, personId: null, fileName: "Vereine.csv", bytes, total: 1, now: w.now };
  const { list } = await w.db.owner((tx) => handIn(tx, { ...input, atOnce: true }));
  return list.id;
}

test("a list that the command line has just handed in stays; one that was left behind goes after an hour", async () => {
  await handedIn();
  await tidy();
  expect(await lists()).toHaveLength(1);
  w.clock.moveTo(later(w.now, hours(1) + 1));
  await tidy();
  expect(await lists()).toEqual([]);
});

test("cells that were quoted go when the reading in cannot be undone any more; the numbers stay", async () => {
  const id = await handedIn();
  const remark = { row: 2, column: "PLZ", text: "»Kanarienvogel« ist keine Postleitzahl.", taken: false };
  await w.db.owner((tx) => tx.update(imports).set({ corrections: { values: { Kanarienvogel: "sport" } } }));
  await w.db.owner((tx) => markStarted(tx, id, null, w.now));
  await readIn((fn) => w.db.owner(fn), id, { items: [], remarks: [remark], refused: 1, doubles: 0 }, w.now);
  w.clock.moveTo(later(w.now, days(30)));
  await tidy();
  expect(await lists()).toMatchObject([{ remarks: [remark], corrections: { values: { Kanarienvogel: "sport" } } }]);
  w.clock.moveTo(later(w.now, 1));
  await tidy();
  expect(await lists()).toMatchObject([{ refused: 1, remarks: [], corrections: {} }]);
});
