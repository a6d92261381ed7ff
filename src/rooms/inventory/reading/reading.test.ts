// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, isNull, ne } from "drizzle-orm";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { beginSession } from "#identity";
import { files, keepFilesUnder, removeExpired } from "#kit/files";
import { projectPath } from "#kit/place";
import { xlsxOf } from "#kit/tables";
import { days, hours, later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { paths } from "../paths.ts";
import { importFile } from "../public.ts";
import { inventoryState } from "../state.ts";
import { entries, imports } from "../tables.ts";
import { tidyUp } from "../tidy-up.ts";
import { readInJob } from "./job.ts";

// Each look at a list reads it in a thread of its own, several in one test.
beforeAll(() => vi.setConfig({ testTimeout: 60_000 }));
afterAll(() => vi.resetConfig());

const town = "musterstadt";
let w: World;
let townId: string;
let example: Uint8Array;
beforeEach(async () => {
  w = await world();
  // What has no row in our database is removed: the files of another worker have theirs elsewhere.
  keepFilesUnder(join(inject("filesFolder"), String(process.pid)));
  townId = (await w.body(town)).id;
  example = new Uint8Array(await readFile(projectPath("data", "inventory", "example-list.csv")));
});

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));
const present = () =>
  w.db.owner((tx) =>
    tx
      .select()
      .from(entries)
      .where(and(eq(entries.bodyId, townId), isNull(entries.removedAt)))
      .orderBy(entries.importRow, entries.name),
  );
const lists = () => w.db.owner((tx) => tx.select().from(imports));
const keptFiles = () => w.db.owner((tx) => tx.select().from(files));
const page = async (path: string) => (await w.request("anna", path)).text();

/** Anna chooses a file. Returns the address she is led to. */
async function hands(bytes: Uint8Array, name = "Vereine.csv"): Promise<string> {
  const answer = await w.request("anna", paths.readings(town), fileForm(bytes, name));
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

function fileForm(bytes: Uint8Array, name: string): FormData {
  const form = new FormData();
  form.set("file", new File([bytes as BlobPart], name));
  return form;
}

/** What the next page is going to say, as it stands in the cookie. */
function saidBy(answer: Response): string {
  const cookie = /^fokus-flash=([^.;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
  return Buffer.from(cookie, "base64url").toString();
}

const idIn = (path: string) => /einlesen\/([0-9a-f-]{36})/.exec(path)?.[1] ?? "";

/** Anna corrects something and goes on to the trial. */
const goesOn = (id: string, said: Record<string, string | string[]> = {}) =>
  w.request("anna", paths.understood(town, id), { go: "trial", ...said });

/** The whole way: choose, answer, start, wait. Returns the list's id. */
async function readsIn(bytes: Uint8Array, said: Record<string, string | string[]> = {}, name?: string): Promise<string> {
  const id = idIn(await hands(bytes, name));
  expect((await goesOn(id, said)).headers.get("location")).toBe(paths.trial(town, id));
  expect((await w.request("anna", paths.start(town, id), {})).headers.get("location")).toBe(paths.progress(town, id));
  await w.jobs.drain();
  return id;
}

describe("an untidy list from the file to the inventory", () => {
  test("what we understood comes with reasons in her words, and one question for the whole file", async () => {
    const path = await hands(example, "Vereine_2026.csv");
    const shown = await page(path);
    expect(shown).toContain("66 Zeilen, 4 Spalten. Die erste Zeile ist die Überschrift.");
    expect(shown).toContain("gut lesbar");
    expect(shown).toContain("nennt in allen 66 Zeilen eine andere Kommune (Nachbarhausen)");
    expect(shown).toContain("»Vereine« (52) sagt nichts aus");
    expect(shown.match(/name="places"/g)).toHaveLength(6);
    expect(shown).toContain("weil: »Schützengesellschaft«");
    expect(shown).not.toContain("windows-1252</");
    expect(await present()).toHaveLength(0);
  });

  test("without an answer to the question there is no trial, and everything she chose is still there", async () => {
    const id = idIn(await hands(example));
    const answer = await goesOn(id, { "column-1": "ignore", "was:column-1": "category", places: ["Linde"], placesAsked: "1" });
    const shown = await answer.text();
    expect(answer.status).toBe(422);
    expect(shown).toContain("Beantworten Sie zuerst, wohin die Einträge gehören.");
    expect(/name="column-1"[\s\S]*?<option value="(\w+)" selected/.exec(shown)?.[1]).toBe("ignore");
    expect(shown.match(/name="places"/g)).toHaveLength(1);
  });

  test("66 rows become 66 entries, and the result says how many are open", async () => {
    const id = await readsIn(example, { belongs: "own" }, "Vereine_2026.csv");
    const shown = await page(paths.result(town, id));
    const open = (await present()).filter((entry) => entry.fields.length === 0).length;
    expect(await present()).toHaveLength(66);
    expect(shown).toContain("Fertig: 66 Einträge eingelesen");
    expect(shown).toContain(`${66 - open} von 66 Einträgen mit Bereich, ${open} von 66 offen`);
    expect(shown).toContain("0 von 66 Zeilen abgelehnt");
    expect(shown).toContain("Ihre Datei löschen wir innerhalb von zwei Stunden.");
    expect(shown).toContain("möglich bis 11. April 2027");
    expect((await present()).find((entry) => entry.name === "TuS 08 Altdorf")).toMatchObject({
      fields: ["sport"],
      place: "Altdorf",
      source: "list",
      importRow: 12,
    });
  });

  test("the trial counts and saves nothing", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "own" });
    const shown = await page(paths.trial(town, id));
    expect(shown).toContain("66 neue Einträge entstehen. Es wird noch nichts gespeichert.");
    expect(shown).toContain("1 Paar könnte dasselbe sein");
    expect(shown).toContain("Bergfelder Musikverein e. V.");
    expect(await present()).toHaveLength(0);
  });

  test("a list that belongs to another municipality is not read in, by no way", async () => {
    const id = idIn(await hands(example));
    expect((await goesOn(id, { belongs: "other" })).headers.get("location")).toBe(paths.understood(town, id));
    expect(await page(paths.understood(town, id))).toContain("Diese Liste gehört in eine andere Kommune.");
    expect((await w.reads("anna", (tx) => inventoryState(tx, townId))).unfinished).toBeNull();
    for (const answer of [await w.request("anna", paths.trial(town, id)), await w.request("anna", paths.start(town, id), {})]) {
      expect(answer.headers.get("location")).toBe(paths.understood(town, id));
    }
    await w.jobs.drain();
    expect(await present()).toHaveLength(0);
  });

  test("not knowing leaves the list where it is", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "later" });
    expect(await page(paths.understood(town, id))).toContain("Die Liste bleibt hier liegen, bis Sie es wissen.");
    expect((await w.request("anna", paths.trial(town, id))).status).toBe(303);
  });
});

