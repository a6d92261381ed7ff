// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { csvOf, readTable, xlsxOf } from "#kit/tables";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { paths } from "../paths.ts";
import { entries } from "../tables.ts";
import { addEntry } from "./add.ts";
import { type EntryContent, emptyContent } from "./content.ts";
import { exportEntries } from "./export.ts";
import { noFilter } from "./filter.ts";

const town = "musterstadt";
let w: World;
let townId: string;
beforeEach(async () => {
  w = await world();
  townId = (await w.body(town)).id;
});

const blank: EntryContent = { ...emptyContent, name: "", kind: "association" };

/** Anna writes entries down; returns their codes in the order given. */
function annaHas(...contents: (Partial<EntryContent> & { name: string })[]): Promise<string[]> {
  return w.as("anna", async (tx, actor) => {
    const codes: string[] = [];
    for (const content of contents) {
      const code = await addEntry(tx, { id: newId(w.now), bodyId: townId, content: { ...blank, ...content }, actor, now: w.now });
      codes.push(code ?? "");
    }
    return codes;
  });
}

const stored = () =>
  w.db.owner((tx) =>
    tx
      .select()
      .from(entries)
      .where(and(eq(entries.bodyId, townId), isNull(entries.removedAt))),
  );
const form = (values: Record<string, string | string[]>) => ({ kind: "association", legalForm: "", mainField: "", ...values });
const pageOf = async (path: string) => (await w.request("anna", path)).text();

describe("writing entries down", () => {
  test("an empty inventory says that an untidy list is enough", async () => {
    expect(await pageOf(paths.list(town))).toContain("Eine unaufgeräumte Liste genügt");
  });

  test("a new entry stands in the list, its main field first", async () => {
    const answer = await w.request(
      "anna",
      paths.entries(town),
      form({
        id: newId(),
        name: "TuS 08 Altdorf",
        mainField: "sport",
        fields: ["culture", "sport"],
        place: "Altdorf",
        website: "www.tus.example",
      }),
    );
    expect([answer.status, answer.headers.get("location")]).toEqual([303, paths.list(town)]);
    const [entry] = await stored();
    expect(entry).toMatchObject({
      name: "TuS 08 Altdorf",
      fields: ["sport", "culture"],
      place: "Altdorf",
      website: "https://www.tus.example",
      source: "person",
      version: 1,
    });
    expect(await pageOf(paths.list(town))).toContain("TuS 08 Altdorf");
  });

  test("a double click makes one entry and gives both clicks the same answer", async () => {
    const sent = form({ id: newId(), name: "MGV Wiesen" });
    const answers = await Promise.all([w.request("anna", paths.entries(town), sent), w.request("anna", paths.entries(town), sent)]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect(await stored()).toHaveLength(1);
  });

  test("40,000 characters are refused, and every one of them is still there", async () => {
    const note = "Ä".repeat(40_000);
    const answer = await w.request("anna", paths.entries(town), form({ id: newId(), name: "MGV Wiesen", note, place: "Wiesen" }));
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(note);
    expect(page).toContain('value="Wiesen"');
    expect(page).toContain("Die Notiz ist länger als 4.000 Zeichen.");
    expect(await stored()).toHaveLength(0);
  });

  test.each([
    ["no name", { name: "  " }, "Tragen Sie einen Namen ein."],
    ["a name of 201 letters", { name: "a".repeat(201) }, "Der Name ist länger als 200 Zeichen."],
    ["a postcode of four digits", { name: "A", postcode: "0010" }, "Eine Postleitzahl hat fünf Ziffern"],
    ["an address that runs script", { name: "A", website: "javascript:alert(1)" }, "Das ist keine Adresse im Internet."],
    ["a field nobody knows", { name: "A", fields: ["golf"] }, "Wählen Sie Bereiche aus der Liste."],
  ])("%s is refused with what to do", async (_, values, sentence) => {
    const answer = await w.request("anna", paths.entries(town), form({ id: newId(), ...values }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });

  test("NUL bytes in a form and in an address neither break anything nor are kept", async () => {
    await w.request("anna", paths.entries(town), form({ id: newId(), name: "Heimat\u0000verein", note: "a\u0000b" }));
    expect((await stored())[0]).toMatchObject({ name: "Heimatverein", note: "ab" });
    for (const query of ["q=a%00b", "nach=%00", "vor=%00aa", "ort=%00", "entfernt=%00"]) {
      expect((await w.request("anna", `${paths.list(town)}?${query}`)).status).toBe(200);
    }
  });
});

describe("two people on one entry", () => {
  test("the second, here her own other tab, sees both versions and chooses one", async () => {
    const [code = ""] = await annaHas({ name: "Heimatverein Linde", place: "Linde" });
    const path = paths.entry(town, code);
    await w.request("anna", path, form({ version: "1", name: "Heimatverein Linde e.V.", place: "Linde" }));
    const second = await w.request("anna", path, form({ version: "1", name: "Heimatfreunde Linde", place: "Linde" }));
    const page = await second.text();
    expect(second.status).toBe(409);
    expect(page).toContain("Heimatverein Linde e.V.");
    expect(page).toContain("Heimatfreunde Linde");
    expect(page).toContain("Sie haben diesen Eintrag am 12. März 2027 um 10:30 Uhr geändert.");
    const chosen = await w.request("anna", path, form({ version: "2", name: "Heimatfreunde Linde", place: "Linde" }));
    expect(chosen.status).toBe(303);
    expect((await stored()).map((entry) => [entry.name, entry.version])).toEqual([["Heimatfreunde Linde", 3]]);
  });

  test("sending the same again after the back button is no conflict", async () => {
    const [code = ""] = await annaHas({ name: "FC Linde" });
    const sent = form({ version: "1", name: "FC Linde 1920" });
    const answers = [await w.request("anna", paths.entry(town, code), sent), await w.request("anna", paths.entry(town, code), sent)];
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    expect((await stored())[0]?.version).toBe(2);
  });

  test("changing an entry somebody removed keeps what was typed", async () => {
    const [code = ""] = await annaHas({ name: "FC Linde" });
    await w.request("anna", paths.remove(town), { codes: [code] });
    const answer = await w.request("anna", paths.entry(town, code), form({ version: "1", name: "FC Linde", note: "Neuer Vorstand" }));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Neuer Vorstand");
  });
});

describe("removing entries", () => {
  test("chosen entries go, and come back with one button", async () => {
    const codes = await annaHas({ name: "A" }, { name: "B" }, { name: "C" });
    const answer = await w.request("anna", paths.remove(town), { codes: codes.slice(0, 2) });
    const afterwards = answer.headers.get("location") ?? "";
    expect((await stored()).map((entry) => entry.name)).toEqual(["C"]);
    const page = await pageOf(afterwards);
    expect(page).toContain("2 Einträge entfernt. Das lässt sich bis 11. April 2027 rückgängig machen.");
    const undo = /action="([^"]+rueckgaengig)"/.exec(page)?.[1] ?? "";
    expect((await w.request("anna", undo, {})).status).toBe(303);
    expect(await stored()).toHaveLength(3);
    await w.request("anna", undo, {});
    expect(await stored()).toHaveLength(3);
  });

  test("after 30 days it is too late", async () => {
    const codes = await annaHas({ name: "A" });
    const answer = await w.request("anna", paths.remove(town), { codes });
    const stepId = new URL(answer.headers.get("location") ?? "", "http://x").searchParams.get("entfernt") ?? "";
    w.clock.moveTo(later(w.now, days(30) + 1));
    await w.request("anna", paths.undoRemoval(town, stepId), {});
    expect(await stored()).toHaveLength(0);
  });

  test("nothing chosen removes nothing", async () => {
    await annaHas({ name: "A" });
    expect((await w.request("anna", paths.remove(town), {})).headers.get("location")).toBe(paths.list(town));
    expect(await stored()).toHaveLength(1);
  });
});

describe("other people", () => {
  test("the officer of another town finds neither list nor entry, also not by its address", async () => {
    const [code = ""] = await annaHas({ name: "Geheim" });
    const foreign = [paths.list(town), paths.entry(town, code), paths.csv(town), paths.overview(town), paths.entry("nachbarhausen", code)];
    for (const path of foreign) expect((await w.request("bert", path)).status).toBe(404);
    for (const path of [paths.entry(town, code), paths.entry("nachbarhausen", code)]) {
      expect((await w.request("bert", path, form({ version: "1", name: "Gekapert" }))).status).toBe(404);
    }
    expect((await w.request("bert", paths.remove("nachbarhausen"), { codes: [code] })).status).toBe(303);
    expect((await stored()).map((entry) => entry.name)).toEqual(["Geheim"]);
  });

  test("a body that does not exist looks like one that is not hers", async () => {
    expect((await w.request("anna", paths.list("nirgendwo"))).status).toBe(404);
    expect((await w.request("anna", paths.entries("nirgendwo"), form({ id: newId(), name: "A" }))).status).toBe(404);
  });

  test("the database itself shows and gives nothing to people of other bodies", async () => {
    await annaHas({ name: "Geheim" });
    for (const person of ["bert", "clara", "dora", "emil", "nobody"] as const) {
      expect(await w.reads(person, (tx) => tx.select({ id: entries.id }).from(entries))).toEqual([]);
    }
    await w.as("bert", (tx) => tx.update(entries).set({ name: "Gekapert" }));
    const write = { id: newId(), bodyId: townId, content: { ...blank, name: "Untergeschoben" }, now: w.now };
    await expect(w.as("bert", (tx, actor) => addEntry(tx, { ...write, actor }))).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/row-level security/) },
    });
    expect((await stored()).map((entry) => entry.name)).toEqual(["Geheim"]);
  });
});

