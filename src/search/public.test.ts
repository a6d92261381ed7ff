// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, run } from "#kit/db";
import { type World, world } from "#world";
import { leaveOut } from "../rooms/inventory/directory/refuse.ts";
import { takeBack } from "../rooms/inventory/directory/release.ts";
import { closeDirectory } from "../rooms/inventory/directory/rules.ts";
import { entry, does as inInventory, openForAll, release } from "../rooms/inventory/directory/test-directory.ts";
import { removeEntries } from "../rooms/inventory/entries/remove.ts";
import { entries } from "../rooms/inventory/tables.ts";
import { recordDecision } from "../rooms/strategy/decision/record.ts";
import { editGoal } from "../rooms/strategy/goals/edit.ts";
import { publishEdition } from "../rooms/strategy/publication/publish.ts";
import { publishAgain, withdrawEdition } from "../rooms/strategy/publication/withdraw.ts";
import { spotKey } from "../rooms/strategy/redactions/find-words.ts";
import { findWords, redactEdition } from "../rooms/strategy/redactions/redact.ts";
import { does, onlyGoal, ownDraft, smallStrategy } from "../rooms/strategy/test-draft.ts";
import { rooms } from "../rooms.ts";
import { rebuildSearch, refreshSearch } from "./index/refresh.ts";
import { searchPaths } from "./paths.ts";
import { sourcesOf } from "./room.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const sources = sourcesOf(rooms);
const refresh = () => refreshSearch((fn) => w.db.owner(fn), sources, w.now);

/** Whether a visitor is told anything of it: in the results with their counts, or while she types. */
async function isFound(word: string): Promise<boolean> {
  const [page, typed] = [
    await w.request("nobody", searchPaths.results({ wort: word })),
    await w.request("nobody", `/suche/vorschlaege?wort=${word}`),
  ];
  const [html, { items }] = [await page.text(), (await typed.json()) as { items: unknown[] }];
  expect(page.headers.get("x-robots-tag")).toBe("noindex");
  const results = html.includes("fk-hits");
  expect(items.length > 0, `${word}: suggestions and results say the same`).toBe(results);
  if (!results) expect(html).toContain("nichts Öffentliches gefunden");
  return results;
}

describe("an entry of the directory", () => {
  const nameOf = "Xylophonfreunde Linde";
  let code: string;
  beforeEach(async () => {
    code = await entry(w, nameOf, { offers: "Klangproben", teamContact: "Quastrimbel", note: "Zwistrimpel" });
    await openForAll(w);
  });
  const idOf = async () => (await w.db.owner((tx) => tx.select({ id: entries.id }).from(entries)))[0]?.id ?? "";

  test("nobody finds it before it is released, whatever was read", async () => {
    await refresh();
    expect(await isFound("Xylophon")).toBe(false);
  });

  test("a single word that fits only in part is called so", async () => {
    await release(w, await entry(w, "Chor Linde", {}));
    await refresh();
    const html = await (await w.request("nobody", searchPaths.results({ wort: "Quatzelchor" }))).text();
    expect(html).toContain("Das hier passt zu einem Teil des Wortes:");
    expect(html).not.toContain("Alle Wörter zusammen");
    const two = await (await w.request("nobody", searchPaths.results({ wort: "Quatzel Chor" }))).text();
    expect(two).toContain("Alle Wörter zusammen kommen nirgends vor.");
  });

  test("what is one slip away stands for what was meant; what only sounds so is shown when nothing is", async () => {
    for (const name of ["Malerei Linde", "Möller Linde"]) await release(w, await entry(w, name, {}));
    await refresh();
    const titles = async (word: string) => {
      const html = await (await w.request("nobody", searchPaths.results({ wort: word }))).text();
      return ["Malerei Linde", "Möller Linde"].filter((title) => html.replace(/<\/?mark>/g, "").includes(title));
    };
    expect(await titles("Malerie")).toEqual(["Malerei Linde"]);
    expect(await titles("Mellerrie")).toEqual(["Malerei Linde", "Möller Linde"]);
  });

  test("once released everybody finds name and offer; never the team's contact or note", async () => {
    await release(w, code);
    await refresh();
    expect([await isFound("Xylophonfreunde"), await isFound("Klangproben")]).toEqual([true, true]);
    expect([await isFound("Quastrimbel"), await isFound("Zwistrimpel")]).toEqual([false, false]);
  });

  const ends: [string, () => Promise<unknown>][] = [
    ["the release is taken back", () => inInventory(w, "anna", (tx, act) => takeBack(tx, act, [code]))],
    ["the entry is removed", () => inInventory(w, "anna", (tx, act) => removeEntries(tx, { ...act, codes: [code] }))],
    [
      "the association asks to be left out",
      async () => {
        const id = await idOf();
        await inInventory(w, "anna", (tx, act) => leaveOut(tx, act, id));
      },
    ],
    ["the directory is closed", () => inInventory(w, "anna", closeDirectory)],
    ["it is deleted for good", () => w.db.owner((tx) => run(tx, sql`delete from inventory_entries`))],
  ];
  test.each(ends)("at once nobody finds it any more when %s", async (_, end) => {
    await release(w, code);
    await refresh();
    await end();
    expect(await isFound("Xylophon")).toBe(false);
    await refresh();
    expect(await isFound("Xylophon")).toBe(false);
  });

  test("an old name goes at once, the new one comes with the next reading", async () => {
    await release(w, code);
    await refresh();
    await w.db.owner((tx) => run(tx, sql`update inventory_entries set name = 'Marimbakreis'`));
    expect(await isFound("Xylophon")).toBe(false);
    await refresh();
    expect([await isFound("Xylophon"), await isFound("Marimbakreis")]).toEqual([false, true]);
  });

  test("what nobody reads leaves it where it is", async () => {
    await release(w, code);
    await refresh();
    await w.db.owner((tx) => run(tx, sql`update inventory_entries set note = 'anders', confirmed_on = '2027-03-01'`));
    expect(await isFound("Xylophon")).toBe(true);
  });

  test("rebuilding reads the same again", async () => {
    await release(w, code);
    await refresh();
    await w.db.owner((tx) => run(tx, sql`delete from search_things`));
    expect(await rebuildSearch((fn) => w.db.owner(fn), sources, w.now)).toBeGreaterThan(10);
    expect(await isFound("Xylophon")).toBe(true);
  });
});