describe("other formats", () => {
  const columns = ["Vereinsname", "Kategorie", "PLZ"];
  const rows = [
    ["Schießsportverein Linde", "Sport", "00100"],
    ["=MGV; Wiesen", "Musik", "00101"],
  ];
  const found = async () => (await present()).map((entry) => [entry.name, entry.fields, entry.postcode]);
  const expected = [
    ["Schießsportverein Linde", ["sport"], "00100"],
    ["=MGV; Wiesen", ["culture"], "00101"],
  ];

  test("a spreadsheet keeps its zeros and its formulas as text", async () => {
    await readsIn(await xlsxOf(columns, rows, "Vereine"), {}, "Vereine.xlsx");
    expect(await found()).toEqual(expected);
  });

  test("a list with tabs", async () => {
    await readsIn(csv(...[columns, ...rows].map((cells) => cells.join("\t"))), {}, "Vereine.tsv");
    expect(await found()).toEqual(expected);
  });

  test("what was downloaded is understood as it was, in another inventory", async () => {
    await readsIn(example, { belongs: "own" });
    const before = await present();
    const downloaded = new Uint8Array(await (await w.request("anna", paths.csv(town))).arrayBuffer());
    await importFile({ db: w.db, clock: w.clock }, await w.body("nachbarhausen"), { bytes: downloaded, fileName: "bestand.csv" });
    const neighbours = await w.db.owner((tx) => tx.select().from(entries).where(ne(entries.bodyId, townId)));
    // An entry with several fields is understood anew from its name; one field, or none, comes back as it was.
    const oneField = (fields: string[]) => (fields.length > 1 ? "several" : (fields[0] ?? "open"));
    const severalIn = new Set(before.filter(({ fields }) => fields.length > 1).map(({ name }) => name));
    const facts = (all: typeof before) =>
      all.map(({ name, legalForm, fields, place }) => [name, legalForm, severalIn.has(name) ? "several" : oneField(fields), place]).sort();
    expect(facts(neighbours)).toEqual(facts(before));
  });
});

