// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, run } from "#kit/db";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { recordDecision } from "../decision/record.ts";
import { editGoal } from "../goals/edit.ts";
import { strategyPaths as paths } from "../paths.ts";
import { placesWithStrategy, publishedStrategies, publishedStrategyOf } from "../published/find.ts";
import { actOf, does, onlyGoal, ownDraft, smallStrategy } from "../test-draft.ts";
import { differingEditions } from "./checksums.ts";
import { publishEdition } from "./publish.ts";
import { publishAgain, withdrawEdition } from "./withdraw.ts";

const town = "musterstadt";

let w: World;
beforeEach(async () => {
  w = await world();
  await smallStrategy(w, "anna");
  await adopt();
});

async function adopt(): Promise<void> {
  const { revision } = await ownDraft(w, "anna");
  const facts = { decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: null, note: "" };
  await does(w, "anna", (tx, act) => recordDecision(tx, act, { ...facts, id: newId(w.now), outcome: "adopted", revision }));
}

const publish = (edition: number) => does(w, "anna", (tx, act) => publishEdition(tx, act, edition));
const withdraw = (edition: number, reason = "Die Anlagen fehlten.") =>
  does(w, "anna", (tx, act) => withdrawEdition(tx, act, { id: newId(w.now), edition, reason }));
const again = (edition: number) => does(w, "anna", (tx, act) => publishAgain(tx, act, edition));
const status = async (path: string) => (await w.request("nobody", path)).status;
const text = async (path: string) => (await w.request("nobody", path)).text();

async function secondEdition(): Promise<void> {
  const goal = await onlyGoal(w, "anna");
  await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: goal.version, title: "Fortgeschrieben", description: "" }));
  await adopt();
}

