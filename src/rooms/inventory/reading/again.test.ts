// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { files, removeExpired } from "#kit/files";
import { days, hours, later, minutes } from "#kit/time";
import { paths } from "../paths.ts";
import { inventoryState } from "../state.ts";
import { tidyUp } from "../tidy-up.ts";
import { readInJob } from "./job.ts";
import {
  csv,
  example,
  goesOn,
  hands,
  idIn,
  keptFiles,
  lists,
  onStage,
  page,
  present,
  readsIn,
  saidBy,
  town,
  townId,
  w,
} from "./test-stage.ts";

onStage();

describe("the same again", () => {
  test("the same file under another name changes nothing and says so", async () => {
    const id = await readsIn(example, { belongs: "own" });
    expect(await hands(example, "Kopie von Vereine.csv")).toBe(paths.result(town, id));
    expect(await present()).toHaveLength(66);
    expect(await lists()).toHaveLength(1);
  });

  test("the same rows in another file are not read in twice", async () => {
    await readsIn(csv("Verein", "TuS Linde", "SC Hofen"));
    const id = idIn(await hands(csv("Verein", "SC Hofen", "TuS  LINDE", "FC Wiesen", "FC Wiesen")));
    await goesOn(id);
    const shown = await page(paths.trial(town, id));
    expect(shown).toContain("1 neuer Eintrag entsteht");
    expect(shown).toContain("3 von 4 Zeilen nennen einen Eintrag, der schon da ist.");
    await w.request("anna", paths.start(town, id), {});
    await w.jobs.drain();
    expect((await present()).map((entry) => entry.name).sort()).toEqual(["FC Wiesen", "SC Hofen", "TuS Linde"]);
  });

  test("choosing a waiting file again goes on where she stopped", async () => {
    const first = await hands(example);
    await goesOn(idIn(first), { "column-1": "ignore", "was:column-1": "category", belongs: "own" });
    expect(await hands(example)).toBe(first);
    expect((await lists())[0]?.corrections).toMatchObject({ belongs: "own", mapping: { 1: "ignore" } });
  });

  test("two people choosing the same file at once make one list", async () => {
    const chosen = await Promise.all([hands(example), hands(example)]);
    expect(chosen[0]).toBe(chosen[1]);
    expect(await lists()).toHaveLength(1);
    await w.db.owner((tx) => removeExpired(tx, later(w.now, hours(2))));
    expect(await keptFiles()).toHaveLength(1);
  });

  test("a double click on the start button starts once", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "own" });
    const answers = await Promise.all([w.request("anna", paths.start(town, id), {}), w.request("anna", paths.start(town, id), {})]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    // The list, and then the search for doubles.
    expect(await w.jobs.drain()).toBe(2);
    expect(await present()).toHaveLength(66);
  });

  test("a job that runs again, or goes on after a crash, repeats nothing", async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => `Verein Nummer ${index}`);
    const id = idIn(await hands(csv("Verein", ...rows)));
    await goesOn(id);
    await w.request("anna", paths.start(town, id), {});
    const personId = (await w.actor("anna")).id ?? "";
    const context = { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue };
    await Promise.all([readInJob.run({ importId: id, personId }, context), readInJob.run({ importId: id, personId }, context)]);
    await w.jobs.drain();
    expect(await present()).toHaveLength(1_200);
    expect((await lists())[0]).toMatchObject({ total: 1_200, doneCount: 1_200, accepted: 1_200, known: 0 });
  });
});

