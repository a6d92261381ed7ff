// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { PgDatabase } from "drizzle-orm/pg-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { newId, rows, run, type Tx } from "#kit/db";
import { projectPath } from "#kit/place";
import { type Person, type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { type EntryContent, emptyContent } from "../entries/content.ts";
import { paths } from "../paths.ts";
import { importFile } from "../public.ts";
import { entries } from "../tables.ts";
import { type DecideOutcome, decide, type Verdict } from "./decide.ts";
import { type Connection, connectionAt, connectionsOf, waits } from "./find.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const town = "musterstadt";
const heimat = "mehrere-heimatvereine";

async function enter(name: string, more: Partial<EntryContent> = {}, person: Person = "anna", slug = town): Promise<string> {
  const body = await w.body(slug);
  const id = newId(w.now);
  const content = { ...emptyContent, name, kind: "association" as const, ...more };
  await w.as(person, (tx, actor) => addEntry(tx, { id, bodyId: body.id, content, actor, now: w.now }));
  return id;
}

async function fiveHeimatvereine(): Promise<void> {
  for (const place of ["Altdorf", "Bergfeld", "Hofen", "Linde", "Wiesen"]) await enter(`Heimatverein ${place}`, { place });
}

async function reads<T>(fn: (tx: Tx, body: Awaited<ReturnType<World["body"]>>) => Promise<T>): Promise<T> {
  const body = await w.body(town);
  return w.reads("anna", (tx) => fn(tx, body));
}
const all = () => reads(async (tx, body) => (await connectionsOf(tx, body)).connections);
const at = (key: string) => reads((tx, body) => connectionAt(tx, body, key));

async function decides(person: Person, verdict: Verdict, step = 0, key = heimat): Promise<DecideOutcome> {
  const body = await w.body(town);
  return w.as(person, (tx, actor) => decide(tx, { body, key, step, verdict, actor, now: w.now }));
}

describe("what the example list proposes", () => {
  beforeEach(async () => {
    const bytes = new Uint8Array(await readFile(projectPath("data", "inventory", "example-list.csv")));
    await importFile({ db: w.db, clock: w.clock }, await w.body(town), { bytes, fileName: "Vereine.csv" });
  });

  test("five Heimatvereine in five Ortsteile, and what nobody knows", async () => {
    const page = await (await w.request("anna", paths.connections(town))).text();
    expect(page).toContain("Fünf Heimatvereine in fünf Ortsteilen");
    expect(page).toContain("Was sie brauchen, wissen wir noch nicht.");
    expect(page).toContain("Noch keine Vorschläge zu »sucht« und »bietet«: kein Eintrag sagt dazu etwas.");
    expect(page).toContain(`href="${paths.asking(town)}"`);
  });

  test("behind each link stand exactly the entries the title counts", { timeout: 60_000 }, async () => {
    const proposals = await all();
    expect(proposals.length).toBeGreaterThan(4);
    for (const { key, members } of proposals) {
      const page = await (await w.request("anna", paths.connection(town, key))).text();
      const linked = [...page.matchAll(/\/bestand\/eintraege\/([2-9a-z]{4})"/g)].map(([, code]) => code);
      expect(linked, key).toEqual(members.map(({ code }) => code));
    }
  });

  test("no word rates anybody", async () => {
    const page = await (await w.request("anna", paths.connections(town))).text();
    expect(page).not.toMatch(/doppelt|überflüssig|zusammenlegen|ineffizient|Leider|Defizit/i);
  });
});

describe("deciding", () => {
  beforeEach(fiveHeimatvereine);

  test("kept is remembered when the list changes, and says how many are new", async () => {
    await decides("anna", { decision: "kept" });
    await enter("Heimatverein Kirchrod", { place: "Kirchrod" });
    await enter("Heimatfreunde Musterstadt");
    const kept = await at(heimat);
    expect([kept?.decision?.decision, kept?.added, kept?.members.length]).toEqual(["kept", 2, 7]);
    const page = await (await w.request("anna", paths.connections(town))).text();
    expect(page).toContain("Seit Ihrer Entscheidung 2 neue Einträge.");
  });

  test("kept stays readable when its entries are gone", async () => {
    await decides("anna", { decision: "kept" });
    await w.db.owner((tx) => tx.update(entries).set({ removedAt: w.now }));
    const kept = await at(heimat);
    expect([kept?.stillProposed, kept?.words.title]).toEqual([false, "Fünf Heimatvereine in fünf Ortsteilen"]);
    const page = await w.request("anna", paths.connection(town, heimat));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Die Einträge dazu sind entfernt.")]);
  });

  test("later comes back after four weeks, or at once by a button", async () => {
    expect(await decides("anna", { decision: "later" })).toMatchObject({ kind: "decided", backOn: "2027-04-09" });
    const [one] = await all();
    const waitsOn = (day: string) => waits(one as Connection, day);
    expect(["2027-03-12", "2027-04-08", "2027-04-09"].map(waitsOn)).toEqual([false, false, true]);
    await decides("anna", { decision: "open" }, 1);
    expect((await all()).map((connection) => waits(connection, "2027-03-12"))).toEqual([true]);
  });

  test("what does not fit is put aside with its reason, and can be fetched back", async () => {
    const sent = { reason: "done_already", note: "Sie treffen sich im Stadtverband.", step: "0" };
    const answer = await w.request("anna", paths.unsuitable(town, heimat), sent);
    expect(answer.headers.get("location")).toBe(paths.connections(town));
    const page = await (await w.request("anna", paths.connections(town))).text();
    expect(page).toContain("Passt nicht (1)");
    expect(page).toContain("Grund: Das gibt es schon. »Sie treffen sich im Stadtverband.«");
    await decides("anna", { decision: "kept" }, 1);
    expect((await at(heimat))?.decision?.decision).toBe("kept");
  });

  test("without a reason: the same page, what was typed stands there", async () => {
    const answer = await w.request("anna", paths.unsuitable(town, heimat), { note: "Weil es so ist.", step: "0" });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("Wählen Sie einen Grund aus.");
    expect(page).toContain("Weil es so ist.");
  });

  test("a very long reason is told how long it may be", async () => {
    const answer = await w.request("anna", paths.unsuitable(town, heimat), { reason: "other", note: "x".repeat(1_001), step: "0" });
    expect([answer.status, (await answer.text()).includes("mehr als 1.000 Zeichen")]).toEqual([422, true]);
  });

  test("two at once: one decides, the other is told what stands, and nothing she typed is lost", async () => {
    const [first, second] = await Promise.all([
      decides("anna", { decision: "kept" }),
      decides("anna", { decision: "unsuitable", reason: "other", note: "nein" }),
    ]);
    expect([first.kind, second.kind].sort()).toEqual(["decided", "decided-meanwhile"]);
    const sent = { reason: "other", note: "Mein Grund", step: "0" };
    await decides("anna", { decision: "kept" }, (await at(heimat))?.decision?.step);
    const answer = await w.request("anna", paths.unsuitable(town, heimat), sent);
    expect([answer.status, (await answer.text()).includes("Mein Grund")]).toEqual([409, true]);
  });

  test("the same decision twice changes nothing the second time, and has one line in the audit trail", async () => {
    await decides("anna", { decision: "kept" });
    expect(await decides("anna", { decision: "kept" })).toEqual({ kind: "unchanged" });
    const lines = await w.db.owner((tx) =>
      rows(tx, sql`select details from audit_lines where action = 'inventory.connection_decided'`, z.object({ details: z.unknown() })),
    );
    expect(lines).toEqual([{ details: { decision: "kept", entries: 5 } }]);
  });

  test("a button nobody drew decides nothing", async () => {
    await w.request("anna", paths.connection(town, heimat), { decision: "delete", step: "0" });
    expect((await at(heimat))?.decision).toBeNull();
  });

  test.each<Person>(["bert", "clara", "dora", "emil"])("%s of elsewhere finds nothing there", async (person) => {
    const asked = [
      await w.request(person, paths.connections(town)),
      await w.request(person, paths.connection(town, heimat)),
      await w.request(person, paths.connection(town, heimat), { decision: "kept", step: "0" }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test("a proposal that does not exist is not there", async () => {
    const missing = [paths.connection(town, "mehrere-tauchvereine"), paths.unsuitable(town, "x"), paths.newInvitation(town, "raum")];
    for (const path of missing) expect((await w.request("anna", path)).status).toBe(404);
  });
});

describe("who seeks and who offers", () => {
  test("both are quoted, and the link leads to exactly these two", async () => {
    await enter("Gesangverein Hofen", { seeks: "Proberaum donnerstags", place: "Hofen" });
    await enter("TuS Altdorf", { offers: "Vereinsheim mit Küche", place: "Altdorf" });
    await enter("Alte Schule Linde", { kind: "place", place: "Linde" });
    await enter("Musikverein Linde", { seeks: "Kassenwart" });
    const proposals = await all();
    expect(proposals.map(({ key }) => key)).toEqual(["raum"]);
    expect(proposals[0]?.words.because).toEqual([
      "Gesangverein Hofen sucht »Proberaum donnerstags«",
      "Alte Schule Linde ist ein Ort oder Raum",
      "TuS Altdorf bietet »Vereinsheim mit Küche«",
    ]);
    expect(proposals[0]?.members.map(({ name }) => name)).toEqual(["Alte Schule Linde", "Gesangverein Hofen", "TuS Altdorf"]);
  });

  test("of another town nothing is quoted", async () => {
    await enter("Gesangverein Hofen", { seeks: "Bulli" });
    await enter("TuS Nachbarhausen", { offers: "Bulli" }, "bert", "nachbarhausen");
    expect(await all()).toEqual([]);
  });

  test("what people wrote is shown as they wrote it, never as markup", async () => {
    await enter("Chor <b>Linde</b>", { seeks: "<script>alert(1)</script> Bulli" });
    await enter("TuS", { offers: "Bulli" });
    const page = await (await w.request("anna", paths.connections(town))).text();
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; Bulli");
    expect(page).not.toContain("<script>alert");
  });
});

test("before there is a strategy, the way from a connection to a goal leads to where a strategy begins", async () => {
  await fiveHeimatvereine();
  await decides("anna", { decision: "kept" });
  const page = await (await w.request("anna", paths.connection(town, heimat))).text();
  expect(page).toContain(`href="${paths.strategyProposal(town, heimat)}"`);
  const answer = await w.request("anna", paths.strategyProposal(town, heimat));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/intern/musterstadt/strategie/beginnen?weg=auf-vorhandenem"]);
});

test("a long list is asked with the same few statements, and groups too large for an evening are proposed part by part", async () => {
  const { id: bodyId } = await w.body(town);
  await fiveHeimatvereine();
  const few = await countStatements(() => w.request("anna", paths.connections(town)));
  expect(few).toBeGreaterThan(3);
  await w.db.owner((tx) =>
    run(
      tx,
      sql`insert into inventory_entries (id, body_id, code, name, sort_key, search_text, name_key, place_key, place, kind, offers, seeks,
            source, created_at, updated_at)
          select gen_random_uuid(), ${bodyId}, translate(lpad(to_hex(n), 4, '0'), '01', 'gh'), 'Kreis ' || n, 'kreis ' || n, 'kreis ' || n,
            case when n <= 200 then 'foerderverein ' else 'kegelklub ' end || n, 'ort-' || n % 4, 'Ort ' || n % 4, 'association',
            case when n % 2 = 0 then 'Bulli ' || n end, case when n % 3 = 0 then 'Proberaum' end, 'list', ${w.now.toISOString()}, ${w.now.toISOString()}
          from generate_series(1, 1000) n`,
    ),
  );
  expect(await countStatements(() => w.request("anna", paths.connections(town)))).toBe(few);
  const keys = (await all()).map(({ key }) => key);
  expect(keys).toContain("mehrere-foerdervereine--ort-3");
  expect(keys).not.toContain("mehrere-foerdervereine");
  for (const { members } of await all()) expect(members.length).toBeLessThanOrEqual(60);
});

/** How many statements one request runs: what every room asks through is counted while it asks. */
async function countStatements(fn: () => Promise<unknown>): Promise<number> {
  const asked = vi.spyOn(PgDatabase.prototype, "execute");
  try {
    await fn();
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
}