describe("what she corrects", () => {
  test("values, columns and Ortsteile are kept and change the entries", async () => {
    const list = csv("Verein;Sparte;Wo", "Zwirbel;Spezialisten;Oberdorf", "Quirl;Spezialisten;Unterdorf");
    await readsIn(list, { "value:Spezialisten": "culture", "column-2": "place", "was:column-2": "ignore" });
    expect((await present()).map((entry) => [entry.name, entry.fields, entry.place])).toEqual([
      ["Zwirbel", ["culture"], "Oberdorf"],
      ["Quirl", ["culture"], "Unterdorf"],
    ]);
  });

  test("her Ortsteile are found in names; none means none", async () => {
    await readsIn(csv("Verein", "Sportverein Kleinwinkel", "Chor am Bach"), { placesAsked: "1", morePlaces: "Kleinwinkel, Großwinkel" });
    expect((await present()).map((entry) => entry.place)).toEqual(["Kleinwinkel", null]);
  });

  test("without a column of names there is a sentence instead of a trial", async () => {
    const id = idIn(await hands(csv("Verein;Ort", "TuS Linde;Linde", "SC Hofen;Hofen")));
    const answer = await goesOn(id, { "column-0": "ignore", "was:column-0": "name" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Wählen Sie aus, in welcher Spalte die Namen stehen.");
  });

  test("a wrong encoding is not forced on the list; she is told what was done", async () => {
    const id = idIn(await hands(example));
    await w.request("anna", paths.understood(town, id), { encoding: "utf-8", "was:encoding": "windows-1252", go: "again" });
    const shown = await page(paths.understood(town, id));
    expect(shown).toContain("Die Datei ist nicht in utf-8 gespeichert.");
    expect(shown).toContain("Schießsportverein Linde");
  });

  test("a header that is none is said with an empty field", async () => {
    const id = idIn(await hands(csv("Name", "TuS Linde", "SC Hofen")));
    await w.request("anna", paths.understood(town, id), { headerRow: "", "was:headerRow": "1", go: "again" });
    expect(await page(paths.understood(town, id))).toContain("Die Liste hat keine Überschrift.");
  });
});

describe("the same again", () => {
  test("the same file under another name changes nothing and says so", async () => {
    const id = await readsIn(example, { belongs: "own" });
    expect(await hands(example, "Kopie von Vereine.csv")).toBe(paths.result(town, id));
    expect(await present()).toHaveLength(66);
    expect(await lists()).toHaveLength(1);
  });

  test("the same rows in another file are not read in twice", async () => {
    await readsIn(csv("Verein", "TuS Linde", "SC Hofen"));
    const id = idIn(await hands(csv("Verein", "SC Hofen", "TuS  LINDE", "FC Wiesen", "FC Wiesen")));
    await goesOn(id);
    const shown = await page(paths.trial(town, id));
    expect(shown).toContain("1 neuer Eintrag entsteht");
    expect(shown).toContain("3 von 4 Zeilen nennen einen Eintrag, der schon da ist.");
    await w.request("anna", paths.start(town, id), {});
    await w.jobs.drain();
    expect((await present()).map((entry) => entry.name).sort()).toEqual(["FC Wiesen", "SC Hofen", "TuS Linde"]);
  });

  test("choosing a waiting file again goes on where she stopped", async () => {
    const first = await hands(example);
    await goesOn(idIn(first), { "column-1": "ignore", "was:column-1": "category", belongs: "own" });
    expect(await hands(example)).toBe(first);
    expect((await lists())[0]?.corrections).toMatchObject({ belongs: "own", mapping: { 1: "ignore" } });
  });

  test("two people choosing the same file at once make one list", async () => {
    const chosen = await Promise.all([hands(example), hands(example)]);
    expect(chosen[0]).toBe(chosen[1]);
    expect(await lists()).toHaveLength(1);
    await w.db.owner((tx) => removeExpired(tx, later(w.now, hours(2))));
    expect(await keptFiles()).toHaveLength(1);
  });

  test("a double click on the start button starts once", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "own" });
    const answers = await Promise.all([w.request("anna", paths.start(town, id), {}), w.request("anna", paths.start(town, id), {})]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    // The list, and then the search for doubles.
    expect(await w.jobs.drain()).toBe(2);
    expect(await present()).toHaveLength(66);
  });

  test("a job that runs again, or goes on after a crash, repeats nothing", async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => `Verein Nummer ${index}`);
    const id = idIn(await hands(csv("Verein", ...rows)));
    await goesOn(id);
    await w.request("anna", paths.start(town, id), {});
    const personId = (await w.actor("anna")).id ?? "";
    const context = { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue };
    await Promise.all([readInJob.run({ importId: id, personId }, context), readInJob.run({ importId: id, personId }, context)]);
    await w.jobs.drain();
    expect(await present()).toHaveLength(1_200);
    expect((await lists())[0]).toMatchObject({ total: 1_200, doneCount: 1_200, accepted: 1_200, known: 0 });
  });
});

