// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, expect, test } from "vitest";
import { giveOrder } from "#identity";
import { newId } from "#kit/db";
import { type Person, type World, world } from "#world";
import { paths } from "../paths.ts";
import { publicEntryOf } from "./find-public.ts";
import { releaseCodes } from "./release.ts";
import { handInReport } from "./report.ts";
import { openReports } from "./reports.ts";
import { does, entry, openForAll, release } from "./test-directory.ts";

const town = "musterstadt";
let w: World;
let code: string;
beforeEach(async () => {
  w = await world();
  code = await entry(w, "TuS Linde");
  const [bodyId, toBodyId] = [(await w.body(town)).id, (await w.body("kreis-musterland")).id];
  const terms = { since: "2027-02-03", until: null, document: "Az. 40.1" };
  const order = { id: newId(w.now), bodyId, toBodyId, rooms: ["inventory" as const], ...terms };
  await w.as("anna", (tx, anna) => giveOrder(tx, { ...order, actor: { ...anna, id: anna.id ?? "" }, now: w.now }));
});

const status = async (path: string, form?: Record<string, string>, person: Person = "clara") =>
  (await w.request(person, path, form)).status;
const isPublic = async () => {
  const { id } = await w.body(town);
  return (await w.reads("nobody", (tx) => publicEntryOf(tx, id, code))) !== undefined;
};

test("an order for the inventory publishes nothing: the directory stays with the town, on its pages and in the database", async () => {
  for (const path of [paths.directory(town), paths.directoryRules(town), paths.releases(town), paths.reports(town)])
    expect([path, await status(path), await status(path, undefined, "anna")]).toEqual([path, 404, 200]);
  await openForAll(w);
  expect(await status(paths.releaseOf(town, code), { to: "release" })).toBe(404);
  expect(await status(paths.closeDirectory(town), {})).toBe(404);
  expect(await status(paths.releases(town), { codes: code })).toBe(404);
  expect(await isPublic()).toBe(false);
  await expect(does(w, "clara", (tx, act) => releaseCodes(tx, act, [code]))).rejects.toThrow();
  await release(w, code);
  expect(await isPublic()).toBe(true);
});

test("the pages of the inventory offer it to the town's own people only", async () => {
  const offered = async (person: Person) => {
    const [list, one] = [await w.request(person, paths.list(town)), await w.request(person, paths.entry(town, code))];
    return [await list.text(), await one.text()].map((page) => page.includes(paths.directory(town)));
  };
  expect(await offered("anna")).toEqual([true, true]);
  expect(await offered("clara")).toEqual([false, false]);
});

test("reports from outside are read by the town alone, as those who write them are told", async () => {
  await openForAll(w);
  await release(w, code);
  const { id: bodyId } = await w.body(town);
  const report = {
    id: newId(w.now),
    bodyId,
    entryId: null,
    about: "missing" as const,
    name: "Boule",
    message: "Fehlt.",
    replyTo: "a@b.example",
  };
  await w.as("nobody", (tx) => handInReport(tx, report, w.now));
  const seen = (person: Person) => w.reads(person, (tx) => openReports(tx, bodyId));
  expect([(await seen("anna")).total, (await seen("clara")).total]).toEqual([1, 0]);
});
