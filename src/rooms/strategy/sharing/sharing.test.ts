// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditActors, auditLines } from "#kit/audit";
import { newId, rows, run } from "#kit/db";
import { days, hours, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { strategyPaths as paths } from "../paths.ts";
import { forgetReaders } from "../reading/forget.ts";
import { enterAsGuest } from "../reading/open.ts";
import { strategyMeasures } from "../tables.ts";
import { actOf, does, smallStrategy } from "../test-draft.ts";
import { shareHeld } from "./list.ts";
import { endShare } from "./share.ts";
import { strategyShareLooks, strategyShares } from "./tables.ts";
import { share } from "./test-share.ts";

const town = "musterstadt";
const canary = "KANARIENVOGEL";

let w: World;
let ids: Awaited<ReturnType<typeof smallStrategy>>;
let kreis: string;
let land: string;
beforeEach(async () => {
  w = await world();
  ids = await smallStrategy(w, "anna");
  await w.db.owner((tx) => tx.update(strategyMeasures).set({ nextStep: canary }));
  kreis = (await w.body("kreis-musterland")).id;
  land = (await w.body("land")).id;
});

const status = async (person: Person, path: string, form?: Record<string, string>) => (await w.request(person, path, form)).status;
const page = async (person: Person, path: string) => (await w.request(person, path)).text();

/** How many rows the database gives a guest, whatever the program asks. */
const count = (person: Person, from: string) =>
  w.reads(person, async (tx) => {
    await enterAsGuest(tx);
    return (await rows(tx, sql.raw(`select count(*)::int as count from ${from}`), z.object({ count: z.number() })))[0]?.count;
  });
const drafts = ["strategies", "strategy_goals", "strategy_measures", "strategy_measure_costs"];
const counts = (person: Person) => Promise.all(drafts.map((table) => count(person, table)));

describe("who reads", () => {
  test("nothing is shared by itself", async () => {
    for (const person of ["bert", "clara", "dora", "emil"] as const) {
      expect(await status(person, paths.read(town)), person).toBe(404);
      expect(await counts(person), person).toEqual([0, 0, 0, 0]);
    }
  });

  test("a task her session keeps back opens no draft: one shared with the Land waits for her second factor", async () => {
    await share(w, ids.strategyId, { withBodyId: land });
    const { id: bodyId } = await w.body(town);
    const dora = await w.actor("dora");
    const bert = await w.actor("bert");
    const held = (memberships: typeof dora.memberships) => w.db.read(dora, (tx) => shareHeld(tx, bodyId, { ...dora, memberships }));
    expect(await held(dora.memberships)).toMatchObject({ withBodyId: land });
    expect(await held(bert.memberships)).toBeUndefined();
    expect(await held([])).toBeUndefined();
  });

  test("shared with the Kreis the Kreis reads, and nobody else", async () => {
    await share(w, ids.strategyId);
    const html = await page("clara", paths.read(town));
    expect(html).toContain("Vereinstreff");
    expect(html).not.toContain(canary);
    expect(await status("clara", paths.readPdf(town))).toBe(200);
    expect(await counts("clara")).toEqual([1, 1, 1, 1]);
    for (const person of ["bert", "dora", "emil", "nobody"] as const) {
      expect([303, 404], person).toContain(await status(person, paths.read(town)));
      expect(await counts(person), person).toEqual([0, 0, 0, 0]);
    }
  });

  test("shared with the Land the state unit reads, and the Kreis does not", async () => {
    await share(w, ids.strategyId, { withBodyId: land });
    expect([await status("dora", paths.read(town)), await status("clara", paths.read(town))]).toEqual([200, 404]);
    expect([await counts("dora"), await counts("clara")]).toEqual([
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ]);
  });

  test("reading is all: every other page of the draft is not there, by no route and no statement", async () => {
    await share(w, ids.strategyId, { mayComment: true });
    const others = [
      "overview",
      "goals",
      "frame",
      "decision",
      "paper",
      "paperPdf",
      "publication",
      "comments",
      "readings",
      "shares",
    ] as const;
    for (const name of others) expect(await status("clara", paths[name](town)), name).toBe(404);
    for (const path of [paths.goals(town), paths.settleComments(town), paths.shares(town), paths.readings(town)])
      expect(await status("clara", path, { title: "Fremd" }), path).toBe(404);
    await w.as("clara", async (tx) => {
      await enterAsGuest(tx);
      for (const statement of ["update public.strategies set title = 'Fremd'", "update public.strategy_measures set title = 'Fremd'"])
        await run(tx, sql.raw(statement));
    });
    expect(await page("anna", paths.overview(town))).not.toContain("Fremd");
    const steps = await w.reads("clara", (tx) => rows(tx, sql`select next_step from shared.strategy_measures`, z.unknown()));
    expect(steps).toEqual([{ next_step: "" }]);
  });

  test("the last day counts; from the next on, and once ended, there is nothing", async () => {
    const [first, second] = [newId(w.now), newId(w.now)];
    await share(w, ids.strategyId, { id: first, until: "2027-03-12" });
    await share(w, ids.strategyId, { id: second, withBodyId: land });
    expect([await status("clara", paths.read(town)), await status("dora", paths.read(town))]).toEqual([200, 200]);
    await does(w, "anna", (tx, act) => endShare(tx, act, second));
    w.clock.moveTo(later(w.now, days(1)));
    for (const person of ["clara", "dora"] as const) {
      expect(await status(person, paths.read(town)), person).toBe(404);
      expect(await counts(person), person).toEqual([0, 0, 0, 0]);
    }
    expect(await share(w, ids.strategyId)).toEqual({ kind: "shared" });
  });

  test("a task in the Kreis that ended yesterday opens nothing", async () => {
    await share(w, ids.strategyId);
    const clara = await w.actor("clara");
    await w.db.owner((tx) =>
      run(tx, sql`update memberships set valid_from = '2027-01-01', valid_to = '2027-03-11' where person_id = ${clara.id}`),
    );
    const seen = await counts("clara");
    await w.db.owner((tx) => run(tx, sql`update memberships set valid_to = null where person_id = ${clara.id}`));
    expect(seen).toEqual([0, 0, 0, 0]);
  });
});

describe("each look is shown", () => {
  test("with body, name, day and time, and once a day in the trail", async () => {
    await share(w, ids.strategyId);
    expect(await page("anna", paths.shares(town))).toContain("Noch niemand hat den geteilten Entwurf geöffnet.");
    await Promise.all([w.request("clara", paths.read(town)), w.request("clara", paths.read(town))]);
    w.clock.moveTo(later(w.now, hours(1)));
    await w.request("clara", paths.readPdf(town));
    const clara = await w.actor("clara");
    const looks = await w.db.owner((tx) => tx.select().from(strategyShareLooks));
    expect(looks.map(({ personId, lookedOn }) => [personId, lookedOn])).toEqual([[clara.id, "2027-03-12"]]);
    const html = await page("anna", paths.shares(town));
    expect(html).toContain(`Kreis Musterland, ${clara.name}`);
    expect(html).toMatch(/\d\d:\d\d Uhr bis \d\d:\d\d Uhr/);
    const lines = await w.db.owner((tx) =>
      tx
        .select({ personId: auditActors.personId, details: auditLines.details })
        .from(auditLines)
        .innerJoin(auditActors, eq(auditActors.token, auditLines.actorToken))
        .where(eq(auditLines.action, "strategy.shared_looked_at")),
    );
    expect(lines).toEqual([{ personId: clara.id, details: { through: kreis } }]);
  });

  test("nobody invents one: only her own, and only at what is shared with her body", async () => {
    const id = newId(w.now);
    await share(w, ids.strategyId, { id });
    const { bodyId } = await actOf(w, "anna");
    const day = { shareId: id, bodyId, lookedOn: "2027-03-12", firstAt: w.now, lastAt: w.now };
    for (const [person, as] of [
      ["clara", "bert"],
      ["bert", "bert"],
      ["anna", "anna"],
    ] as const) {
      const who = await w.actor(as);
      const look = { ...day, personId: who.id ?? "", personName: who.name };
      await expect(
        w.as(person, (tx) => tx.insert(strategyShareLooks).values(look)),
        person,
      ).rejects.toMatchObject({
        cause: { message: /row-level security/ },
      });
    }
  });

  test("is forgotten after twelve months, and so is the share after its end", async () => {
    await share(w, ids.strategyId, { until: "2027-03-20" });
    await w.request("clara", paths.read(town));
    const left = async (at: Date) => {
      w.clock.moveTo(at);
      await w.db.owner((tx) => w.jobs.enqueue(tx, forgetReaders, {}));
      await w.jobs.drain();
      return w.db.owner(async (tx) => [
        (await tx.select().from(strategyShareLooks)).length,
        (await tx.select().from(strategyShares)).length,
      ]);
    };
    const start = w.now;
    expect(await left(later(start, days(364)))).toEqual([1, 1]);
    expect(await left(later(start, days(368)))).toEqual([0, 1]);
    expect(await left(later(start, days(380)))).toEqual([0, 0]);
  });
});

test("Kreis and Land find the drafts that are shared with them, on their start page and in a list", async () => {
  await share(w, ids.strategyId);
  await share(w, ids.strategyId, { withBodyId: land, until: "2027-04-01" });
  for (const path of ["/intern/kreis-musterland", paths.sharedDrafts("kreis-musterland")])
    expect(await page("clara", path), path).toContain(`href="${paths.read(town)}"`);
  for (const path of ["/intern/land", paths.sharedDrafts("land")])
    expect(await page("dora", path), path).toContain(`href="${paths.read(town)}"`);
  for (const person of ["anna", "bert", "dora"] as const)
    expect(await status(person, paths.sharedDrafts("kreis-musterland")), person).toBe(404);
});