describe("a strategy", () => {
  async function adopt(): Promise<void> {
    const { revision } = await ownDraft(w, "anna");
    const facts = { decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: null, note: "" };
    await does(w, "anna", (tx, act) => recordDecision(tx, act, { ...facts, id: newId(w.now), outcome: "adopted", revision }));
  }
  async function rename(title: string, version: number): Promise<void> {
    const goal = await onlyGoal(w, "anna");
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version, title, description: "Frau Quendelbach hilft" }));
  }
  const publish = (edition: number) => does(w, "anna", (tx, act) => publishEdition(tx, act, edition));
  beforeEach(async () => {
    await smallStrategy(w, "anna");
    await rename("Zwiebelfeste verbinden", 1);
  });

  test("nobody finds a draft, or an edition that is adopted and not published", async () => {
    await refresh();
    expect(await isFound("Zwiebelfeste")).toBe(false);
    await adopt();
    await refresh();
    expect(await isFound("Zwiebelfeste")).toBe(false);
  });

  test("once published its goals and measures are found; withdrawn, nothing at once; public again, all of it", async () => {
    await adopt();
    await publish(1);
    await refresh();
    expect([await isFound("Zwiebelfeste"), await isFound("Vereinstreff Musterstadt")]).toEqual([true, true]);
    await does(w, "anna", (tx, act) => withdrawEdition(tx, act, { id: newId(w.now), edition: 1, reason: "Versehen" }));
    expect(await isFound("Zwiebelfeste")).toBe(false);
    await refresh();
    expect(await isFound("Zwiebelfeste")).toBe(false);
    await does(w, "anna", (tx, act) => publishAgain(tx, act, 1));
    await refresh();
    expect(await isFound("Zwiebelfeste")).toBe(true);
  });

  test("words that are blacked out are gone at once, and what stands around them is found again", async () => {
    await adopt();
    await publish(1);
    await refresh();
    expect(await isFound("Quendelbach")).toBe(true);
    await does(w, "anna", async (tx, act) => {
      const found = await findWords(tx, act.bodyId, 1, "Quendelbach");
      const places = (found?.spots ?? []).map(spotKey);
      return redactEdition(tx, act, { id: newId(w.now), edition: 1, words: "Quendelbach", places, reason: "mistake" });
    });
    expect(await isFound("Quendelbach")).toBe(false);
    await refresh();
    expect([await isFound("Quendelbach"), await isFound("Zwiebelfeste")]).toEqual([false, true]);
  });

  test("of several editions the newest is found, and what only an earlier one says is not", async () => {
    await adopt();
    await publish(1);
    await rename("Kürbisfeste verbinden", 2);
    await adopt();
    await publish(2);
    await refresh();
    expect([await isFound("Kürbisfeste"), await isFound("Zwiebelfeste")]).toEqual([true, false]);
  });
});

test("pages of people at work are found by nobody: every page that is found opens for visitors", async () => {
  const pages = sources.pages();
  expect(pages.length).toBeGreaterThan(20);
  const addresses = [...new Set(pages.map(({ href }) => href.replace(/#.*$/, "")))];
  const statuses = await Promise.all(addresses.map(async (address) => `${address} ${(await w.request("nobody", address)).status}`));
  expect(statuses).toEqual(addresses.map((address) => `${address} 200`));
});

test("a room may read what is found, and write nothing there", async () => {
  const write = sql`insert into search_things (source, thing, unit, kind, title, title_key, href, words) values ('x', 'x', 'x', 'page', 'x', 'x', '/', '')`;
  await expect(w.as("anna", (tx) => run(tx, write))).rejects.toMatchObject({ cause: { message: /permission denied/ } });
  for (const table of ["search_stale", "search_sources"])
    await expect(w.reads("anna", (tx) => run(tx, sql`select from ${sql.identifier(table)}`))).rejects.toMatchObject({
      cause: { message: /permission denied/ },
    });
});

test("on the English page a place has its German name, and why it was found is said in English", async () => {
  const asked = new Request("http://localhost:3000/suche?wort=33154", { headers: { cookie: "fokus-language=en" } });
  const html = await (await w.app.fetch(asked)).text();
  expect(html).toContain('<span lang="de">Paderborn</span>');
  expect(html).toContain("<p>postcode</p>");
});