describe("taking it back", () => {
  test("undo removes the list's entries and keeps those changed since", async () => {
    const id = await readsIn(example, { belongs: "own" });
    const changed = (await present()).slice(0, 3);
    for (const entry of changed) {
      await w.request("anna", paths.entry(town, entry.code), {
        version: "1",
        name: `${entry.name} neu`,
        kind: entry.kind,
        legalForm: "",
        mainField: "",
      });
    }
    const answer = await w.request("anna", paths.undoReading(town, id), {});
    expect(answer.headers.get("location")).toBe(paths.readings(town));
    expect(saidBy(answer)).toContain(
      "Das Einlesen vom 12. März 2027 ist rückgängig gemacht: 63 Einträge entfernt, 3 seitdem geänderte oder anderswo genannte behalten.",
    );
    expect((await present()).map((entry) => entry.name).sort()).toEqual(changed.map((entry) => `${entry.name} neu`).sort());
    await w.request("anna", paths.undoReading(town, id), {});
    expect(await present()).toHaveLength(3);
    expect(await page(paths.result(town, id))).toContain("Das Einlesen wurde am 12. März 2027 rückgängig gemacht.");
  });

  test("afterwards the same file can be read in again", async () => {
    const id = await readsIn(example, { belongs: "own" });
    await w.request("anna", paths.undoReading(town, id), {});
    const again = await readsIn(example, { belongs: "own" });
    expect(again).not.toBe(id);
    expect(await present()).toHaveLength(66);
  });

  test("after 30 days it is too late", async () => {
    const id = await readsIn(example, { belongs: "own" });
    w.clock.moveTo(later(w.now, days(31)));
    await w.request("anna", paths.undoReading(town, id), {});
    expect(await present()).toHaveLength(66);
    expect(await page(paths.result(town, id))).not.toContain("rückgängig machen");
  });
});

describe("stopping and going on", () => {
  test("a list that waits stands on the page, on the start page, and can be thrown away", async () => {
    const path = await hands(example, "Vereine_2026.csv");
    expect(await page(paths.readings(town))).toContain("66 Zeilen, noch nicht eingelesen");
    expect(await w.reads("anna", (tx) => inventoryState(tx, townId))).toEqual({
      entries: 0,
      openFields: 0,
      unfinished: { id: idIn(path), fileName: "Vereine_2026.csv", nextPath: path },
    });
    await w.request("anna", paths.discard(town, idIn(path)), {});
    expect([await lists(), await keptFiles()]).toEqual([[], []]);
  });

  test("the file goes when the entries are there, and after 30 days at the latest", async () => {
    await readsIn(example, { belongs: "own" });
    expect(await keptFiles()).toEqual([]);
    const path = await hands(csv("Verein", "Zwirbel"));
    w.clock.moveTo(later(w.now, days(31)));
    await tidyUp.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
    expect(await keptFiles()).toEqual([]);
    expect((await w.request("anna", path)).status).toBe(404);
    expect(await lists()).toHaveLength(1);
  });

  test("progress is told in words and leads to the result", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "own" });
    await w.request("anna", paths.start(town, id), {});
    expect(await page(paths.progress(town, id))).toContain("0 von 66 Zeilen");
    expect(await (await w.request("anna", paths.progressJson(town, id))).json()).toEqual({ done: 0, total: 66, text: "0 von 66 Zeilen" });
    await w.jobs.drain();
    const report = await (await w.request("anna", paths.progressJson(town, id))).json();
    expect(report).toEqual({ done: 66, total: 66, text: "66 von 66 Zeilen", next: paths.result(town, id) });
    for (const path of [paths.progress(town, id), paths.understood(town, id), paths.trial(town, id)]) {
      expect((await w.request("anna", path)).headers.get("location")).toBe(paths.result(town, id));
    }
  });
});

test("work that got stuck can be queued again after five minutes, not before", async () => {
  const id = idIn(await hands(example));
  await goesOn(id, { belongs: "own" });
  await w.request("anna", paths.start(town, id), {});
  await w.db.script("delete from pgboss.job");
  await w.request("anna", paths.start(town, id), {});
  expect(await w.jobs.drain()).toBe(0);
  w.clock.moveTo(later(w.now, minutes(5)));
  expect(await page(paths.progress(town, id))).toContain("Noch einmal anstoßen");
  await w.request("anna", paths.start(town, id), {});
  // The list, and then the search for doubles.
  expect(await w.jobs.drain()).toBe(2);
  expect(await present()).toHaveLength(66);
});

test("a list that got stuck before its first entry can be thrown away, even when its file is gone, and chosen again", async () => {
  const id = idIn(await hands(example));
  await goesOn(id, { belongs: "own" });
  await w.request("anna", paths.start(town, id), {});
  await w.db.script("delete from pgboss.job");
  await w.db.owner((tx) => tx.delete(files));
  await w.request("anna", paths.discard(town, id), {});
  expect(await lists()).toHaveLength(1);
  w.clock.moveTo(later(w.now, minutes(5)));
  expect(await page(paths.progress(town, id))).toContain("Datei verwerfen");
  await w.request("anna", paths.discard(town, id), {});
  expect(await lists()).toEqual([]);
  await readsIn(example, { belongs: "own" });
  expect(await present()).toHaveLength(66);
});