describe("a publication is taken back", () => {
  test("everybody reads the reason instead, in no form anything else, and no list names the place", async () => {
    await publish(1);
    expect(await withdraw(1)).toEqual({ kind: "withdrawn" });
    for (const path of [paths.published(town), paths.edition(town, 1)]) {
      const answer = await w.request("nobody", path);
      const page = await answer.text();
      expect([path, answer.status]).toEqual([path, 410]);
      expect(page).toContain("Fassung 1 wurde am 12. März 2027 zurückgezogen. Grund: Die Anlagen fehlten.");
      expect(page).not.toContain("Vereinstreff");
    }
    const measure = paths.publishedMeasure(town, { number: 1, title: "Vereinstreff" });
    for (const path of [paths.publishedPdf(town), paths.publishedJson(town), paths.publishedMoney(town), measure])
      expect([path, await status(path)]).toEqual([path, 404]);
    const { bodyId } = await actOf(w, "anna");
    const lists = await w.reads("nobody", async (tx) => [
      await placesWithStrategy(tx),
      await publishedStrategies(tx, 3),
      await publishedStrategyOf(tx, bodyId),
    ]);
    expect(lists).toEqual([[], [], null]);
  });

  test("the edition before it is shown again, with a note, and the withdrawn one comes back by a button", async () => {
    await publish(1);
    await secondEdition();
    await publish(2);
    await withdraw(2);
    const page = await text(paths.published(town));
    expect(page).toContain("Vereine finden leichter zueinander");
    expect(page).toContain("Fassung 2 wurde am 12. März 2027 zurückgezogen.");
    expect(await again(2)).toEqual({ kind: "public-again" });
    expect(await text(paths.published(town))).toContain("Fortgeschrieben");
  });

  test("two at once take it back once; what is not public cannot be taken back, nor by another town", async () => {
    expect(await withdraw(1)).toEqual({ kind: "not-there" });
    await publish(1);
    const outcomes = await Promise.all([withdraw(1), withdraw(1)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["already-withdrawn", "withdrawn"]);
    await smallStrategy(w, "bert");
    expect(await does(w, "bert", (tx, act) => publishAgain(tx, act, 1))).toEqual({ kind: "not-there" });
    expect([await again(1), await again(1)]).toEqual([{ kind: "public-again" }, { kind: "is-public" }]);
  });

  test("by a form gone back to, after it was public again: it is taken back again, with the reason of now", async () => {
    await publish(1);
    const id = newId(w.now);
    const form = (reason: string) => does(w, "anna", (tx, act) => withdrawEdition(tx, act, { id, edition: 1, reason }));
    expect([await form("Zuerst."), await form("Zuerst.")]).toEqual([{ kind: "withdrawn" }, { kind: "already-withdrawn" }]);
    await again(1);
    w.clock.moveTo(later(w.now, days(1)));
    expect(await form("Noch einmal.")).toEqual({ kind: "withdrawn" });
    const page = await text(paths.published(town));
    expect([await status(paths.published(town)), page.includes("Noch einmal.")]).toEqual([410, true]);
  });

  test("its reason and its day cannot be rewritten by SQL", async () => {
    await publish(1);
    await withdraw(1);
    for (const attempt of [
      sql`update strategy_withdrawals set reason = 'anders'`,
      sql`update strategy_withdrawals set withdrawn_at = now()`,
      sql`delete from strategy_withdrawals`,
    ])
      await expect(w.as("anna", (tx) => run(tx, attempt))).rejects.toMatchObject({ cause: { message: /permission denied/ } });
  });
});

describe("the feed", () => {
  /** Ids and days of the entries of a feed, the newest first. */
  const entries = (feed: string) =>
    Array.from(feed.matchAll(/<entry>\n<id>([^<]+)<\/id>\n<title>([^<]+)<\/title>\n<updated>([^<]+)<\/updated>/g), ([, id, title, at]) => [
      title,
      at,
      id,
    ]);

  test("tells of editions, of what was taken back and of what is public again, with ids that stay", async () => {
    expect(await status(paths.publishedAtom(town))).toBe(404);
    await publish(1);
    const first = await w.request("nobody", paths.publishedAtom(town));
    expect(first.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const [edition] = entries(await first.text());
    expect(edition?.slice(0, 2)).toEqual(["Fassung 1 veröffentlicht", "2027-03-12T09:30:00.000Z"]);
    w.clock.moveTo(later(w.now, days(1)));
    await withdraw(1, 'Ein <b>Versehen</b> & "mehr"');
    w.clock.moveTo(later(w.now, days(1)));
    await again(1);
    const feed = await text(paths.publishedAtom(town));
    expect(entries(feed).map(([title]) => title)).toEqual([
      "Fassung 1 wieder öffentlich",
      "Fassung 1 zurückgezogen",
      "Fassung 1 veröffentlicht",
    ]);
    expect(entries(feed).at(-1)).toEqual(edition);
    expect(new Set(entries(feed).map(([, , id]) => id)).size).toBe(3);
    expect(feed).toContain("<updated>2027-03-14T09:30:00.000Z</updated>\n<author>");
    expect(feed).toContain("Ein &lt;b&gt;Versehen&lt;/b&gt; &amp; &quot;mehr&quot;");
  });

  test("pages name it for programs", async () => {
    await publish(1);
    expect(await text(paths.published(town))).toContain(
      '<link rel="alternate" href="/kommunen/musterstadt/strategie.atom" type="application/atom+xml"',
    );
  });
});

test("checksums are computed anew: all fit, and one that was tampered with is named", async () => {
  const { bodyId } = await actOf(w, "anna");
  const differing = () => w.reads("anna", (tx) => differingEditions(tx, bodyId));
  expect(await differing()).toEqual([]);
  expect(await (await w.request("anna", paths.publication(town))).text()).toContain("Heute neu berechnet: Sie stimmt.");
  await w.db.owner(async (tx) => {
    await run(tx, sql`alter table strategy_editions disable trigger strategy_editions_are_final`);
    await run(tx, sql`update strategy_editions set content = jsonb_set(content, '{title}', '"Anders"')`);
    await run(tx, sql`alter table strategy_editions enable trigger strategy_editions_are_final`);
  });
  expect(await differing()).toEqual([1]);
  expect(await (await w.request("anna", paths.publication(town))).text()).toContain("Die Prüfsumme von Fassung 1 stimmt nicht mehr.");
});

test("before publishing the team sees the page as it will be, and what stays inside; nobody else does", async () => {
  const preview = paths.preview(town, 1);
  const page = await (await w.request("anna", preview)).text();
  expect(page).toContain("So sehen alle Fassung 1, sobald sie öffentlich ist.");
  expect(page).toContain("Vereinstreff");
  for (const person of ["bert", "clara", "dora", "emil"] as const) expect((await w.request(person, preview)).status).toBe(404);
  const list = await (await w.request("anna", paths.publication(town))).text();
  for (const words of ["Das wird öffentlich", "Das bleibt bei Ihnen", "Kommentare, Leselinks und nächste Schritte"])
    expect(list).toContain(words);
});