describe("taking it back", () => {
  test("undo removes the list's entries and keeps those changed since", async () => {
    const id = await readsIn(example, { belongs: "own" });
    const changed = (await present()).slice(0, 3);
    for (const entry of changed) {
      await w.request("anna", paths.entry(town, entry.code), {
        version: "1",
        name: `${entry.name} neu`,
        kind: entry.kind,
        legalForm: "",
        mainField: "",
      });
    }
    const answer = await w.request("anna", paths.undoReading(town, id), {});
    expect(answer.headers.get("location")).toBe(paths.readings(town));
    expect(saidBy(answer)).toContain(
      "Das Einlesen vom 12. März 2027 ist rückgängig gemacht: 63 Einträge entfernt, 3 seitdem geänderte oder anderswo genannte behalten.",
    );
    expect((await present()).map((entry) => entry.name).sort()).toEqual(changed.map((entry) => `${entry.name} neu`).sort());
    await w.request("anna", paths.undoReading(town, id), {});
    expect(await present()).toHaveLength(3);
    expect(await page(paths.result(town, id))).toContain("Das Einlesen wurde am 12. März 2027 rückgängig gemacht.");
  });

  test("afterwards the same file can be read in again", async () => {
    const id = await readsIn(example, { belongs: "own" });
    await w.request("anna", paths.undoReading(town, id), {});
    const again = await readsIn(example, { belongs: "own" });
    expect(again).not.toBe(id);
    expect(await present()).toHaveLength(66);
  });

  test("after 30 days it is too late", async () => {
    const id = await readsIn(example, { belongs: "own" });
    w.clock.moveTo(later(w.now, days(31)));
    await w.request("anna", paths.undoReading(town, id), {});
    expect(await present()).toHaveLength(66);
    expect(await page(paths.result(town, id))).not.toContain("rückgängig machen");
  });
});

describe("stopping and going on", () => {
  test("a list that waits stands on the page, on the start page, and can be thrown away", async () => {
    const path = await hands(example, "Vereine_2026.csv");
    expect(await page(paths.readings(town))).toContain("66 Zeilen, noch nicht eingelesen");
    expect(await w.reads("anna", (tx) => inventoryState(tx, townId))).toEqual({
      entries: 0,
      openFields: 0,
      unfinished: { id: idIn(path), fileName: "Vereine_2026.csv", nextPath: path },
    });
    await w.request("anna", paths.discard(town, idIn(path)), {});
    expect([await lists(), await keptFiles()]).toEqual([[], []]);
  });

  test("the file goes when the entries are there, and after 30 days at the latest", async () => {
    await readsIn(example, { belongs: "own" });
    expect(await keptFiles()).toEqual([]);
    const path = await hands(csv("Verein", "Zwirbel"));
    w.clock.moveTo(later(w.now, days(31)));
    await tidyUp.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
    expect(await keptFiles()).toEqual([]);
    expect((await w.request("anna", path)).status).toBe(404);
    expect(await lists()).toHaveLength(1);
  });

  test("progress is told in words and leads to the result", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "own" });
    await w.request("anna", paths.start(town, id), {});
    expect(await page(paths.progress(town, id))).toContain("0 von 66 Zeilen");
    expect(await (await w.request("anna", paths.progressJson(town, id))).json()).toEqual({ done: 0, total: 66, text: "0 von 66 Zeilen" });
    await w.jobs.drain();
    const report = await (await w.request("anna", paths.progressJson(town, id))).json();
    expect(report).toEqual({ done: 66, total: 66, text: "66 von 66 Zeilen", next: paths.result(town, id) });
    for (const path of [paths.progress(town, id), paths.understood(town, id), paths.trial(town, id)]) {
      expect((await w.request("anna", path)).headers.get("location")).toBe(paths.result(town, id));
    }
  });
});

