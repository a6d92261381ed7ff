// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import { beforeEach, expect, inject, test } from "vitest";
import { newId } from "#kit/db";
import { days, hours, later } from "#kit/time";
import { type World, world } from "#world";
import { files, forgetFile, keepFilesUnder, type NewFile, readStored, removeExpired, storeFile } from "./index.ts";

let w: World;
let file: NewFile;
beforeEach(async () => {
  w = await world();
  // What has no row in our database is removed: the files of another worker have theirs elsewhere.
  keepFilesUnder(join(inject("filesFolder"), String(process.pid)));
  await w.db.owner((tx) => removeExpired(tx, later(w.now, days(400))));
  const town = await w.body("musterstadt");
  const { id } = await w.actor("anna");
  file = {
    bodyId: town.id,
    personId: id,
    name: "../../Vereine\u0000 2026.csv",
    bytes: Buffer.from("Verein;Ä"),
    now: w.now,
    keepUntil: later(w.now, days(30)),
  };
});

test("a file comes back byte for byte, under a name that is only shown", async () => {
  const stored = await w.as("anna", (tx) => storeFile(tx, file));
  const back = await w.reads("anna", (tx) => readStored(tx, stored.id));
  expect(Buffer.from(back?.bytes ?? []).toString()).toBe("Verein;Ä");
  expect(back?.file).toMatchObject({ name: "../../Vereine 2026.csv", sizeBytes: 9 });
});

test("people of other bodies cannot read it, nor put one into a body that is not theirs", async () => {
  const stored = await w.as("anna", (tx) => storeFile(tx, file));
  expect(await w.reads("bert", (tx) => readStored(tx, stored.id))).toBeUndefined();
  await expect(w.as("bert", (tx) => storeFile(tx, file))).rejects.toThrow();
});

test("a file goes after its last day, and not before", async () => {
  const stored = await w.as("anna", (tx) => storeFile(tx, file));
  expect(await w.db.owner((tx) => removeExpired(tx, later(w.now, days(30))))).toBe(0);
  expect(await w.db.owner((tx) => removeExpired(tx, later(w.now, days(30) + 1)))).toBe(1);
  expect(await w.reads("anna", (tx) => readStored(tx, stored.id))).toBeUndefined();
});

test("a file given up goes from the disk within the hour", async () => {
  const stored = await w.as("anna", (tx) => storeFile(tx, file));
  await w.as("anna", (tx) => forgetFile(tx, stored.id));
  expect(await w.db.owner((tx) => removeExpired(tx, later(w.now, hours(1))))).toBe(1);
});

test("bytes whose transaction failed stay an hour, because it might still be open, and go then", async () => {
  const failed = w.as("anna", async (tx) => {
    await storeFile(tx, file);
    throw new Error("rolled back");
  });
  await expect(failed).rejects.toThrow("rolled back");
  expect(await w.db.owner((tx) => tx.select().from(files))).toEqual([]);
  expect(await w.db.owner((tx) => removeExpired(tx, later(w.now, hours(1) - 1)))).toBe(0);
  expect(await w.db.owner((tx) => removeExpired(tx, later(w.now, hours(1))))).toBe(1);
});

test("an id of nothing is nothing", async () => {
  expect(await w.reads("anna", (tx) => readStored(tx, newId()))).toBeUndefined();
});
