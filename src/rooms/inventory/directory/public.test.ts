// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { readTable } from "#kit/tables";
import { type Person, type World, world } from "#world";
import { removeEntries } from "../entries/remove.ts";
import { publicPage } from "./find-public.ts";
import { noPublicFilter } from "./public-filter.ts";
import { leaveOut } from "./refuse.ts";
import { takeBack } from "./release.ts";
import { closeDirectory, saveRules } from "./rules.ts";
import { does, entry, openForAll, release } from "./test-directory.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** Words that must never leave the house, one per place where they could hide. */
const canaries = {
  note: "Kanarienotiz",
  teamContact: "Kanarienkontakt",
  evidence: "Kanarienbeleg",
} as const;

const town = "/kommunen/musterstadt";
const everywhere = [
  town,
  `${town}/vereine`,
  `${town}/vereine?suche=Kanarien`,
  `${town}/vereine?suche=Kanarienotiz`,
  `${town}/vereine/druck`,
  `${town}/vereine/druck?schrift=gross`,
  `${town}/vereine.csv`,
  `${town}/vereine.json`,
  `${town}/vereine/fehlt`,
];

const textOf = async (person: Person, path: string) => (await w.request(person, path)).text();

test("what is for the team, what is not released, removed or left out never reaches a public page, file, print or search", {
  timeout: 60_000,
}, async () => {
  const open = await entry(w, "TuS Linde", { ...canaries, place: "Linde", fields: ["sport"], seeks: "Kassenwart" });
  await entry(w, "Kanarienzüchter nicht frei");
  const removed = await entry(w, "Kanarienzüchter entfernt");
  const leftOut = await entry(w, "Kanarienzüchter ungenannt");
  await release(w, open, removed, leftOut);
  await does(w, "anna", (tx, act) => removeEntries(tx, { ...act, codes: [removed] }));
  const id = await idOf(leftOut);
  await does(w, "anna", (tx, act) => leaveOut(tx, act, id));
  await openForAll(w);
  for (const person of ["nobody", "bert"] as const) {
    for (const path of [...everywhere, `${town}/vereine/tus-linde-${open}`]) {
      const answer = await w.request(person, path);
      expect(answer.status, `${person} ${path}`).toBe(200);
      // What somebody searched for stands in the field and in the links that keep it.
      const text = (await answer.text()).replaceAll(/(value="|\?suche=)Kanarien\w*/g, "");
      expect(text, `${person} ${path}`).not.toMatch(/Kanarien/);
    }
    for (const code of [removed, leftOut])
      expect((await w.request(person, `${town}/vereine/kanarienzuechter-${code}`)).status, `${person} ${code}`).toBe(404);
  }
});

async function idOf(code: string): Promise<string> {
  const [found] = await w.db.owner((tx) =>
    rows(tx, sql`select id from inventory_entries where code = ${code}`, z.object({ id: z.string() })),
  );
  return found?.id ?? "";
}

test("switched off, everything is gone at once; switched on again, it is back", async () => {
  const code = await entry(w, "TuS Linde");
  await release(w, code);
  await openForAll(w);
  const paths = ["", "/druck", "/fehlt", `/tus-linde-${code}`].map((path) => `${town}/vereine${path}`);
  const all = [...paths, `${town}/vereine.csv`, `${town}/vereine.json`];
  const statuses = () => Promise.all(all.map(async (path) => (await w.request("nobody", path)).status));
  expect(await statuses()).toEqual(all.map(() => 200));
  await does(w, "anna", closeDirectory);
  expect(await statuses()).toEqual(all.map(() => 404));
  expect(await textOf("nobody", town)).toContain("hat hier noch nichts veröffentlicht");
  const seen = await w.reads("nobody", (tx) => rows(tx, sql`select name from inventory_public_entries`, z.object({ name: z.string() })));
  expect(seen).toEqual([]);
  await openForAll(w);
  expect(await statuses()).toEqual(all.map(() => 200));
});

const step = fc.constantFrom("release", "takeBack", "remove", "leaveOut", "close", "open");

test("whatever happens in whatever order: nobody sees exactly what is released, present, not left out, in an open directory", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.nat(2)), { maxLength: 8 }), async (steps) => {
      w = await world();
      const codes = [await entry(w, "Eins"), await entry(w, "Zwei"), await entry(w, "Drei")];
      const expected = codes.map(() => ({ released: false, gone: false }));
      let open = false;
      for (const [what, at] of steps) {
        const code = codes[at] ?? "";
        const state = expected[at];
        if (!state) continue;
        if (what === "release" && (await release(w, code))) state.released = true;
        if (what === "takeBack" && (await does(w, "anna", (tx, act) => takeBack(tx, act, [code])))) state.released = false;
        if (what === "remove") {
          await does(w, "anna", (tx, act) => removeEntries(tx, { ...act, codes: [code] }));
          state.gone = true;
        }
        if (what === "leaveOut") {
          const id = await idOf(code);
          await does(w, "anna", (tx, act) => leaveOut(tx, act, id));
          state.gone = true;
        }
        if (what === "open") {
          await openForAll(w);
          open = true;
        }
        if (what === "close") {
          await does(w, "anna", closeDirectory);
          open = false;
        }
      }
      const seen = await w.reads("nobody", (tx) =>
        rows(tx, sql`select code from inventory_public_entries`, z.object({ code: z.string() })),
      );
      const wanted = codes.filter((_, at) => open && expected[at]?.released && !expected[at]?.gone);
      expect(seen.map(({ code }) => code).sort()).toEqual(wanted.sort());
    }),
    { numRuns: 15 },
  );
});