test("work that got stuck can be queued again after five minutes, not before", async () => {
  const id = idIn(await hands(example));
  await goesOn(id, { belongs: "own" });
  await w.request("anna", paths.start(town, id), {});
  await w.db.script("delete from pgboss.job");
  await w.request("anna", paths.start(town, id), {});
  expect(await w.jobs.drain()).toBe(0);
  w.clock.moveTo(later(w.now, minutes(5)));
  expect(await page(paths.progress(town, id))).toContain("Noch einmal anstoßen");
  await w.request("anna", paths.start(town, id), {});
  // The list, and then the search for doubles.
  expect(await w.jobs.drain()).toBe(2);
  expect(await present()).toHaveLength(66);
});

test("a list that got stuck before its first entry can be thrown away, even when its file is gone, and chosen again", async () => {
  const id = idIn(await hands(example));
  await goesOn(id, { belongs: "own" });
  await w.request("anna", paths.start(town, id), {});
  await w.db.script("delete from pgboss.job");
  await w.db.owner((tx) => tx.delete(files));
  await w.request("anna", paths.discard(town, id), {});
  expect(await lists()).toHaveLength(1);
  w.clock.moveTo(later(w.now, minutes(5)));
  expect(await page(paths.progress(town, id))).toContain("Datei verwerfen");
  await w.request("anna", paths.discard(town, id), {});
  expect(await lists()).toEqual([]);
  await readsIn(example, { belongs: "own" });
  expect(await present()).toHaveLength(66);
});

describe("files that are no lists", () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const bomb = () =>
    zipSync(
      {
        "[Content_Types].xml": strToU8("<Types/>"),
        "xl/workbook.xml": strToU8("<workbook/>"),
        "xl/worksheets/sheet1.xml": new Uint8Array(200_000_000),
      },
      { level: 9 },
    );

  test.each([
    ["an empty file", "leer.csv", () => new Uint8Array(), "In dieser Datei steht nichts."],
    [
      "a picture with the wrong name",
      "Vereine.csv",
      () => png,
      "Diese Datei ist ein Bild, auch wenn ihr Name auf .csv endet. Speichern Sie die Tabelle in Excel als CSV oder XLSX und wählen Sie sie noch einmal aus.",
    ],
    ["a header alone", "Vereine.csv", () => csv("Vereinsname;Kategorie"), "nur eine Überschrift"],
    ["a spreadsheet that unpacks to 200 MB", "Vereine.xlsx", bomb, "größer als"],
    ["a spreadsheet cut in half", "Vereine.xlsx", () => zipSync({ "xl/workbook.xml": strToU8("<w/>") }).slice(0, 40), "beschädigt"],
  ])("%s: a sentence, and nothing is stored", async (_, name, bytes, sentence) => {
    const answer = await w.request("anna", paths.readings(town), fileForm(bytes(), name));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect([await lists(), await keptFiles()]).toEqual([[], []]);
  });

  test("no file chosen: says so", async () => {
    const answer = await w.request("anna", paths.readings(town), {});
    expect([answer.status, (await answer.text()).includes("Wählen Sie eine Datei aus.")]).toEqual([422, true]);
  });

  test("NUL bytes are left out and told; formulas stay text", async () => {
    const id = await readsIn(csv("Verein;Bemerkung", "Heimat\u0000verein;=1+1", '"=HYPERLINK(""http://x"")";@x'));
    expect((await present()).map((entry) => [entry.name, entry.note])).toEqual([
      ["Heimatverein", "=1+1"],
      ['=HYPERLINK("http://x")', "@x"],
    ]);
    expect(id).not.toBe("");
  });
});

/** A session of Anna's, as her browser keeps it. */
async function cookieOf(): Promise<string> {
  const id = (await w.actor("anna")).id ?? "";
  return `fokus-session=${await w.db.signIn((tx) => beginSession(tx, w.app.seals, id, w.now))}`;
}

