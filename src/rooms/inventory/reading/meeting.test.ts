// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { csvOf, xlsxOf } from "#kit/tables";
import { type World, world } from "#world";
import { addEntry } from "../entries/add.ts";
import { changeEntry } from "../entries/change.ts";
import { contentFields, contentOf, type EntryContent, emptyContent } from "../entries/content.ts";
import { exportEntries } from "../entries/export.ts";
import { noFilter } from "../entries/filter.ts";
import { paths } from "../paths.ts";
import { importFile } from "../public.ts";
import { entries } from "../tables.ts";
import { flashOf, officer } from "./testing/officer.ts";

/** Each list is read in a thread of its own, several in one test. */
const slow = { timeout: 60_000 };

const town = "musterstadt";
let w: World;
let anna: ReturnType<typeof officer>;
beforeEach(async () => {
  w = await world();
  anna = officer(w, town);
});

/** Somebody of the team changes one value of an entry. */
async function changes(name: string, values: Partial<EntryContent>): Promise<void> {
  const entry = (await anna.present()).find((one) => one.name === name);
  if (!entry) throw new Error(`There is no ${name}`);
  const { code, version, bodyId } = entry;
  const content = { ...contentOf(entry), ...values };
  await w.as("anna", (tx, actor) => changeEntry(tx, { bodyId, code, version, content, actor, now: w.now }));
}

const first = ["Vereinsname;Sucht;Internetseite", "TuS Linde;Kassenwart;www.tus-linde.example", "MGV Wiesen;Tenöre;", "Chor Hofen;;"];
const newer = [
  "Vereinsname;Sucht;Internetseite",
  "TuS Linde;Übungsleiterin;www.tus-linde.example",
  "MGV Wiesen;Bässe;",
  "DLRG Musterstadt;;",
];
const seeks = async () => (await anna.present()).map(({ name, seeks }) => [name, seeks]);

