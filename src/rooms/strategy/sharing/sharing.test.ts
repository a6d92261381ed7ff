// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditActors, auditLines } from "#kit/audit";
import { newId, rows, run } from "#kit/db";
import { days, hours, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { blockPart } from "../comments/blocks.ts";
import { strategyComments } from "../comments/tables.ts";
import { strategyPaths as paths } from "../paths.ts";
import { forgetReaders } from "../reading/forget.ts";
import { enterAsGuest } from "../reading/open.ts";
import { strategyMeasures } from "../tables.ts";
import { actOf, does, smallStrategy } from "../test-draft.ts";
import { shareHeld } from "./list.ts";
import { endShare, shareDraft } from "./share.ts";
import { strategyShareLooks, strategyShares } from "./tables.ts";

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

function share(input: Partial<{ id: string; withBodyId: string; until: string | null; mayComment: boolean }> = {}) {
  const what = { id: newId(w.now), strategyId: ids.strategyId, withBodyId: kreis, until: null, mayComment: false, ...input };
  return does(w, "anna", (tx, act) => shareDraft(tx, act, what));
}

const openShares = async () => {
  const all = await w.db.owner((tx) => tx.select().from(strategyShares));
  return all.filter(({ endedAt }) => endedAt === null).map(({ id }) => id);
};

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
    await share({ withBodyId: land });
    const { id: bodyId } = await w.body(town);
    const dora = await w.actor("dora");
    const bert = await w.actor("bert");
    const held = (memberships: typeof dora.memberships) => w.db.read(dora, (tx) => shareHeld(tx, bodyId, { ...dora, memberships }));
    expect(await held(dora.memberships)).toMatchObject({ withBodyId: land });
    expect(await held(bert.memberships)).toBeUndefined();
    expect(await held([])).toBeUndefined();
  });

  test("shared with the Kreis the Kreis reads, and nobody else", async () => {
    await share();
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
    await share({ withBodyId: land });
    expect([await status("dora", paths.read(town)), await status("clara", paths.read(town))]).toEqual([200, 404]);
    expect([await counts("dora"), await counts("clara")]).toEqual([
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ]);
  });

  test("reading is all: every other page of the draft is not there, by no route and no statement", async () => {
    await share({ mayComment: true });
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
    await share({ id: first, until: "2027-03-12" });
    await share({ id: second, withBodyId: land });
    expect([await status("clara", paths.read(town)), await status("dora", paths.read(town))]).toEqual([200, 200]);
    await does(w, "anna", (tx, act) => endShare(tx, act, second));
    w.clock.moveTo(later(w.now, days(1)));
    for (const person of ["clara", "dora"] as const) {
      expect(await status(person, paths.read(town)), person).toBe(404);
      expect(await counts(person), person).toEqual([0, 0, 0, 0]);
    }
    expect(await share()).toEqual({ kind: "shared" });
  });

  test("a task in the Kreis that ended yesterday opens nothing", async () => {
    await share();
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
    await share();
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
    await share({ id });
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
    await share({ until: "2027-03-20" });
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

describe("commenting by a share", () => {
  const goal = () => blockPart({ kind: "goal", id: ids.goalId });
  const says = (person: Person, said: string) => w.request(person, paths.comment(town, goal()), { id: newId(w.now), said });

  test("stands with name and office; others of the share see it, other readers do not", async () => {
    await share({ mayComment: true });
    await share({ withBodyId: land, mayComment: true });
    expect((await says("clara", "Der Kreis hilft gern.")).status).toBe(303);
    const [row] = await w.db.owner((tx) => tx.select().from(strategyComments));
    expect(row).toMatchObject({ cameBy: "share", saidBy: `${(await w.actor("clara")).name}, Kreis Musterland` });
    expect(await page("clara", paths.read(town))).toContain("Der Kreis hilft gern.");
    expect(await page("anna", paths.comments(town))).toContain("Der Kreis hilft gern.");
    expect(await page("dora", paths.read(town))).not.toContain("Der Kreis hilft gern.");
  });

  test("who may only read finds no form", async () => {
    await share();
    expect(await status("clara", paths.comment(town, goal()))).toBe(404);
    expect(await page("clara", paths.read(town))).not.toContain("Kommentieren:");
  });

  test("ended while she was writing: her text comes back, and nothing is saved", async () => {
    const id = newId(w.now);
    await share({ id, mayComment: true });
    await does(w, "anna", (tx, act) => endShare(tx, act, id));
    const answer = await says("clara", "Lange überlegt.");
    const html = await answer.text();
    expect([answer.status, html.includes("Lange überlegt."), html.includes("Vereinstreff")]).toEqual([404, true, false]);
    expect(await w.db.owner((tx) => tx.select().from(strategyComments))).toEqual([]);
  });
});

describe("sharing and ending", () => {
  test("with two buttons, by the town's own people, and the page says with whom", async () => {
    const id = newId(w.now);
    const sent = await w.request("anna", paths.shares(town), { id, withBodyId: kreis, until: "", comments: "yes" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, paths.shares(town)]);
    expect(await page("anna", paths.goals(town))).toContain("Geteilt mit: Kreis Musterland (lesen und kommentieren)");
    expect(await page("anna", paths.comments(town))).toContain("Nur Ihr Team sieht das");
    expect(await status("anna", paths.endShare(town, id), {})).toBe(303);
    expect(await openShares()).toEqual([]);
    expect(await page("anna", paths.goals(town))).toContain("Nur Ihr Team sieht das");
  });

  test.each([
    ["a day that is over", { until: "2027-03-11" }, "Dieser Tag ist schon vorbei."],
    ["no day at all", { until: "morgen" }, "Dieser Tag steht nicht im Kalender."],
    ["another town", { withBodyId: "01890000-0000-7000-8000-000000000009" }, "Wählen Sie, mit wem Sie den Entwurf teilen."],
    ["nothing said about comments", { comments: "" }, "Wählen Sie, was erlaubt ist."],
  ])("until or with %s is refused with a sentence, and nothing is shared", async (_, change, sentence) => {
    const answer = await w.request("anna", paths.shares(town), {
      id: newId(w.now),
      withBodyId: kreis,
      until: "",
      comments: "no",
      ...change,
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(await openShares()).toEqual([]);
  });

  test("two at once begin one share and end it once, with a line each", async () => {
    const kinds = (await Promise.all([share(), share()])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["shared", "shared-before"]);
    const [id = ""] = await openShares();
    const end = () => does(w, "anna", (tx, act) => endShare(tx, act, id));
    expect((await Promise.all([end(), end()])).map(({ kind }) => kind).sort()).toEqual(["ended", "ended-before"]);
    const lines = await w.db.owner((tx) => tx.select({ action: auditLines.action }).from(auditLines).where(eq(auditLines.subjectId, id)));
    expect(lines.map(({ action }) => action).sort()).toEqual(["strategy.shared", "strategy.sharing_ended"]);
  });

  test("by a form gone back to, after the share was ended: it begins again instead of being said to be there", async () => {
    const id = newId(w.now);
    await share({ id });
    await does(w, "anna", (tx, act) => endShare(tx, act, id));
    expect(await share({ id })).toEqual({ kind: "shared" });
    expect((await openShares()).length).toBe(1);
    expect(await status("clara", paths.read(town))).toBe(200);
  });

  test("nobody shares or ends for another town", async () => {
    await share();
    const [id = ""] = await openShares();
    expect(await status("bert", paths.endShare("nachbarhausen", id), {})).toBe(404);
    const { bodyId } = await actOf(w, "anna");
    const what = { id: newId(w.now), strategyId: ids.strategyId, withBodyId: land, until: null, mayComment: true };
    for (const person of ["bert", "clara"] as const)
      await expect(
        w.as(person, (tx, actor) => shareDraft(tx, { actor, bodyId, now: w.now }, what)),
        person,
      ).rejects.toMatchObject({
        cause: { message: /row-level security/ },
      });
    expect(await openShares()).toEqual([id]);
  });
});

test("Kreis and Land find the drafts that are shared with them, on their start page and in a list", async () => {
  await share();
  await share({ withBodyId: land, until: "2027-04-01" });
  for (const path of ["/intern/kreis-musterland", paths.sharedDrafts("kreis-musterland")])
    expect(await page("clara", path), path).toContain(`href="${paths.read(town)}"`);
  for (const path of ["/intern/land", paths.sharedDrafts("land")])
    expect(await page("dora", path), path).toContain(`href="${paths.read(town)}"`);
  for (const person of ["anna", "bert", "dora"] as const)
    expect(await status(person, paths.sharedDrafts("kreis-musterland")), person).toBe(404);
});