test("when the file is lost after the start, reading in ends with what is there", async () => {
  const id = idIn(await hands(example));
  await goesOn(id, { belongs: "own" });
  await w.request("anna", paths.start(town, id), {});
  await w.db.owner(async (tx) => {
    await tx.delete(files);
    await removeExpired(tx, later(w.now, hours(2)));
  });
  await w.jobs.drain();
  expect(await page(paths.result(town, id))).toContain("Fertig: 0 Einträge eingelesen");
});

test("a session that ends while she corrects: her choices are back after signing in, and not yet saved", async () => {
  const id = idIn(await hands(example));
  const send = (path: string, cookie: string, body?: URLSearchParams) =>
    w.app.fetch(
      new Request(`http://localhost:3000${path}`, {
        method: body ? "POST" : "GET",
        headers: { cookie, origin: "http://localhost:3000" },
        body,
      }),
    );
  const old = await cookieOf();
  w.clock.moveTo(later(w.now, minutes(61)));
  const said = new URLSearchParams({ go: "again", "column-1": "ignore", "was:column-1": "category", belongs: "own" });
  const parked = await send(paths.understood(town, id), old, said);
  expect(parked.status).toBe(303);
  const kept =
    parked.headers
      .getSetCookie()
      .find((one) => one.startsWith("fokus-parked="))
      ?.split(";")[0] ?? "";
  const restored = await send("/wieder-da", `${await cookieOf()}; ${kept}`);
  const shown = await restored.text();
  expect(restored.status).toBe(200);
  expect(/name="column-1"[\s\S]*?<option value="(\w+)" selected/.exec(shown)?.[1]).toBe("ignore");
  expect((await lists())[0]?.corrections).toEqual({});
});

describe("a connection that breaks off", () => {
  async function sends(body: BodyInit, declared: string): Promise<Response> {
    const signedIn = await cookieOf();
    const headers = {
      cookie: signedIn,
      origin: "http://localhost:3000",
      "content-type": "multipart/form-data; boundary=grenze",
      "content-length": declared,
    };
    return w.app.fetch(
      new Request(`http://localhost:3000${paths.readings(town)}`, { method: "POST", headers, body, duplex: "half" } as RequestInit),
    );
  }

  const beginning = `--grenze\r\nContent-Disposition: form-data; name="file"; filename="Vereine.csv"\r\n\r\n${"Verein\n".repeat(450_000)}`;

  test("fewer bytes than announced: says after how many, and stores nothing", async () => {
    const answer = await sends(beginning, "8000000");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(
      "Die Verbindung brach nach 3 von 8 MB ab. Es wurde nichts eingelesen. Wählen Sie die Datei noch einmal aus.",
    );
    expect([await lists(), await keptFiles()]).toEqual([[], []]);
  });

  test("a stream that fails in the middle ends with the same sentence", async () => {
    let sent = false;
    const failing = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) controller.error(new Error("socket hang up"));
        else controller.enqueue(new TextEncoder().encode(beginning));
        sent = true;
      },
    });
    expect(await (await sends(failing, "8000000")).text()).toContain("Die Verbindung brach nach 3 von 8 MB ab.");
  });

  test("more than 20 MB are refused before they are read", async () => {
    const answer = await sends("x", "25000000");
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("Diese Datei hat 25 MB. Wir lesen Dateien bis 20 MB.");
  });
});

describe("other people", () => {
  test("nobody else sees or starts her list, under neither town's address", async () => {
    const id = idIn(await hands(example));
    for (const slug of [town, "nachbarhausen"]) {
      for (const path of [paths.understood(slug, id), paths.trial(slug, id), paths.result(slug, id), paths.progressJson(slug, id)]) {
        expect((await w.request("bert", path)).status).toBe(404);
      }
      for (const path of [paths.understood(slug, id), paths.start(slug, id), paths.undoReading(slug, id), paths.discard(slug, id)]) {
        expect((await w.request("bert", path, { belongs: "own" })).status).toBe(404);
      }
    }
    expect(await w.reads("bert", async (tx) => [await tx.select().from(imports), await tx.select().from(files)])).toEqual([[], []]);
    expect((await w.request("anna", paths.understood(town, "keine-id"))).status).toBe(404);
  });

  test("who does not work for the town any more cannot finish a list either", async () => {
    const id = idIn(await hands(example));
    await goesOn(id, { belongs: "own" });
    await w.request("anna", paths.start(town, id), {});
    const bert = (await w.actor("bert")).id ?? "";
    await readInJob.run({ importId: id, personId: bert }, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
    expect(await present()).toHaveLength(0);
  });
});
