// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditLines } from "#kit/audit";
import { rows, run } from "#kit/db";
import { days, later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { changeEntry } from "../entries/change.ts";
import { contentOf } from "../entries/content.ts";
import { noFilter } from "../entries/filter.ts";
import { storedEntry } from "../entries/find.ts";
import { leaveOut, mayBeListed } from "./refuse.ts";
import { releaseCodes, releaseMatching, takeBack, undoRelease } from "./release.ts";
import { closeDirectory, openDirectory, saveRules } from "./rules.ts";
import { directoryState } from "./state.ts";
import { does, entry, openForAll, release } from "./test-directory.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const named = z.object({ name: z.string() });
const released = async () => {
  const asked = sql`select e.name from inventory_releases r join inventory_entries e on e.id = r.entry_id order by e.sort_key`;
  return (await w.db.owner((tx) => rows(tx, asked, named))).map(({ name }) => name);
};
const all = { ...noFilter, standing: null };
const state = () => does(w, "anna", (tx, { bodyId }) => directoryState(tx, bodyId));
const actions = async () =>
  (await w.db.owner((tx) => tx.select({ action: auditLines.action, details: auditLines.details }).from(auditLines))).filter(({ action }) =>
    /directory|release|left_out|listed/.test(action),
  );
const idOf = (code: string) => does(w, "anna", async (tx, { bodyId }) => (await storedEntry(tx, bodyId, code))?.id ?? "");

describe("releasing", () => {
  test("two officers at once release each entry once, and nothing of either is lost", async () => {
    const codes = await Promise.all(["Altdorf", "Bergfeld", "Hofen"].map((place) => entry(w, `Heimatverein ${place}`)));
    const [one = "", two = "", three = ""] = codes;
    const outcomes = await Promise.all([release(w, one, two), release(w, two, three)]);
    expect(outcomes.reduce((sum, done) => sum + (done?.count ?? 0), 0)).toBe(3);
    expect(await released()).toHaveLength(3);
  });

  test("nobody releases for another town", async () => {
    const code = await entry(w, "TuS Linde");
    expect(await does(w, "bert", (tx, act) => releaseCodes(tx, act, [code]), "nachbarhausen")).toBe(null);
    const { id: bodyId } = await w.body("musterstadt");
    expect(await w.as("bert", (tx, actor) => releaseCodes(tx, { bodyId, actor, now: w.now }, [code]))).toBe(null);
    const id = await idOf(code);
    const nachbarhausen = await w.body("nachbarhausen");
    const steal = w.as("bert", (tx) =>
      run(
        tx,
        sql`insert into inventory_releases (entry_id, body_id, released_at) values (${id}, ${nachbarhausen.id}, ${w.now.toISOString()})`,
      ),
    );
    await expect(steal).rejects.toMatchObject({ cause: { message: /row-level security/ } });
    expect(await released()).toEqual([]);
  });

  test("all that fit: what nobody saw on the page is not released, nor what asked to be left out", async () => {
    await entry(w, "TuS Linde");
    const leftOut = await entry(w, "Stille Runde");
    const changed = await entry(w, "Chor");
    const id = await idOf(leftOut);
    await does(w, "anna", (tx, act) => leaveOut(tx, act, id));
    const seenAt = w.now;
    w.clock.moveTo(later(w.now, minutes(1)));
    await entry(w, "Kommt später dazu");
    await does(w, "anna", async (tx, act) => {
      const stored = await storedEntry(tx, act.bodyId, changed);
      if (stored) await changeEntry(tx, { ...act, code: changed, version: 1, content: { ...contentOf(stored), publicContact: "privat" } });
    });
    const done = await does(w, "anna", (tx, act) => releaseMatching(tx, act, { filter: all, seenAt }));
    expect([done?.count, await released()]).toEqual([1, ["TuS Linde"]]);
  });

  test("of more than five hundred, all in one act that one button undoes", async () => {
    const first = await entry(w, "Verein 0");
    await w.db.owner((tx) =>
      run(
        tx,
        sql`insert into inventory_entries (id, body_id, code, name, sort_key, search_text, name_key, kind, source, created_at, updated_at)
          select gen_random_uuid(), e.body_id, substr(translate(to_hex(65536 + n), '01', 'gh'), 2), 'Verein ' || n, 'verein ' || n, 'verein', 'verein ' || n, e.kind, e.source, e.created_at, e.updated_at
          from inventory_entries e, generate_series(1, 1100) n where e.code = ${first}`,
      ),
    );
    const done = await does(w, "anna", (tx, act) => releaseMatching(tx, act, { filter: all, seenAt: w.now }));
    expect(done?.count).toBe(1101);
    const stepId = done?.stepId ?? "";
    expect(await does(w, "anna", (tx, act) => undoRelease(tx, act, stepId))).toEqual({ kind: "undone", count: 1101 });
    expect(await released()).toEqual([]);
  });
});

describe("taking back and undoing", () => {
  test("undoing takes back exactly this act: what was released before and after stays", async () => {
    const [before, mine, later] = [await entry(w, "Davor"), await entry(w, "Jetzt"), await entry(w, "Danach")];
    await release(w, before);
    const done = await release(w, before, mine);
    await release(w, later);
    expect(done?.count).toBe(1);
    await does(w, "anna", (tx, act) => undoRelease(tx, act, done?.stepId ?? ""));
    expect(await released()).toEqual(["Danach", "Davor"]);
    expect((await does(w, "anna", (tx, act) => undoRelease(tx, act, done?.stepId ?? ""))).kind).toBe("done-before");
  });

  test("taking back can be undone, but not for those that asked to be left out since", async () => {
    const [one, two] = [await entry(w, "Eins"), await entry(w, "Zwei")];
    await release(w, one, two);
    const done = await does(w, "anna", (tx, act) => takeBack(tx, act, [one, two]));
    const id = await idOf(one);
    await does(w, "anna", (tx, act) => leaveOut(tx, act, id));
    expect(await does(w, "anna", (tx, act) => undoRelease(tx, act, done?.stepId ?? ""))).toEqual({ kind: "undone", count: 1 });
    expect(await released()).toEqual(["Zwei"]);
  });

  test("after thirty days the button is gone", async () => {
    const done = await release(w, await entry(w, "Eins"));
    w.clock.moveTo(later(w.now, days(31)));
    expect((await does(w, "anna", (tx, act) => undoRelease(tx, act, done?.stepId ?? ""))).kind).toBe("too-late");
  });

  test("left out is not released by anything until somebody lifts it by hand", async () => {
    const code = await entry(w, "Stille Runde");
    await release(w, code);
    await openForAll(w);
    const id = await idOf(code);
    expect(await does(w, "anna", (tx, act) => leaveOut(tx, act, id))).toBe("left-out");
    expect(await does(w, "anna", (tx, act) => leaveOut(tx, act, id))).toBe("before");
    expect(await release(w, code)).toBe(null);
    expect((await state()).released).toBe(0);
    expect(await does(w, "anna", (tx, act) => mayBeListed(tx, act, id))).toBe(true);
    expect((await state()).released).toBe(0);
    expect((await release(w, code))?.count).toBe(1);
    expect(await state()).toEqual({ open: true, released: 1, reports: 0, reportedAt: null });
  });
});

describe("the rules and the switch", () => {
  const rules = (criteria: string, version: number) =>
    does(w, "anna", (tx, act) => saveRules(tx, act, { version, criteria, contact: null }));

  test("without rules nothing is switched on", async () => {
    expect(await does(w, "anna", openDirectory)).toBe("no-rules");
    expect((await state()).open).toBe(false);
  });

  test("whoever comes second sees both versions, and saying the same twice is no conflict", async () => {
    expect(await rules("Alle", 0)).toEqual({ kind: "saved" });
    expect(await rules("Alle", 0)).toEqual({ kind: "unchanged" });
    expect(await rules("Nur Vereine", 0)).toMatchObject({ kind: "conflict", stored: { criteria: "Alle", version: 1 } });
    expect(await rules("Nur Vereine", 1)).toEqual({ kind: "saved" });
  });

  test("two officers with the first rules at once: one is saved, the other told", async () => {
    const outcomes = await Promise.all([rules("Alle", 0), rules("Nur Vereine", 0)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
  });

  test("two officers switching at once switch once, and every act stands in the trail without what people typed", async () => {
    await rules("Ein Satz, der nicht ins Protokoll gehört", 0);
    const outcomes = await Promise.all([does(w, "anna", openDirectory), does(w, "anna", openDirectory)]);
    expect(outcomes.sort()).toEqual(["before", "done"]);
    expect(await does(w, "anna", closeDirectory)).toBe("done");
    expect(await does(w, "anna", closeDirectory)).toBe("before");
    await release(w, await entry(w, "TuS Linde"));
    const told = await actions();
    expect(told.map(({ action }) => action)).toEqual([
      "inventory.directory_rules_changed",
      "inventory.directory_opened",
      "inventory.directory_closed",
      "inventory.entries_released",
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Protokoll|TuS/);
  });
});
