// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, run } from "#kit/db";
import { type Person, type World, world } from "#world";
import { addEntry } from "../../entries/add.ts";
import { type EntryContent, emptyContent } from "../../entries/content.ts";
import { paths } from "../../paths.ts";
import { soughtIn } from "./question.ts";
import { existing } from "./search.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const town = "musterstadt";

async function enter(name: string, more: Partial<EntryContent> = {}, slug = town, person: Person = "anna"): Promise<string> {
  const { id: bodyId } = await w.body(slug);
  const id = newId(w.now);
  const content = { ...emptyContent, name, kind: "association" as const, ...more };
  await w.as(person, (tx, actor) => addEntry(tx, { id, bodyId, content, actor, now: w.now }));
  return id;
}

async function looks(question: string) {
  const body = await w.body(town);
  const answer = await w.reads("anna", (tx) => existing(tx, body, question));
  if (answer.kind === "says-nothing") return null;
  return { own: answer.own.shown.map(({ name }) => name), nearby: answer.nearby.shown.map(({ name }) => name) };
}

describe("in the own inventory", () => {
  beforeEach(async () => {
    await enter("Reparaturtreff Linde", { offers: "Werkzeug und Wissen", fields: ["environment"] });
    await enter("TuS 08 Altdorf", { fields: ["sport"], offers: "Halle am Vormittag" });
    await enter("Nachbarschaftshilfe Hofen", { fields: ["social"] });
    await enter("Seniorenkreis Wiesen", { seeks: "Besuchsdienst", note: "Kaffee am Mittwoch" });
    await enter("Musikzug der Feuerwehr", { fields: ["culture", "rescue"] });
  });

  test.each<[question: string, names: string[]]>([
    ["Repair-Café", ["Reparaturtreff Linde"]],
    ["Hilfe beim Einkaufen", ["Nachbarschaftshilfe Hofen", "Seniorenkreis Wiesen"]],
    ["Sport", ["TuS 08 Altdorf"]],
    ["ein Sportangebot", ["TuS 08 Altdorf"]],
    ["Musik", ["Musikzug der Feuerwehr"]],
    ["Halle", ["TuS 08 Altdorf"]],
    ["Besuchsdienst", ["Nachbarschaftshilfe Hofen", "Seniorenkreis Wiesen"]],
    ["Kaffee", ["Seniorenkreis Wiesen"]],
    ["Nachbarschafthilfe", ["Nachbarschaftshilfe Hofen"]],
    ["Tauchen", []],
    ["%", []],
  ])("»%s« finds %j", async (question, names) => {
    const found = await looks(question);
    expect(found?.own ?? []).toEqual(names);
  });

  test("the page says how many fit and asks whom one could talk to", async () => {
    const page = await (await w.request("anna", paths.existing(town, "Repair-Café"))).text();
    expect(page).toContain("1 Eintrag passt. Wen könnten Sie ansprechen?");
    expect(page).toContain("bietet »Werkzeug und Wissen«");
  });

  test("nothing found is said plainly, and that nothing was looked for as well", async () => {
    expect(await (await w.request("anna", paths.existing(town, "Tauchen"))).text()).toContain(
      "Auf Ihrer Liste steht nichts Passendes. Auch in der Nachbarschaft steht öffentlich nichts Passendes.",
    );
    expect(await (await w.request("anna", paths.existing(town, "x!"))).text()).toContain("Das sagt uns noch zu wenig.");
    const strange = await w.request("anna", `${paths.existing(town)}?was=${encodeURIComponent(`<b>'";--%_\\ ${"x".repeat(3_000)}`)}`);
    expect(strange.status).toBe(200);
  });
});

describe("in the neighbourhood", () => {
  /** As the directory does it: an open directory, and one released entry. */
  async function released(id: string, slug: string): Promise<void> {
    const { id: bodyId } = await w.body(slug);
    const at = w.now.toISOString();
    await w.db.owner(async (tx) => {
      await run(
        tx,
        sql`insert into inventory_directories (body_id, criteria, changed_at, opened_at) values (${bodyId}, 'Alle.', ${at}, ${at}) on conflict do nothing`,
      );
      await run(tx, sql`insert into inventory_releases (entry_id, body_id, released_at) values (${id}, ${bodyId}, ${at})`);
    });
  }

  test("only what neighbours published is told, with their town, and nothing of it is for the team alone", async () => {
    const open = await enter(
      "Repair-Café Nachbarhausen",
      { note: "Streit im Vorstand", publicContact: "Tel. 00000 7" },
      "nachbarhausen",
      "bert",
    );
    await enter("Reparaturkeller Nachbarhausen", {}, "nachbarhausen", "bert");
    await released(open, "nachbarhausen");
    expect(await looks("Repair-Café")).toEqual({ own: [], nearby: ["Repair-Café Nachbarhausen"] });
    const page = await (await w.request("anna", paths.existing(town, "Repair-Café"))).text();
    expect(page).toContain("Auf Ihrer Liste steht nichts Passendes. In der Nachbarschaft: 1 (öffentliche Einträge).");
    expect(page).toContain("Tel. 00000 7");
    expect(page).not.toMatch(/Streit|Reparaturkeller/);
  });

  test("a town far away is no neighbour", async () => {
    const { id: bodyId } = await w.body("nachbarhausen");
    const open = await enter("Repair-Café Nachbarhausen", {}, "nachbarhausen", "bert");
    await released(open, "nachbarhausen");
    const before = await looks("Repair-Café");
    const { parentId, lat, lon } = await w.body("nachbarhausen");
    const lies = (parent: string | null, at: { lat: number | null; lon: number | null }) =>
      w.db.owner((tx) => run(tx, sql`update bodies set parent_id = ${parent}, lat = ${at.lat}, lon = ${at.lon} where id = ${bodyId}`));
    await lies(null, { lat: 0, lon: 0 });
    const far = await looks("Repair-Café");
    // Bodies outlive a test.
    await lies(parentId, { lat, lon });
    expect([before?.nearby.length, far?.nearby]).toEqual([1, []]);
  });
});

test.each([
  ["Hilfe beim Einkaufen", ["einkaufen"]],
  ["Ein Verein für Sport", ["sport"]],
  ["Hilfe", ["hilfe"]],
  ["a b", []],
  ["", []],
])("of »%s« we look for %j", (question, words) => {
  expect(soughtIn(question).map(({ word }) => word)).toEqual(words);
});
