// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { refusals } from "../../directory/tables.ts";
import { askingPaths as paths } from "../paths.ts";
import { entryOf } from "../test-round.ts";
import { type Stage, threeAreAsked } from "./test-answers.ts";

let w: World;
let s: Stage;
beforeEach(async () => {
  w = await world();
  s = await threeAreAsked(w);
});

describe("taking accepting back", () => {
  test("puts values, origins and the day back, and the answer waits again", async () => {
    const before = await entryOf(w, s.tus);
    await s.says("TuS 08 Linde", { place: null, seeks: "Kassenwart", listing: "no" });
    const { stepId } = await s.accepts();
    expect(await w.db.owner((tx) => tx.select().from(refusals))).toMatchObject([{ entryId: s.tus }]);
    expect(await s.undoes(stepId)).toEqual({ kind: "undone", count: 1 });
    const { version: _, updatedAt: __, ...after } = await entryOf(w, s.tus);
    const { version: ___, updatedAt: ____, ...was } = before;
    expect(after).toEqual(was);
    expect(await s.waits()).toMatchObject([{ said: { seeks: "Kassenwart" } }]);
    expect(await w.db.owner((tx) => tx.select().from(refusals))).toEqual([]);
    expect((await s.undoes(stepId)).kind).toBe("done-before");
  });

  test("keeps what somebody changed since", async () => {
    await s.says("TuS 08 Linde", { place: "Hofen", seeks: "Kassenwart" });
    const { stepId } = await s.accepts();
    await s.annaChanges({ place: "Bergfeld" });
    await s.undoes(stepId);
    const entry = await entryOf(w, s.tus);
    expect([entry.place, entry.origins.place?.by, entry.seeks]).toEqual(["Bergfeld", "person", null]);
  });

  test("works for thirty days and not for a moment longer, and not for another town", async () => {
    await s.says("TuS 08 Linde", { seeks: "Kassenwart" });
    const { stepId } = await s.accepts();
    const foreign = await w.request("bert", paths.undoAcceptance("nachbarhausen", stepId ?? ""), {});
    expect(foreign.status).toBe(404);
    w.clock.moveTo(later(w.now, days(30) + 1));
    expect((await s.undoes(stepId)).kind).toBe("too-late");
  });

  test("a newer answer that waits already stays the one that waits", async () => {
    await s.says("TuS 08 Linde", { seeks: "Kassenwart" });
    const { stepId } = await s.accepts();
    await s.says("TuS 08 Linde", { seeks: "Übungsleiterin" });
    await s.undoes(stepId);
    expect(await s.waits()).toMatchObject([{ said: { seeks: "Übungsleiterin" } }]);
  });

  test("changes nothing where a newer answer was accepted since: that one stands", async () => {
    await s.says("TuS 08 Linde", { seeks: "Kassenwart", place: "Hofen" });
    const { stepId } = await s.accepts();
    w.clock.moveTo(later(w.now, days(2)));
    await s.says("TuS 08 Linde", { seeks: "Übungsleiterin" });
    await s.accepts();
    const before = await entryOf(w, s.tus);
    expect(before).toMatchObject({ seeks: "Übungsleiterin", place: "Hofen", confirmedOn: "2027-03-14" });
    expect(await s.undoes(stepId)).toEqual({ kind: "undone", count: 0 });
    expect(await entryOf(w, s.tus)).toEqual(before);
    expect(await s.waits()).toEqual([]);
  });
});
