// SPDX-License-Identifier: EUPL-1.2
import type { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import type { Surroundings } from "./place-register.ts";
import { understand } from "./understand.ts";

const surroundings: Surroundings = { body: { name: "Musterstadt", ags: "05990000", postcodes: [] }, bodies: [] };

test("however many people hand in a list at once, one thread after the other understands them", async () => {
  let [alive, most, started] = [0, 0, 0];
  const count = (worker: Worker) => {
    started += 1;
    alive += 1;
    most = Math.max(most, alive);
    worker.once("exit", () => {
      alive -= 1;
    });
  };
  process.on("worker", count);
  const lists = ["TuS Linde", "Chor Hofen", "Heimatverein Wiesen"];
  const outcomes = await Promise.all(
    lists.map((name) => understand({ bytes: new TextEncoder().encode(`Verein\n${name}`), fileName: "Vereine.csv" }, {}, surroundings)),
  );
  process.off("worker", count);
  const names = outcomes.map((outcome) => outcome.kind === "understood" && outcome.understood.ready.items.map((item) => item.content.name));
  expect(names).toEqual(lists.map((name) => [name]));
  expect([started, most]).toEqual([3, 1]);
});
