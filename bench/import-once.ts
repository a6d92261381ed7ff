// SPDX-License-Identifier: EUPL-1.2
// Reads a list of 5,000 rows into an embedded database and prints seconds and megabytes; a process of its own, so that memory is its own.

import { migrate, openPglite } from "#kit/db";
import { stoppedClock } from "#kit/time";
import { bodyBySlug, loadRegister } from "#register";
import { importFile } from "#rooms/inventory";
import { exampleList } from "./example-list.ts";

const rows = Number(process.argv[2]);
const now = new Date("2027-03-12T09:30:00Z");
const db = await openPglite();
await migrate(db, now);
await db.owner((tx) => loadRegister(tx, { land: "05", example: true }));
const body = await db.owner((tx) => bodyBySlug(tx, "musterstadt"));
if (!body) throw new Error("There is no Musterstadt");
const megabytes = () => process.memoryUsage().rss / 1024 / 1024;
const [before, began] = [megabytes(), performance.now()];
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, megabytes());
}, 20);
const outcome = await importFile({ db, clock: stoppedClock(now) }, body, { bytes: exampleList(rows), fileName: "vereine.csv" });
clearInterval(watch);
if (outcome.kind === "unreadable") throw new Error(outcome.sentence);
process.stdout.write(JSON.stringify({ seconds: (performance.now() - began) / 1000, megabytes: Math.max(peak, megabytes()) - before }));
await db.close();
