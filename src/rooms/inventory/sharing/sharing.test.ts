// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { auditActors, auditLines } from "#kit/audit";
import { newId, rows, run } from "#kit/db";
import { days, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { emptyContent } from "../entries/content.ts";
import { endShare } from "./end.ts";
import { forgetLooks } from "./look.ts";
import { shareInventory } from "./share.ts";
import { shareLooks, shares } from "./tables.ts";

let w: World;
let town: string;
let kreis: string;
let code: string;
beforeEach(async () => {
  w = await world();
  town = (await w.body("nachbarhausen")).id;
  kreis = (await w.body("kreis-musterland")).id;
  code = await add("TuS Nachbarhausen");
});

const base = "/intern/nachbarhausen/bestand";
const counted = z.object({ count: z.number() });

/** What only the team may know: found anywhere outside, it has leaked. */
const secret = { teamContact: "Erna Kanarienvogel, 01234 5678901", note: "Kanarienfutter im Keller", evidence: "Kanarienbeleg" };
const canary = /kanarien|01234/i;

async function add(name: string): Promise<string> {
  const content = {
    ...emptyContent,
    ...secret,
    name,
    kind: "association" as const,
    place: "Unterdorf",
    publicContact: "verein@tus.example",
  };
  return (await w.as("bert", (tx, bert) => addEntry(tx, { id: newId(w.now), bodyId: town, content, actor: bert, now: w.now }))) ?? "";
}

function share(input: Partial<{ id: string; until: string | null }> = {}) {
  const what = { id: newId(w.now), bodyId: town, withBodyId: kreis, until: null, ...input };
  return w.as("bert", (tx, bert) => shareInventory(tx, { ...what, actor: { ...bert, id: bert.id ?? "" }, now: w.now }));
}

const end = (id: string, person: Person = "bert") => w.as(person, (tx, actor) => endShare(tx, { id, bodyId: town, actor, now: w.now }));

async function openShares(): Promise<string[]> {
  const all = await w.db.owner((tx) => tx.select().from(shares));
  return all.filter((one) => one.endedAt === null).map(({ id }) => id);
}

const status = async (person: Person, path: string, form?: Record<string, string>) => (await w.request(person, path, form)).status;
const page = async (person: Person, path: string) => (await w.request(person, path)).text();

/** How many rows the database gives this person, whatever the program asks. */
async function count(person: Person, from: string): Promise<number> {
  const [found] = await w.reads(person, (tx) => rows(tx, sql.raw(`select count(*)::int as count from ${from}`), counted));
  return found?.count ?? 0;
}

test("nothing is shared by itself: the Kreis finds neither pages nor rows", async () => {
  for (const path of [base, `${base}/ueberblick`, `${base}/eintraege/${code}`]) expect(await status("clara", path), path).toBe(404);
  expect([await count("clara", "inventory_entries"), await count("clara", "shared.inventory_entries")]).toEqual([0, 0]);
});

test("shared, the Kreis reads list, overview and entry; everybody else still finds nothing", async () => {
  await share();
  expect(await page("clara", base)).toContain("TuS Nachbarhausen");
  expect(await status("clara", `${base}/ueberblick`)).toBe(200);
  const entry = await page("clara", `${base}/eintraege/${code}`);
  expect(entry).toContain("verein@tus.example");
  for (const person of ["anna", "dora", "emil"] as const) {
    expect(await status(person, base), person).toBe(404);
    expect(await count(person, "shared.inventory_entries"), person).toBe(0);
  }
});

test("every page of the inventory says with whom it is shared, to both sides", async () => {
  expect(await page("bert", base)).toContain("Nur Ihr Team sieht das");
  await share();
  for (const [person, path] of [
    ["bert", base],
    ["bert", `${base}/ueberblick`],
    ["bert", `${base}/eintraege/neu`],
    ["clara", base],
    ["clara", `${base}/eintraege/${code}`],
  ] as const) {
    const html = await page(person, path);
    expect(html, `${person} ${path}`).toContain("Geteilt mit: Kreis Musterland (lesen)");
    expect(html, `${person} ${path}`).not.toContain("Nur Ihr Team sieht das");
  }
  expect(await page("clara", base)).toContain("Sie lesen den Bestand von Nachbarhausen (geteilt seit 12. März 2027)");
});

test("what is for the team never reaches the Kreis: not by page, search, file or overview, nor by the database itself", async () => {
  await share();
  const pages = [
    base,
    `${base}?q=TuS`,
    `${base}?q=Unterdorf`,
    `${base}/druck`,
    `${base}/ueberblick`,
    `${base}/eintraege/${code}`,
    `${base}/eintraege.csv`,
    `${base}/eintraege.xlsx`,
    "/intern/kreis-musterland/bestand/geteilt",
    "/intern/kreis-musterland",
  ];
  for (const path of pages) expect(await page("clara", path), path).not.toMatch(canary);
  const seen = await w.reads("clara", (tx) =>
    rows(tx, sql`select to_jsonb(e)::text as text from shared.inventory_entries e`, z.object({ text: z.string() })),
  );
  expect(seen).toHaveLength(1);
  for (const { text } of seen) expect(text).not.toMatch(/kanarien|01234|teamContact|note": \{|evidence": \{/i);
});

test("searching for words of a note finds nothing for the Kreis, and the entry for the town", async () => {
  await share();
  for (const word of ["Kanarienfutter", "Kanarienvogel", "Keller"])
    expect(await page("clara", `${base}?q=${word}`), word).not.toContain("TuS Nachbarhausen");
  expect(await page("bert", `${base}?q=Kanarienfutter`)).toContain("TuS Nachbarhausen");
  expect(await page("clara", `${base}?q=nachbarhausen`)).toContain("TuS Nachbarhausen");
});

test("what stays with the team says so, also while the entries are shared", async () => {
  await share();
  for (const path of [`${base}/einlesen`, `${base}/freigaben`]) expect(await page("bert", path), path).toContain("Nur Ihr Team sieht das");
});

test("nothing can be changed through a share: by no route and by no statement", async () => {
  await share();
  const routes: [path: string, form?: Record<string, string>][] = [
    [`${base}/eintraege/neu`],
    [`${base}/eintraege`, { id: newId(w.now), name: "Fremd", kind: "association" }],
    [`${base}/eintraege/${code}`, { name: "Fremd", kind: "association", version: "1" }],
    [`${base}/entfernen`, { codes: code }],
    [`${base}/einlesen`],
    [`${base}/einlesen`, {}],
    [`${base}/freigaben`],
    [`${base}/freigaben`, {}],
    [`${base}/eintraege.csv`],
    [`${base}/eintraege.xlsx`],
    [`${base}/ueberblick.csv`],
  ];
  for (const [path, form] of routes) expect(await status("clara", path, form), `${form ? "POST" : "GET"} ${path}`).toBe(404);
  for (const table of ["inventory_entries", "public.inventory_entries"])
    await w.as("clara", (tx) => run(tx, sql.raw(`update ${table} set name = 'Fremd'`)));
  for (const statement of ["update shared.inventory_entries set name = 'Fremd'", "delete from shared.inventory_entries"])
    await expect(
      w.as("clara", (tx) => run(tx, sql.raw(statement))),
      statement,
    ).rejects.toMatchObject({ cause: { message: /permission denied/ } });
  expect(await w.db.owner((tx) => rows(tx, sql`select name from inventory_entries`, z.object({ name: z.string() })))).toEqual([
    { name: "TuS Nachbarhausen" },
  ]);
});

test("ended, it is over with the next request", async () => {
  const id = newId(w.now);
  await share({ id });
  expect(await status("clara", base)).toBe(200);
  expect((await end(id)).kind).toBe("ended");
  expect([await status("clara", base), await count("clara", "shared.inventory_entries")]).toEqual([404, 0]);
  expect(await page("bert", base)).toContain("Nur Ihr Team sieht das");
});

test("a share holds on its last day, and is over on the next", async () => {
  await share({ until: "2027-03-12" });
  expect(await status("clara", base)).toBe(200);
  w.clock.moveTo(later(w.now, days(1)));
  expect([await status("clara", base), await count("clara", "shared.inventory_entries")]).toEqual([404, 0]);
  expect(await share()).toEqual({ kind: "shared" });
});

test("a removed entry is gone for the Kreis at once", async () => {
  await share();
  await w.request("bert", `${base}/entfernen`, { codes: code });
  expect([await status("clara", `${base}/eintraege/${code}`), await count("clara", "shared.inventory_entries")]).toEqual([404, 0]);
});

test("two people of the town share at once: one share; end at once: one end, and a line in the trail for each", async () => {
  const kinds = (await Promise.all([share(), share()])).map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(["shared", "shared-before"]);
  const [id = ""] = await openShares();
  const ends = (await Promise.all([end(id), end(id)])).map(({ kind }) => kind);
  expect(ends.sort()).toEqual(["ended", "ended-before"]);
  const lines = await w.db.owner((tx) => tx.select({ action: auditLines.action }).from(auditLines).where(eq(auditLines.subjectId, id)));
  expect(lines.map(({ action }) => action).sort()).toEqual(["inventory.shared", "inventory.sharing_ended"]);
});

test("nobody shares or ends for a town she does not work for herself", async () => {
  await share();
  const [id = ""] = await openShares();
  for (const person of ["clara", "anna", "dora"] as const) expect((await end(id, person)).kind, person).toBe("not-there");
  const musterstadt = (await w.body("musterstadt")).id;
  const what = { id: newId(w.now), bodyId: musterstadt, withBodyId: kreis, until: null, now: w.now };
  for (const person of ["clara", "bert"] as const) {
    const act = w.as(person, (tx, actor) => shareInventory(tx, { ...what, actor: { ...actor, id: actor.id ?? "" } }));
    await expect(act, person).rejects.toMatchObject({ cause: { message: /row-level security/ } });
  }
  expect(await openShares()).toEqual([id]);
});

test("looking is noted once per person and day, for the town to see and in the trail with both names", async () => {
  await share();
  expect(await page("bert", `${base}/freigaben`)).toContain("Kreis Musterland hat noch nichts angesehen.");
  for (const path of [base, base, `${base}/ueberblick`]) await w.request("clara", path);
  await Promise.all([w.request("clara", base), w.request("clara", base)]);
  const clara = await w.actor("clara");
  const lines = async () =>
    w.db.owner((tx) =>
      tx
        .select({ personId: auditActors.personId, bodyId: auditLines.bodyId, details: auditLines.details })
        .from(auditLines)
        .innerJoin(auditActors, eq(auditActors.token, auditLines.actorToken))
        .where(eq(auditLines.action, "inventory.shared_looked_at")),
    );
  expect(await lines()).toEqual([{ personId: clara.id, bodyId: town, details: { through: kreis } }]);
  w.clock.moveTo(later(w.now, days(1)));
  await w.request("clara", base);
  expect(await lines()).toHaveLength(2);
  expect(await page("bert", `${base}/freigaben`)).toContain("Zuletzt angesehen: Kreis Musterland, 13. März 2027");
});

test("looks are forgotten after twelve months", async () => {
  await share();
  await w.request("clara", base);
  const left = () => w.db.owner((tx) => tx.select().from(shareLooks));
  await w.db.owner((tx) => forgetLooks(tx, later(w.now, days(364))));
  expect(await left()).toHaveLength(1);
  await w.db.owner((tx) => forgetLooks(tx, later(w.now, days(367))));
  expect(await left()).toEqual([]);
});

test("nobody invents a look: only her own, and only at what is shared with her body", async () => {
  const id = newId(w.now);
  await share({ id });
  const bert = await w.actor("bert");
  for (const [person, who] of [
    ["clara", bert.id],
    ["anna", (await w.actor("anna")).id],
  ] as const) {
    const act = w.as(person, (tx) =>
      tx.insert(shareLooks).values({ shareId: id, bodyId: town, personId: who ?? "", lookedOn: "2027-03-12" }),
    );
    await expect(act, person).rejects.toMatchObject({ cause: { message: /row-level security/ } });
  }
});

test("the Kreis finds the towns that share, and no others", async () => {
  const path = "/intern/kreis-musterland/bestand/geteilt";
  expect(await page("clara", path)).toContain("Noch keine Kommune teilt ihren Bestand mit Ihnen.");
  await share();
  const html = await page("clara", path);
  expect(html).toContain('href="/intern/nachbarhausen/bestand"');
  expect(html).not.toContain("Musterstadt");
  for (const person of ["anna", "bert", "dora"] as const) expect(await status(person, path), person).toBe(404);
});

test("the town shares and ends with two buttons, and is told what happened", async () => {
  const id = newId(w.now);
  const sent = await w.request("bert", `${base}/freigaben`, { id, withBodyId: kreis, until: "" });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${base}/freigaben`]);
  expect(await openShares()).toEqual([id]);
  expect(await status("bert", `${base}/freigaben/${id}/beenden`, {})).toBe(303);
  expect(await openShares()).toEqual([]);
});

test.each([
  ["a day that is over", { until: "2027-03-11" }, "Dieser Tag ist schon vorbei."],
  ["no day at all", { until: "morgen" }, "Dieser Tag steht nicht im Kalender."],
  ["another town", { withBodyId: "01890000-0000-7000-8000-000000000009" }, "Mit dieser Stelle können Sie nicht teilen."],
])("a share until or with %s is refused with a sentence, and nothing is shared", async (_, change, sentence) => {
  const answer = await w.request("bert", `${base}/freigaben`, { id: newId(w.now), withBodyId: kreis, until: "", ...change });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(sentence);
  expect(await openShares()).toEqual([]);
});

test("readers see every column the table has, so that each new one is decided about", async () => {
  const named = z.object({ name: z.string(), type: z.string() });
  const columnsOf = (schema: string) =>
    w.db.owner((tx) =>
      rows(
        tx,
        sql`select column_name as name, udt_name as type from information_schema.columns
            where table_schema = ${schema} and table_name = 'inventory_entries' order by 1`,
        named,
      ),
    );
  expect(await columnsOf("shared")).toEqual(await columnsOf("public"));
});
