// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { type World, world } from "#world";
import { ways } from "../kinds.ts";
import { strategyPaths as paths, wayWords } from "../paths.ts";
import { browsing } from "../test-browsing.ts";
import { does, ownDraft, smallStrategy } from "../test-draft.ts";
import { chooseWay } from "./change-way.ts";
import { editStep, wayStepsOf } from "./keep-step.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send } = browsing(() => w);
const frame = { title: "Gut zusammen in Musterstadt", fromYear: "2027", toYear: "2030" };

const linesOf = async (action: string) => {
  const [found] = await w.db.owner((tx) =>
    rows(tx, sql`select count(*)::int as count from audit_lines where action = ${action}`, z.object({ count: z.number() })),
  );
  return found?.count;
};

describe("beginning", () => {
  test("four equal doors and an empty sheet, none of them chosen", async () => {
    const page = await open(paths.overview(town));
    for (const way of ways) expect(page).toContain(`href="/intern/musterstadt/strategie/beginnen?weg=${wayWords[way]}"`);
    expect(page).toContain("Ohne Weg anfangen: leeres Blatt");
    expect(page).not.toMatch(/checked|kern-btn--primary/);
  });

  test.each(ways)("the way »%s« begins with title and period, and the strategy keeps it", async (way) => {
    const answer = await send(paths.overview(town), frame, paths.begin(town, way));
    expect(answer.headers.get("location")).toBe(paths.way(town, way));
    expect((await ownDraft(w, "anna")).way).toBe(way);
    expect((await w.request("anna", paths.way(town, way))).status).toBe(200);
  });

  test("an empty sheet has no way, and a page of a way without a strategy leads to beginning one", async () => {
    const early = await w.request("anna", paths.way(town, "steps"));
    expect([early.status, early.headers.get("location")]).toEqual([303, paths.begin(town, "steps")]);
    const answer = await send(paths.overview(town), frame, paths.begin(town));
    expect(answer.headers.get("location")).toBe(paths.overview(town));
    expect((await ownDraft(w, "anna")).way).toBe(null);
  });

  test("refused, the form still knows the way; sent twice, it makes one strategy", async () => {
    const again = await send(paths.overview(town), { ...frame, toYear: "2020" }, paths.begin(town, "small"));
    expect([again.status, (await again.text()).includes('name="way" value="small"')]).toEqual([422, true]);
    const form = { ...frame, way: "small", id: "019584a0-0000-7000-8000-000000000000" };
    const answers = await Promise.all([w.request("anna", paths.overview(town), form), w.request("anna", paths.overview(town), form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await linesOf("strategy.started")).toBe(1);
  });
});

describe("changing the way", () => {
  test("everything written stays, nothing counts as a change of the draft, and none is a choice too", async () => {
    await smallStrategy(w, "anna");
    const before = await ownDraft(w, "anna");
    for (const way of [...ways, ""]) expect((await w.request("anna", paths.ways(town), { way })).status).toBe(303);
    const after = await ownDraft(w, "anna");
    expect(after).toEqual(before);
    expect(await linesOf("strategy.way_chosen")).toBe(5);
  });

  test("the overview names the chosen way, and the same way twice is told once", async () => {
    await smallStrategy(w, "anna");
    await does(w, "anna", (tx, act) => chooseWay(tx, act, "small"));
    await does(w, "anna", (tx, act) => chooseWay(tx, act, "small"));
    expect(await linesOf("strategy.way_chosen")).toBe(1);
    const page = await open(paths.overview(town));
    expect(page).toContain("Kleiner Anfang (gewählt)");
    expect(page).toContain("Weg wechseln, nichts geht verloren");
  });
});

describe("the eight steps", () => {
  const step = paths.aidStep(town, "auftakt");

  test("each is open at first, in the order of the working aid with its source", async () => {
    await smallStrategy(w, "anna");
    const page = await open(paths.way(town, "steps"));
    const names = [...page.matchAll(/<li id="schritt-[a-z]+"><h2>([^<]+)</g)].map(([, name]) => name);
    expect(names).toHaveLength(8);
    expect([names[0], names[3], names[7]]).toEqual(["Rahmenbedingungen und Ziele klären", "Bestand ansehen", "Abschluss und Beschluss"]);
    expect(page).toContain("Arbeitshilfe »Strategien entwickeln«");
    expect(page.match(/Stand: offen/g)).toHaveLength(8);
  });

  test("done, left out with a reason, open again: in any order", async () => {
    await smallStrategy(w, "anna");
    await send(step, { state: "done", onDay: "2027-03-01", note: "Halle in Linde" });
    expect(await open(paths.way(town, "steps"))).toContain("Stand: erledigt am 1. März 2027");
    await send(paths.aidStep(town, "beirat"), { state: "skipped", reason: "Der Rat ist klein genug." });
    expect(await open(paths.way(town, "steps"))).toContain("ausgelassen, weil: Der Rat ist klein genug.");
    await send(step, { state: "open", onDay: "" });
    expect(await open(paths.way(town, "steps"))).not.toContain("erledigt am");
  });

  test("a day that does not exist is refused with everything kept", async () => {
    await smallStrategy(w, "anna");
    const answer = await send(step, { state: "done", onDay: "2027-02-30", note: "Halle in Linde" });
    const page = await answer.text();
    expect([answer.status, page.includes("Dieses Datum gibt es nicht."), page.includes("Halle in Linde")]).toEqual([422, true, true]);
  });

  test("two at once: the second sees both", async () => {
    await smallStrategy(w, "anna");
    const keep = (note: string) =>
      does(w, "anna", (tx, act) => editStep(tx, act, { step: "hilfe.auftakt", state: "done", note, version: 0 }));
    const outcomes = await Promise.all([keep("Von Anna"), keep("Von Frida")]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed-since", "done"]);
    const late = await w.request("anna", step, { version: "0", state: "open", note: "Zu spät" });
    const page = await late.text();
    expect([late.status, page.includes("Zu spät"), page.includes("Von ")]).toEqual([409, true, true]);
  });

  test("another town's steps are its own", async () => {
    const { strategyId } = await smallStrategy(w, "anna");
    await smallStrategy(w, "bert");
    await does(w, "bert", (tx, act) => editStep(tx, act, { step: "hilfe.auftakt", state: "done", version: 0 }));
    expect((await w.reads("anna", (tx) => wayStepsOf(tx, strategyId))).size).toBe(0);
    expect((await w.reads("bert", (tx) => wayStepsOf(tx, strategyId))).size).toBe(0);
    expect((await w.request("bert", step)).status).toBe(404);
  });
});