describe("an open directory", () => {
  beforeEach(async () => {
    const codes = [
      await entry(w, "Schützenverein Wöbbel", { place: "Linde", fields: ["sport", "leisure"], confirmedOn: "2027-01-10" }),
      await entry(w, "Ökumenischer Chor", { place: "Hofen", fields: ["culture", "religion"], confirmedOn: "2026-03-11" }),
      await entry(w, "Freiwillige Feuerwehr", {
        fields: ["rescue"],
        targetGroups: ["youth"],
        seeks: '=HYPERLINK("x")',
        publicContact: "+49 000",
      }),
    ];
    await release(w, ...codes);
    await openForAll(w);
  });

  test("says how many there are and how many were confirmed in the last twelve months", async () => {
    expect(await textOf("nobody", `${town}/vereine`)).toContain("3 Einträge, 1 davon in den letzten 12 Monaten bestätigt");
    expect(await textOf("nobody", town)).toContain("3 Einträge, 1 davon in den letzten 12 Monaten bestätigt");
  });

  test.each([
    ["suche=Schuzenverein", ["Schützenverein"]],
    ["suche=schuetzenverein", ["Schützenverein"]],
    ["suche=WÖBBEL", ["Schützenverein"]],
    ["suche=wehr", ["Feuerwehr"]],
    ["suche=Feuerwher", ["Feuerwehr"]],
    ["suche=»Chor«", ["Chor"]],
    ["suche=oekumenisch", ["Chor"]],
    ["bereich=kirche", ["Chor"]],
    ["bereich=freizeit", ["Schützenverein"]],
    ["ort=linde", ["Schützenverein"]],
    ["zielgruppe=jugendliche", ["Feuerwehr"]],
    ["zielgruppe=jugendliche&ort=linde", []],
    ["bereich=gibt-es-nicht", ["Schützenverein", "Chor", "Feuerwehr"]],
  ] as const)("%s finds %s", async (query, found) => {
    const list = /<ul class="fk-found">.*?<\/ul>/s.exec(await textOf("nobody", `${town}/vereine?${query}`))?.[0] ?? "";
    for (const name of ["Schützenverein", "Chor", "Feuerwehr"])
      expect(list.includes(name), `${query}: ${name}`).toBe((found as readonly string[]).includes(name));
  });

  test("on paper stands what the list finds, and what was left out", async () => {
    const sheet = async (query: string) => {
      const html = await textOf("nobody", `${town}/vereine/druck?${query}`);
      return { html, names: ["Schützenverein", "Chor", "Feuerwehr"].filter((name) => new RegExp(`<li><b>[^<]*${name}`).test(html)) };
    };
    const sport = await sheet("bereich=sport&ort=linde");
    expect(sport.names).toEqual(["Schützenverein"]);
    expect(sport.html).toContain("1 von 3 Einträgen, Stand 12. März 2027");
    expect(sport.html).toContain("Auswahl: Sport und Bewegung · Linde");
    const near = await sheet("suche=Feuerwher");
    expect(near.names).toEqual(["Feuerwehr"]);
    expect(near.html).toContain("»Feuerwher« steht so nirgends");
    const all = await sheet("");
    expect(all.html).toContain("3 Einträge, Stand 12. März 2027");
    expect(all.html).not.toContain("Auswahl:");
  });

  test("an old address of an entry leads to the present one, another town's to nothing", async () => {
    const json = await read();
    const chor = json.entries.find(({ name }) => name === "Ökumenischer Chor");
    const moved = await w.request("nobody", `${town}/vereine/kirchenchor-${chor?.code}`);
    expect([moved.status, moved.headers.get("location")]).toEqual([301, `${town}/vereine/oekumenischer-chor-${chor?.code}`]);
    expect((await w.request("nobody", `/kommunen/nachbarhausen/vereine/oekumenischer-chor-${chor?.code}`)).status).toBe(404);
    expect((await w.request("nobody", `${town}/vereine/zzzz`)).status).toBe(404);
  });

  const published = z.object({
    schemaVersion: z.number(),
    licence: z.string(),
    entries: z.array(z.object({ code: z.string(), name: z.string() })),
  });
  const read = async () => published.parse(await (await w.request("nobody", `${town}/vereine.json`)).json());

  test("as data, every field is described in the document beside it", async () => {
    const described = readFileSync(new URL("./directory-json.md", import.meta.url), "utf8");
    const names = fieldsOf(await (await w.request("nobody", `${town}/vereine.json`)).json());
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !described.includes(`\`${name}\``) && !described.includes(`\`${name}[]\``))).toEqual([]);
    expect((await read()).licence).toBe("CC0-1.0");
  });

  test("as a table, cells that a spreadsheet program would run are escaped, and every row names source and day", async () => {
    const csv = await textOf("nobody", `${town}/vereine.csv`);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain("'+49 000");
    const read = await readTable(new TextEncoder().encode(csv), "vereine.csv");
    expect(read.kind === "read" && read.table.rows.length).toBe(3);
    expect(csv.match(/Die Stadt Musterstadt, Stand 12. März 2027, CC0 1.0/g)).toHaveLength(3);
  });

  test("a list in hostile rules and names is text and nothing else", async () => {
    const hostile = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`;
    const code = await entry(w, hostile, { publicContact: hostile, offers: hostile });
    await release(w, code);
    await does(w, "anna", (tx, act) => saveRules(tx, act, { version: 1, criteria: hostile, contact: hostile }));
    for (const path of [
      `${town}/vereine`,
      `${town}/vereine/druck`,
      `${town}/vereine/x-${code}`,
      `${town}/vereine?suche=${encodeURIComponent(hostile)}`,
    ]) {
      const answer = await w.request("nobody", path);
      const html = answer.status === 301 ? await textOf("nobody", answer.headers.get("location") ?? "") : await answer.text();
      expect(html, path).not.toMatch(/<script>alert|<img src=x/);
    }
  });

  test("fifty a page, forwards and back, each entry once", async () => {
    for (let at = 0; at < 60; at++) await release(w, await entry(w, `Verein ${at}`, { place: at % 2 ? "Hofen" : "Linde" }));
    const first = await textOf("nobody", `${town}/vereine`);
    expect(first.match(/<li itemscope/g)).toHaveLength(50);
    const next = /href="([^"]*nach=[^"]*)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await textOf("nobody", next);
    expect(second.match(/<li itemscope/g)).toHaveLength(13);
    const back = /href="([^"]*vor=[^"]*)"/.exec(second)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect((await textOf("nobody", back)).match(/<li itemscope/g)).toHaveLength(50);
  });
});

/** Every name of a field in a value, at any depth. */
function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== "object" || value === null) return [];
  return [...new Set(Object.entries(value).flatMap(([name, part]) => [name, ...fieldsOf(part)]))];
}

test("a list asks the database as often with sixty entries as with one", async () => {
  const code = await entry(w, "TuS Linde");
  await release(w, code);
  await openForAll(w);
  const { id: bodyId } = await w.body("musterstadt");
  const asked = { bodyId, filter: noPublicFilter, today: "2027-03-12" };
  const questions = async () => {
    let count = 0;
    await w.reads("nobody", async (tx) => {
      const counting = new Proxy(tx, {
        get: (target, name) => {
          if (name === "execute") count += 1;
          return Reflect.get(target, name);
        },
      });
      await publicPage(counting, asked, {});
    });
    return count;
  };
  const before = await questions();
  for (let at = 0; at < 60; at++) await release(w, await entry(w, `Verein ${at}`));
  expect([before, await questions()]).toEqual([2, 2]);
});