describe("a newer version of a list", slow, () => {
  test("is guessed from headings and names, and every change is shown before it happens", async () => {
    await anna.readsIn(first);
    const id = await anna.chooses(newer);
    const asked = await anna.understood(id);
    expect(asked).toContain("Eine Liste mit denselben Überschriften haben Sie am 12. März 2027 eingelesen: »Vereine.csv«.");
    expect(asked).toMatch(/value="update" checked/);
    const shown = await anna.trial(id, { way: "update" });
    expect(shown).toContain("1 neuer Eintrag entsteht, 2 Einträge bekommen neue Angaben.");
    for (const word of ["Kassenwart", "Übungsleiterin", "Tenöre", "Bässe"]) expect(shown).toContain(word);
    expect(shown).toContain("1 Eintrag steht nicht mehr auf der Liste. Er bleibt.");
    expect(shown).toContain("<li>Chor Hofen</li>");
    expect(await seeks()).toEqual([
      ["Chor Hofen", null],
      ["MGV Wiesen", "Tenöre"],
      ["TuS Linde", "Kassenwart"],
    ]);
  });

  test("updates what lists said, keeps what people said, removes nothing, and the result says so", async () => {
    await anna.readsIn(first);
    await changes("MGV Wiesen", { seeks: "ein Klavier" });
    const id = await anna.chooses(newer);
    const shown = await anna.trial(id, { way: "update" });
    expect(shown).toContain("1 Angabe bleibt, obwohl die Liste etwas anderes sagt");
    expect(shown).toContain("Ihr Team hat es so eingetragen");
    await w.request("anna", paths.start(town, id), {});
    await w.jobs.drain();
    expect(await seeks()).toEqual([
      ["Chor Hofen", null],
      ["DLRG Musterstadt", null],
      ["MGV Wiesen", "ein Klavier"],
      ["TuS Linde", "Übungsleiterin"],
    ]);
    const result = await anna.page(paths.result(town, id));
    expect(result).toContain("Fertig: 1 Eintrag eingelesen");
    expect(result).toContain("1 von 2 bekannten Einträgen mit neuen Angaben");
    const tus = (await anna.present()).find(({ name }) => name === "TuS Linde");
    expect(tus?.origins.seeks).toEqual({ by: "list", on: "2027-03-12", list: id });
  });

  test("»e.V.« behind a name makes no second entry, and the newer spelling counts", async () => {
    await anna.readsIn(["Vereinsname;Sucht", "TuS Linde;Kassenwart", "MGV Wiesen e. V.;Tenöre"]);
    await anna.readsIn(["Vereinsname;Sucht", "TuS Linde e.V.;Kassenwart", "MGV Wiesen;Bässe"], { way: "update" });
    expect(await seeks()).toEqual([
      ["MGV Wiesen", "Bässe"],
      ["TuS Linde e.V.", "Kassenwart"],
    ]);
  });

  test("what an association said stays too", async () => {
    await anna.readsIn(first);
    const said = { by: "association", on: "2027-03-12" } as const;
    const [chor] = await anna.present();
    await w.db.owner((tx) =>
      tx
        .update(entries)
        .set({ seeks: "Noten", origins: { seeks: said } })
        .where(eq(entries.id, chor?.id ?? "")),
    );
    const shown = await anna.trial(await anna.chooses(["Vereinsname;Sucht", "Chor Hofen;Geld", "TuS Linde;"]), { way: "update" });
    expect(shown).toContain("von dort selbst so gesagt");
  });

  test("taking it back puts every value back, except those somebody changed since", async () => {
    await anna.readsIn(first);
    const id = await anna.readsIn(newer, { way: "update" });
    await changes("TuS Linde", { seeks: "eine Kassenwartin" });
    const answer = await w.request("anna", paths.undoReading(town, id), {});
    expect(flashOf(answer)).toContain(
      "Das Einlesen vom 12. März 2027 ist rückgängig gemacht: 1 Eintrag entfernt, 1 Eintrag wieder wie vorher, 1 seitdem geänderte Angabe behalten.",
    );
    expect(await seeks()).toEqual([
      ["Chor Hofen", null],
      ["MGV Wiesen", "Tenöre"],
      ["TuS Linde", "eine Kassenwartin"],
    ]);
  });

  test("an Ortsteil that only one side knows makes no second entry", async () => {
    await anna.readsIn(["Vereinsname", "Schachfreunde"]);
    await anna.readsIn(["Vereinsname;Ortsteil", "Schachfreunde;Linde", "Heimatverein;Hofen", "Heimatverein;Linde"]);
    await anna.readsIn(["Vereinsname;Bietet", "Schachfreunde;Bretter"]);
    expect((await anna.present()).map(({ name, place, offers }) => [name, place, offers]).sort()).toEqual([
      ["Heimatverein", "Hofen", null],
      ["Heimatverein", "Linde", null],
      ["Schachfreunde", "Linde", "Bretter"],
    ]);
  });
});

describe("a different list", slow, () => {
  test("fills what is empty, overwrites and removes nothing", async () => {
    await anna.readsIn(first);
    const other = ["Name;Sucht;Bietet;Straße", "TuS Linde;Geld;Sporthalle;Am Platz 1", "Neuer Verein;;;", "Noch einer;;;"];
    const id = await anna.chooses(other);
    expect(await anna.understood(id)).toMatch(/value="complete" checked/);
    await anna.readsIn(other, { way: "complete" });
    const tus = (await anna.present()).find(({ name }) => name === "TuS Linde");
    expect(tus).toMatchObject({ seeks: "Kassenwart", offers: "Sporthalle", street: "Am Platz 1" });
    expect(await anna.present()).toHaveLength(5);
  });

  test("a value somebody emptied stays empty", async () => {
    await anna.readsIn(first);
    await changes("TuS Linde", { seeks: null });
    await anna.readsIn(["Name;Sucht", "TuS Linde;Geld"], { way: "complete" });
    expect((await seeks()).find(([name]) => name === "TuS Linde")).toEqual(["TuS Linde", null]);
  });

  test("without an answer it only completes", async () => {
    await anna.readsIn(first);
    await anna.readsIn(["Name;Sucht", "TuS Linde;Geld", "MGV Wiesen;Noten", "Chor Hofen;Raum"]);
    expect(await seeks()).toEqual([
      ["Chor Hofen", "Raum"],
      ["MGV Wiesen", "Tenöre"],
      ["TuS Linde", "Kassenwart"],
    ]);
  });
});