describe("downloading", () => {
  const dangerous = ['=HYPERLINK("http://x")', "+49 123", "-1", "@SUM(A1)", "'=1+1", 'Verein "Die; Muster"', "Zeile 1\nZeile 2"];

  test("formulas leave as text and come back as they were, in both formats", async () => {
    await annaHas(
      ...dangerous.map((name) => ({ name: name.replace("\n", " "), note: name, fields: ["sport", "culture"], place: "Linde" })),
    );
    const table = await w.as("anna", (tx, actor) => exportEntries(tx, { bodyId: townId, filter: noFilter, actor, now: w.now }));
    const csv = csvOf(table.columns, table.rows);
    expect(csv).toContain("'=HYPERLINK");
    for (const bytes of [Buffer.from(csv), await xlsxOf(table.columns, table.rows, "Bestand")]) {
      const back = await readTable(bytes, "bestand");
      expect(back.kind === "read" && [back.table.columns, back.table.rows.map((row) => row.cells)]).toEqual([table.columns, table.rows]);
    }
  });

  test("the file carries the filter's entries and leaves a line in the audit trail", async () => {
    await annaHas({ name: "FC Linde", place: "Linde" }, { name: "SC Hofen", place: "Hofen" });
    const answer = await w.request("anna", paths.csv(town, { place: "linde" }));
    const text = await answer.text();
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="bestand-musterstadt-2027-03-12.csv"');
    expect([text.includes("FC Linde"), text.includes("SC Hofen")]).toEqual([true, false]);
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "inventory.exported")));
    expect(lines.map((line) => line.details)).toEqual([{ count: 1 }]);
  });
});
