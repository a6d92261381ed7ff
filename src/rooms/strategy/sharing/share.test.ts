// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { type Person, type World, world } from "#world";
import { blockPart } from "../comments/blocks.ts";
import { strategyComments } from "../comments/tables.ts";
import { strategyPaths as paths } from "../paths.ts";
import { actOf, does, smallStrategy } from "../test-draft.ts";
import { endShare, shareDraft } from "./share.ts";
import { strategyShares } from "./tables.ts";
import { share } from "./test-share.ts";

const town = "musterstadt";

let w: World;
let ids: Awaited<ReturnType<typeof smallStrategy>>;
let kreis: string;
let land: string;
beforeEach(async () => {
  w = await world();
  ids = await smallStrategy(w, "anna");
  kreis = (await w.body("kreis-musterland")).id;
  land = (await w.body("land")).id;
});

const status = async (person: Person, path: string, form?: Record<string, string>) => (await w.request(person, path, form)).status;
const page = async (person: Person, path: string) => (await w.request(person, path)).text();

const openShares = async () => {
  const all = await w.db.owner((tx) => tx.select().from(strategyShares));
  return all.filter(({ endedAt }) => endedAt === null).map(({ id }) => id);
};

describe("commenting by a share", () => {
  const goal = () => blockPart({ kind: "goal", id: ids.goalId });
  const says = (person: Person, said: string) => w.request(person, paths.comment(town, goal()), { id: newId(w.now), said });

  test("stands with name and office; others of the share see it, other readers do not", async () => {
    await share(w, ids.strategyId, { mayComment: true });
    await share(w, ids.strategyId, { withBodyId: land, mayComment: true });
    expect((await says("clara", "Der Kreis hilft gern.")).status).toBe(303);
    const [row] = await w.db.owner((tx) => tx.select().from(strategyComments));
    expect(row).toMatchObject({ cameBy: "share", saidBy: `${(await w.actor("clara")).name}, Kreis Musterland` });
    expect(await page("clara", paths.read(town))).toContain("Der Kreis hilft gern.");
    expect(await page("anna", paths.comments(town))).toContain("Der Kreis hilft gern.");
    expect(await page("dora", paths.read(town))).not.toContain("Der Kreis hilft gern.");
  });

  test("who may only read finds no form", async () => {
    await share(w, ids.strategyId);
    expect(await status("clara", paths.comment(town, goal()))).toBe(404);
    expect(await page("clara", paths.read(town))).not.toContain("Kommentieren:");
  });

  test("ended while she was writing: her text comes back, and nothing is saved", async () => {
    const id = newId(w.now);
    await share(w, ids.strategyId, { id, mayComment: true });
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
    const kinds = (await Promise.all([share(w, ids.strategyId), share(w, ids.strategyId)])).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["shared", "shared-before"]);
    const [id = ""] = await openShares();
    const end = () => does(w, "anna", (tx, act) => endShare(tx, act, id));
    expect((await Promise.all([end(), end()])).map(({ kind }) => kind).sort()).toEqual(["ended", "ended-before"]);
    const lines = await w.db.owner((tx) => tx.select({ action: auditLines.action }).from(auditLines).where(eq(auditLines.subjectId, id)));
    expect(lines.map(({ action }) => action).sort()).toEqual(["strategy.shared", "strategy.sharing_ended"]);
  });

  test("by a form gone back to, after the share was ended: it begins again instead of being said to be there", async () => {
    const id = newId(w.now);
    await share(w, ids.strategyId, { id });
    await does(w, "anna", (tx, act) => endShare(tx, act, id));
    expect(await share(w, ids.strategyId, { id })).toEqual({ kind: "shared" });
    expect((await openShares()).length).toBe(1);
    expect(await status("clara", paths.read(town))).toBe(200);
  });

  test("nobody shares or ends for another town", async () => {
    await share(w, ids.strategyId);
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