describe("what was downloaded", slow, () => {
  const full: Omit<EntryContent, "teamContact"> = {
    name: "Verein für Kunst, Kultur und =Summe",
    kind: "contact_point",
    legalForm: "nicht_e_v",
    fields: ["social", "culture", "other"],
    targetGroups: ["older", "migrants"],
    place: "Linde",
    reach: "beyond",
    street: "Am Platz 1",
    postcode: "00100",
    website: "https://kunst.example/",
    publicContact: "info@kunst.example\n00000 1234",
    offers: 'Raum mit Küche;\n"groß"',
    seeks: "Helfende | Geld",
    note: "eine Zeile\nnoch eine",
    evidence: "Satzung",
    confirmedOn: "2027-02-28",
  };
  const bare: EntryContent = { ...emptyContent, name: "TuS Hofen e.V.", kind: "other" };
  const contents = [{ ...full, teamContact: null }, bare];

  beforeEach(async () => {
    const { id: bodyId } = await w.body(town);
    for (const content of contents)
      await w.as("anna", (tx, actor) => addEntry(tx, { id: newId(w.now), bodyId, content, actor, now: w.now }));
  });

  const downloaded = async () => {
    const { id: bodyId } = await w.body(town);
    return w.as("anna", (tx, actor) => exportEntries(tx, { bodyId, filter: noFilter, actor, now: w.now }));
  };
  const files: [string, (table: { columns: string[]; rows: string[][] }) => Promise<Uint8Array>][] = [
    ["bestand.csv", async ({ columns, rows }) => new TextEncoder().encode(csvOf(columns, rows))],
    ["bestand.xlsx", ({ columns, rows }) => xlsxOf(columns, rows, "Bestand")],
  ];

  test.each(files)("read back from %s changes nothing, as a newer version too", async (name, made) => {
    const before = await anna.present();
    const id = await anna.chooses(await made(await downloaded()), name);
    for (const way of ["update", "complete"]) {
      expect(await anna.trial(id, { way })).toContain("Alle Einträge dieser Liste stehen schon in Ihrem Bestand. Es ändert sich nichts.");
    }
    await w.request("anna", paths.start(town, id), {});
    await w.jobs.drain();
    expect(await anna.present()).toEqual(before);
  });

  test.each(files)("read into another inventory from %s gives the same entries", async (name, made) => {
    const file = { bytes: await made(await downloaded()), fileName: name };
    await importFile({ db: w.db, clock: w.clock }, await w.body("nachbarhausen"), file);
    const there = (await officer(w, "nachbarhausen").present()).map(contentOf);
    const byName = (one: EntryContent, other: EntryContent) => (one.name < other.name ? -1 : 1);
    expect(there.sort(byName)).toEqual(contents.map((one) => contentOf(one)).sort(byName));
    expect(Object.keys(there[0] ?? {})).toEqual([...contentFields]);
  });

  test("contacts for the team come along only when ticked, and then as they were", async () => {
    await changes(bare.name, { teamContact: "Erika Muster\n00000 5678" });
    const { columns, rows } = await downloaded();
    const bytes = new TextEncoder().encode(csvOf(columns, rows));
    const bert = officer(w, "nachbarhausen", "bert");
    const index = String(columns.indexOf("Kontakt für das Team"));
    await bert.readsIn(bytes, { forTeam: [index], belongs: "own" });
    expect((await bert.present()).map(({ teamContact }) => teamContact)).toContain("Erika Muster\n00000 5678");
  });
});
