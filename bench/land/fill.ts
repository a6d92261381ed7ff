// SPDX-License-Identifier: EUPL-1.2
// Usage: node --import tsx bench/land/fill.ts [town], with the settings of the house in the environment. Fills an empty house to the size of
// a Land, the same each time, by the functions people's own clicks run through: lists read in, directories opened, strategies published.
import { asc, inArray } from "drizzle-orm";
import { readConfig } from "#config";
import { nobody } from "#kit/policy";
import { type Body, bodies } from "#register";
import { importFile } from "#rooms/inventory";
import { type House, openHouse } from "../../src/house.ts";
import { releaseMatching } from "../../src/rooms/inventory/directory/release.ts";
import { releaseFilterFrom } from "../../src/rooms/inventory/directory/release-filter.ts";
import { openDirectory, saveRules } from "../../src/rooms/inventory/directory/rules.ts";
import { rooms } from "../../src/rooms.ts";
import { refreshSearch } from "../../src/search/index/refresh.ts";
import { sourcesOf } from "../../src/search/room.ts";
import { cityList } from "../city-list.ts";
import { adoptAndPublish, writeStrategy } from "../large-strategy.ts";
import { size, town } from "./size.ts";

const read = readConfig(process.env);
if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
const house = await openHouse(read.config, null);
await fill(house, process.argv[2] === "town");
// What PostgreSQL does by itself after a while; measuring begins at once.
await house.db.script("vacuum analyze");
await house.close();

/** The whole Land, or one town of it. */
async function fill(house: House, townOnly: boolean): Promise<void> {
  const all = await house.db.owner((tx) =>
    tx
      .select()
      .from(bodies)
      .where(inArray(bodies.kind, ["municipality", "kreis"]))
      .orderBy(asc(bodies.slug)),
  );
  const real = all.filter(({ example }) => !example).slice(0, size.bodies);
  const wanted = real.filter(({ slug }) => !townOnly || slug === town);
  const started = performance.now();
  for (const [at, body] of wanted.entries()) {
    await fillBody(house, body, at);
    if ((at + 1) % 25 === 0 || at + 1 === wanted.length)
      process.stdout.write(`  ${at + 1} of ${wanted.length} bodies, ${seconds(started)} s\n`);
  }
  await house.jobs.drain();
  await refreshSearch((fn) => house.db.owner(fn), sourcesOf(rooms), house.clock.now());
  process.stdout.write(`  queue empty and everything found by the search after ${seconds(started)} s\n`);
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 1000);
}

/** A list read in, its entries public, and a strategy in the first of the bodies. */
async function fillBody(house: House, body: Body, at: number): Promise<void> {
  const entries = Math.floor(size.entries / size.bodies) + (at < size.entries % size.bodies ? 1 : 0);
  const now = house.clock.now();
  const act = { actor: nobody, bodyId: body.id, now };
  const outcome = await importFile(house, body, { bytes: cityList(entries), fileName: "vereine.csv" });
  if (outcome.kind !== "read-in") throw new Error(`${body.slug}: ${outcome.sentence}`);
  await house.db.owner(async (tx) => {
    await saveRules(tx, act, { version: 0, criteria: "Vereine und Initiativen am Ort.", contact: null });
    await releaseMatching(tx, act, { filter: releaseFilterFrom(new URLSearchParams()), seenAt: house.clock.now() });
    await openDirectory(tx, act);
  });
  if (body.slug !== town && at >= size.strategies) return;
  await house.db.owner(async (tx) => {
    await writeStrategy(tx, act, { fields: 2, goals: 4, measuresPerGoal: 2 });
    await adoptAndPublish(tx, act);
  });
}
