// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, inject, test } from "vitest";
import { z } from "zod";
import { auditLines } from "#kit/audit";
import { rows } from "#kit/db";
import { keepFilesUnder, removeExpired } from "#kit/files";
import { hours, later } from "#kit/time";
import { type World, world } from "#world";
import { paths } from "../paths.ts";
import { importFile } from "../public.ts";
import { entries } from "../tables.ts";

/** Each look at a list reads it in a thread of its own. */
const slow = { timeout: 60_000 };

const town = "musterstadt";
const canary = "Kanarienvogel";
const list = new TextEncoder().encode(
  [
    "Vereinsname;Kategorie;Vorsitzende;Telefon privat;E-Mail",
    `TuS Linde;Sport;Erika ${canary};0151 ${canary};vorstand@tus-linde.example`,
    `Chor Hofen;Musik;Max ${canary};0160 ${canary};info@chor-hofen.example`,
  ].join("\n"),
);

let w: World;
beforeEach(async () => {
  w = await world();
  // What has no row in our database is removed: the files of another worker have theirs elsewhere.
  keepFilesUnder(join(inject("filesFolder"), String(process.pid)));
});

const named = z.object({ name: z.string() });

/** Every table of every schema that holds the word anywhere, the queue's included. */
async function tablesWith(word: string): Promise<string[]> {
  return w.db.owner(async (tx) => {
    const all = await rows(
      tx,
      sql`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
      named,
    );
    const like = `%${word}%`;
    const each = all.map(({ name }) => sql`(select ${name}::text as name from ${sql.raw(name)} as t where t::text like ${like} limit 1)`);
    return (await rows(tx, sql.join(each, sql` union all `), named)).map(({ name }) => name).sort();
  });
}

async function anna(said: Record<string, string | string[]>): Promise<string> {
  const form = new FormData();
  form.set("file", new File([list], "Vereine.csv"));
  const path = (await w.request("anna", paths.readings(town), form)).headers.get("location") ?? "";
  const id = /einlesen\/([0-9a-f-]{36})/.exec(path)?.[1] ?? "";
  await w.request("anna", path, { go: "trial", ...said });
  await w.request("anna", paths.trial(town, id));
  await w.request("anna", paths.start(town, id), {});
  await w.jobs.drain();
  return path;
}

test("columns about people are named, left out and in no table, unless she ticks them", slow, async () => {
  const path = await anna({});
  expect(await tablesWith(canary)).toEqual([]);
  expect(await tablesWith("TuS Linde")).toEqual(["public.inventory_entries"]);
  expect(path).not.toBe("");
});

test("the page says which columns are about people before anything is saved", slow, async () => {
  const form = new FormData();
  form.set("file", new File([list], "Vereine.csv"));
  const path = (await w.request("anna", paths.readings(town), form)).headers.get("location") ?? "";
  const page = await (await w.request("anna", path)).text();
  expect(page).toContain("»Vorsitzende« für unser Team übernehmen");
  expect(page).toContain("»Telefon privat« für unser Team übernehmen");
  expect(page).not.toContain(canary);
});

test("a ticked column is for the team alone, under its own name", slow, async () => {
  await anna({ forTeam: ["2"] });
  const [linde] = await w.reads("anna", (tx) => tx.select().from(entries).where(sql`name = 'TuS Linde'`));
  expect(linde).toMatchObject({ teamContact: `Vorsitzende: Erika ${canary}` });
  expect(linde?.publicContact ?? "").not.toContain(canary);
  expect(await tablesWith(`0151 ${canary}`)).toEqual([]);
});

test("taking a column about people stands in the audit trail as a number; where none was ticked, it is not mentioned", slow, async () => {
  const details = async () => {
    const line = eq(auditLines.action, "inventory.list_read_in");
    return (await w.db.owner((tx) => tx.select().from(auditLines).where(line))).map((one) => one.details);
  };
  await anna({ forTeam: ["2", "3"] });
  expect(await details()).toEqual([{ accepted: 2, known: 0, rejected: 0, forTeam: 2 }]);
  const nachbarhausen = await w.body("nachbarhausen");
  await importFile({ db: w.db, clock: w.clock }, nachbarhausen, { bytes: list, fileName: "Vereine.csv" });
  expect(await details()).toContainEqual({ accepted: 2, known: 0, rejected: 0 });
});

test(
  "after no step does a personal value stand anywhere: handing in, understanding, correcting, trial, reading in, result, undo",
  slow,
  async () => {
    const form = new FormData();
    form.set("file", new File([list], "Vereine.csv"));
    const path = (await w.request("anna", paths.readings(town), form)).headers.get("location") ?? "";
    const id = /einlesen\/([0-9a-f-]{36})/.exec(path)?.[1] ?? "";
    const steps: (() => Promise<unknown>)[] = [
      () => w.request("anna", path),
      () => w.request("anna", path, { go: "again", "column-1": "ignore", "was:column-1": "category" }),
      () => w.request("anna", path, { go: "trial" }),
      () => w.request("anna", paths.trial(town, id)),
      () => w.request("anna", paths.start(town, id), {}),
      () => w.jobs.drain(),
      () => w.request("anna", paths.result(town, id)),
      () => w.request("anna", paths.undoReading(town, id), {}),
    ];
    expect(await tablesWith(canary)).toEqual([]);
    for (const step of steps) {
      await step();
      expect(await tablesWith(canary)).toEqual([]);
    }
  },
);

test("a pasted table leaves personal columns out too", slow, async () => {
  const pasted = new TextDecoder().decode(list).replaceAll(";", "\t");
  const path = (await w.request("anna", paths.paste(town), { pasted })).headers.get("location") ?? "";
  await w.request("anna", path, { go: "trial" });
  await w.request("anna", path.replace("verstanden", "start"), {});
  await w.jobs.drain();
  expect(await w.db.owner((tx) => tx.$count(entries))).toBe(2);
  expect(await tablesWith(canary)).toEqual([]);
});

test(
  "a newer version that replaces a ticked value notes the former one for undoing, and nothing of it is left when it is taken back",
  slow,
  async () => {
    await anna({ forTeam: ["2"] });
    expect(await tablesWith(canary)).toEqual(["public.inventory_entries"]);
    const newer = new TextEncoder().encode(new TextDecoder().decode(list).replaceAll(canary, "Neumann"));
    const form = new FormData();
    form.set("file", new File([newer], "Vereine.csv"));
    const path = (await w.request("anna", paths.readings(town), form)).headers.get("location") ?? "";
    await w.request("anna", path, { go: "trial", forTeam: ["2"], way: "update" });
    await w.request("anna", path.replace("verstanden", "start"), {});
    await w.jobs.drain();
    expect(await tablesWith(canary)).toEqual(["public.inventory_import_changes"]);
    await w.request("anna", path.replace("verstanden", "rueckgaengig"), {});
    expect(await tablesWith(canary)).toEqual(["public.inventory_entries"]);
    expect(await tablesWith("Neumann")).toEqual([]);
  },
);

test("reading in from the command line takes no personal column either", slow, async () => {
  await importFile({ db: w.db, clock: w.clock }, await w.body(town), { bytes: list, fileName: "Vereine.csv" });
  expect(await tablesWith(canary)).toEqual([]);
});

test("when a row cannot be saved, no value of the list reaches the queue", slow, async () => {
  await w.db.script("alter table inventory_entries add constraint broken_for_a_test check (name <> 'TuS Linde')");
  try {
    await expect(anna({ forTeam: ["2"] })).rejects.toThrow(/^List [0-9a-f-]+ could not be read in: 23514$/);
    expect(await tablesWith(canary)).toEqual([]);
  } finally {
    await w.db.script("alter table inventory_entries drop constraint broken_for_a_test");
  }
});

test("the file itself is gone from the disk soon after the entries are there", slow, async () => {
  await anna({});
  expect(await w.db.owner((tx) => removeExpired(tx, later(w.now, hours(2))))).toBeGreaterThan(0);
});
