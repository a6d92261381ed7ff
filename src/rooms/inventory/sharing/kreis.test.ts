// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, inject, test } from "vitest";
import { giveOrder } from "#identity";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { keepFilesUnder } from "#kit/files";
import { type Person, type World, world } from "#world";
import { paths } from "../paths.ts";
import { entries, imports } from "../tables.ts";

const kreis = "kreis-musterland";
/** Lists are understood in a thread of their own, which a busy machine starts slowly. Unit: milliseconds. */
const slow = { timeout: 60_000 };

let w: World;
beforeEach(async () => {
  w = await world();
  keepFilesUnder(join(inject("filesFolder"), String(process.pid)));
});

/** A list as Kreise keep them: one column says in which municipality, and keys of several. */
const list = [
  "Verein;Gemeinde;AGS",
  "TuS Musterstadt 1908;Musterstadt;05990004",
  "Gesangverein Nachbarhausen;Nachbarhausen;05990008",
  "Kreissportbund Musterland;;05990",
  "Heimatverein Musterstadt;Musterstadt;05990004",
].join("\n");

function fileForm(text: string): FormData {
  const form = new FormData();
  form.set("file", new File([text], "Vereine-Kreis.csv"));
  return form;
}

const present = async (slug: string) => {
  const { id } = await w.body(slug);
  return w.db.owner((tx) =>
    tx
      .select()
      .from(entries)
      .where(and(eq(entries.bodyId, id), isNull(entries.removedAt)))
      .orderBy(entries.sortKey),
  );
};

/** Reads a list in as this person, into the inventory of this address, with every question left as it is. */
async function readsIn(person: Person, slug: string, text: string): Promise<string> {
  const handedIn = await w.request(person, paths.readings(slug), fileForm(text));
  const id = /einlesen\/([0-9a-f-]{36})/.exec(handedIn.headers.get("location") ?? "")?.[1] ?? "";
  const next = await w.request(person, paths.understood(slug, id), { go: "trial" });
  expect(next.headers.get("location")).toBe(paths.trial(slug, id));
  await w.request(person, paths.start(slug, id), {});
  await w.jobs.drain();
  return id;
}

const page = async (person: Person, path: string) => (await w.request(person, path)).text();

test("a Kreis reads its list in without a question about its own towns, and the town is the place", slow, async () => {
  await readsIn("clara", kreis, list);
  expect((await present(kreis)).map(({ name, place }) => [name, place])).toEqual([
    ["Gesangverein Nachbarhausen", "Nachbarhausen"],
    ["Heimatverein Musterstadt", "Musterstadt"],
    ["Kreissportbund Musterland", null],
    ["TuS Musterstadt 1908", "Musterstadt"],
  ]);
  const overview = await page("clara", paths.overview(kreis));
  expect(overview).toContain("Nachbarhausen");
  expect(overview).not.toContain("Ortsteil");
});

test("list, form and new list of a Kreis call a place by its word", slow, async () => {
  await readsIn("clara", kreis, list);
  for (const path of [paths.list(kreis), paths.readings(kreis)]) expect(await page("clara", path), path).not.toContain("Ortsteil");
  const form = await page("clara", paths.newEntry(kreis));
  expect(form).toMatch(/<label[^>]*for="feld-place"[^>]*>Kommune/);
});

test("what the Kreis keeps is its own: its towns find nothing of it, and it nothing of theirs", slow, async () => {
  await readsIn("clara", kreis, list);
  for (const person of ["anna", "bert", "dora"] as const) expect((await w.request(person, paths.list(kreis))).status, person).toBe(404);
  expect(await present("musterstadt")).toEqual([]);
});

test(
  "by order the Kreis reads a list in for a town, to the end and back: file, job and undo work as for the town itself",
  slow,
  async () => {
    const [town, through] = [await w.body("musterstadt"), await w.body(kreis)];
    const id = newId(w.now);
    const order = {
      id,
      bodyId: town.id,
      toBodyId: through.id,
      rooms: ["inventory" as const],
      since: "2027-02-03",
      until: null,
      document: "Az. 40.1",
    };
    await w.as("anna", (tx, anna) => giveOrder(tx, { ...order, actor: { ...anna, id: anna.id ?? "" }, now: w.now }));
    const listId = await readsIn("clara", "musterstadt", "Verein\nTuS Altdorf\nMGV Wiesen");
    expect((await present("musterstadt")).map(({ name }) => name)).toEqual(["MGV Wiesen", "TuS Altdorf"]);
    expect(await page("clara", paths.result("musterstadt", listId))).toContain("Fertig: 2 Einträge eingelesen");
    const [line] = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "inventory.list_read_in")));
    expect(line?.details).toMatchObject({ order: id, through: through.id });
    expect((await w.request("clara", paths.undoReading("musterstadt", listId), {})).status).toBe(303);
    expect(await present("musterstadt")).toEqual([]);
    const [read] = await w.db.owner((tx) => tx.select().from(imports).where(eq(imports.id, listId)));
    expect(read?.undoneAt).toEqual(w.now);
  },
);
