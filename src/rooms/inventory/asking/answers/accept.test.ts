// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { entryOf } from "../test-round.ts";
import { acceptAll } from "./accept.ts";
import { type Stage, threeAreAsked } from "./test-answers.ts";

let w: World;
let s: Stage;
beforeEach(async () => {
  w = await world();
  s = await threeAreAsked(w);
});

describe("accepting all", () => {
  test("takes what was said, notes who said it and when, confirms, and leaves the team's note alone", async () => {
    await s.says("TuS 08 Linde", { place: "Hofen", seeks: "Kassenwart", fields: ["sport", "culture"] });
    w.clock.moveTo(later(w.now, days(3)));
    expect(await s.accepts()).toMatchObject({ accepted: 1, left: 0, missed: 0 });
    const entry = await entryOf(w, s.tus);
    const association = { by: "association", on: "2027-03-12" };
    expect(entry).toMatchObject({
      place: "Hofen",
      placeKey: "hofen",
      seeks: "Kassenwart",
      fields: ["sport", "culture"],
      note: "bleibt",
      confirmedOn: "2027-03-12",
      source: "association",
      version: 2,
    });
    expect(entry.searchText).toContain("kassenwart");
    expect(entry.origins).toMatchObject({ name: association, place: association, seeks: association, confirmedOn: association });
    expect(entry.origins.note?.by).toBe("person");
    expect(entry.origins).not.toHaveProperty("website");
    expect(await s.waits()).toEqual([]);
  });

  test("a mere yes confirms what stands there", async () => {
    await s.says("TuS 08 Linde");
    await s.accepts();
    expect(await entryOf(w, s.tus)).toMatchObject({ place: "Linde", confirmedOn: "2027-03-12", version: 2 });
  });

  test("is one line in the audit trail with a count, and nothing of what was said", async () => {
    await s.says("TuS 08 Linde", { seeks: "Kassenwart" });
    await s.says("Chor Wiesen");
    await s.accepts();
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "inventory.answers_accepted")));
    expect(lines.map((line) => line.details)).toEqual([{ count: 2 }]);
  });

  test("accepts what was on the page: an answer that was replaced meanwhile waits on", async () => {
    await s.says("TuS 08 Linde", { seeks: "Kassenwart" });
    const shown = await s.seenNow();
    await s.says("TuS 08 Linde", { seeks: "Übungsleiterin" });
    expect(await s.accepts(shown)).toMatchObject({ accepted: 0, missed: 1, stepId: null });
    expect((await entryOf(w, s.tus)).seeks).toBeNull();
    expect(await s.waits()).toMatchObject([{ said: { seeks: "Übungsleiterin" } }]);
  });

  test("two officers at once: each answer is accepted exactly once", async () => {
    for (const name of Object.keys(s.codes)) await s.says(name, { seeks: "Helfende" });
    const shown = await s.seenNow();
    const both = await Promise.all([s.accepts(shown), s.accepts(shown)]);
    expect(both.map(({ accepted }) => accepted).sort()).toEqual([0, 3]);
    expect(both.map(({ missed }) => missed).sort()).toEqual([0, 3]);
    expect((await entryOf(w, s.tus)).version).toBe(2);
  });

  test("accepting while the association answers again: the newer answer is taken or waits, and is never lost", async () => {
    await s.says("TuS 08 Linde", { seeks: "Kassenwart" });
    const shown = await s.seenNow();
    const [outcome] = await Promise.all([s.accepts(shown), s.says("Chor Wiesen"), s.accepts(shown)]);
    expect([0, 1]).toContain(outcome.accepted);
    expect((await entryOf(w, s.tus)).seeks).toBe("Kassenwart");
    expect(await s.waits()).toHaveLength(1);
  });

  test("another town's officer accepts nothing of ours", async () => {
    await s.says("TuS 08 Linde", { seeks: "Kassenwart" });
    const seen = await s.seenNow();
    const foreign = (await w.body("nachbarhausen")).id;
    for (const body of [s.bodyId, foreign])
      expect(await w.as("bert", (tx, actor) => acceptAll(tx, { bodyId: body, actor, now: w.now, seen }))).toMatchObject({ accepted: 0 });
    expect(await s.waits()).toHaveLength(1);
  });
});

describe("a value the team changed meanwhile", () => {
  beforeEach(async () => {
    await s.says("TuS 08 Linde", { place: "Hofen", seeks: "Kassenwart" });
    await s.annaChanges({ place: "Bergfeld" });
  });

  test("is shown as a conflict and not taken with the rest", async () => {
    expect(await s.waits()).toMatchObject([{ changed: ["place", "seeks"], conflicts: ["place"] }]);
    expect(await s.accepts()).toMatchObject({ accepted: 0, left: 1 });
    expect((await entryOf(w, s.tus)).place).toBe("Bergfeld");
  });

  test("is taken when somebody says so", async () => {
    await s.takes(["place", "seeks"]);
    expect(await entryOf(w, s.tus)).toMatchObject({ place: "Hofen", seeks: "Kassenwart" });
  });

  test("stays the team's when it is not chosen", async () => {
    await s.takes(["seeks"]);
    const entry = await entryOf(w, s.tus);
    expect([entry.place, entry.origins.place?.by, entry.origins.seeks?.by]).toEqual(["Bergfeld", "person", "association"]);
  });

  test("to the same as was said is no conflict", async () => {
    await s.annaChanges({ place: "Hofen" });
    expect(await s.waits()).toMatchObject([{ changed: ["seeks"], conflicts: [] }]);
  });
});
