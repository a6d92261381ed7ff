// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { heldOutList, readLabelled, tuningList } from "./labelled.ts";
import { measure, score, shareOpen, shareRight } from "./measure.ts";
import { confusion, figures } from "./print.ts";

describe("names are understood as a careful person would", () => {
  test("of the tuning list 95 of 100 decided ones are right, and at most 15 of 100 stay open", async () => {
    const measured = measure(await readLabelled(tuningList));
    expect(measured.wrong.length, JSON.stringify(measured.wrong)).toBeLessThanOrEqual(measured.decided * 0.05);
    expect(shareOpen(measured)).toBeLessThanOrEqual(0.15);
  });

  test("of the held-out list 85 of 100 decided ones are right, and at most 25 of 100 stay open", async () => {
    const measured = measure(await readLabelled(heldOutList));
    // Only figures: a failing test must not show the names either.
    expect(measured.names).toBeGreaterThan(200);
    expect(shareRight(measured)).toBeGreaterThanOrEqual(0.85);
    expect(shareOpen(measured)).toBeLessThanOrEqual(0.25);
  });

  test("both lists together hold more than 400 names, a third of 400 is held out, and the two share none", async () => {
    const [tuning, heldOut] = await Promise.all([readLabelled(tuningList), readLabelled(heldOutList)]);
    const known = new Set(tuning.map(({ name }) => name.toLowerCase()));
    expect(tuning.length + heldOut.length).toBeGreaterThan(400);
    expect(heldOut.length).toBeGreaterThan(400 / 3);
    expect(known.size).toBe(tuning.length);
    expect(heldOut.filter(({ name }) => known.has(name.toLowerCase())).length).toBe(0);
  });
});

describe("the figures", () => {
  const measured = measure([
    { name: "TuS Linde", labels: ["sport"] },
    { name: "MGV Hofen", labels: ["sport"] },
    { name: "Die Runde", labels: ["leisure", "open"] },
    { name: "Die Steine", labels: ["culture"] },
    { name: "Heimatverein Linde", labels: ["leisure", "culture"] },
  ]);

  test("a wrong field counts double, an open one nothing", () => {
    expect(measured).toMatchObject({ names: 5, decided: 3, right: 2, openThoughLabelled: 1, rightlyOpen: 1 });
    expect(measured.wrong).toEqual([{ name: "MGV Hofen", decided: "culture" }]);
    expect([shareRight(measured), shareOpen(measured), score(measured)]).toEqual([2 / 3, 2 / 5, 0]);
  });

  test("what is printed of a list names none of its names", () => {
    const lines = [...figures("Held-out list", measured), ...confusion(measured.table)].join("\n");
    expect(lines).toContain("66.7 %");
    for (const name of ["TuS", "MGV", "Runde", "Steine", "Heimatverein"]) expect(lines).not.toContain(name);
  });
});
