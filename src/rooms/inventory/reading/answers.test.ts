// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { lessonsOf } from "../lessons/lessons.ts";
import { paths } from "../paths.ts";
import { imports } from "../tables.ts";
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

const lists = () => w.db.owner((tx) => tx.select().from(imports));
const postPaste = (pasted: string) => w.request("anna", paths.paste(town), { pasted });

describe("a pasted table", slow, () => {
  test("goes the same way as a file, under its own name", async () => {
    const answer = await postPaste("Vereinsname\tKategorie\r\nTuS Linde\tSport\r\nMGV Wiesen\tMusik\r\n");
    expect(answer.status).toBe(303);
    const shown = await anna.page(answer.headers.get("location") ?? "");
    expect(shown).toContain("»Eingefügte Tabelle vom 12. März 2027«");
    expect(shown).toContain("2 Zeilen, 2 Spalten. Die erste Zeile ist die Überschrift.");
  });

  test("pasted again it is the same list", async () => {
    await postPaste("Vereinsname\nTuS Linde\nMGV Wiesen");
    await postPaste("Vereinsname\r\nTuS Linde\r\nMGV Wiesen\r\n");
    expect(await lists()).toHaveLength(1);
  });

  test.each([
    ["nothing", "   ", "Fügen Sie eine Tabelle ein."],
    ["a heading alone", "Vereinsname\tOrt", "nur eine Überschrift"],
    ["more than a million characters", `Vereinsname\n${"x".repeat(1_000_001)}`, "Wir lesen hier bis 1 Million."],
  ])("%s is refused with a sentence, and the text is still there", async (_, text, sentence) => {
    const answer = await postPaste(text);
    const shown = await answer.text();
    expect(answer.status).toBe(422);
    expect(shown).toContain(sentence);
    expect(shown).toContain(text.trim() === "" ? "<textarea" : text.slice(0, 50));
    expect(await lists()).toEqual([]);
  });
});

describe("what she said goes along", slow, () => {
  const list = ["Verein;Sparte;Wo", "Zwirbel;Spezialisten;Oberdorf", "Quirl;Spezialisten;Unterdorf", "Wirbel;Treffpunkt;Oberdorf"];
  const said = {
    "value:Spezialisten": "culture",
    "value:Treffpunkt": "nothing",
    "column-2": "place",
    "was:column-2": "ignore",
    placesAsked: "1",
    places: ["Oberdorf", "Unterdorf"],
  };

  test("values and Ortsteile teach the next list", async () => {
    await anna.readsIn(list, said);
    const { id } = await w.body(town);
    expect(await w.reads("anna", (tx) => lessonsOf(tx, id))).toMatchObject({
      values: { Spezialisten: "culture", Treffpunkt: null },
      places: ["Oberdorf", "Unterdorf"],
    });
    await anna.readsIn(["Name;Kategorie", "Kringel Oberdorf;Spezialisten", "Schnörkel;Treffpunkt"]);
    const taught = (await anna.present()).filter(({ name }) => ["Kringel Oberdorf", "Schnörkel"].includes(name));
    expect(taught.map(({ name, fields, place }) => [name, fields, place])).toEqual([
      ["Kringel Oberdorf", ["culture"], "Oberdorf"],
      ["Schnörkel", [], null],
    ]);
  });

  test("nothing is taught before reading in starts, and nothing another town hears of", async () => {
    const id = await anna.chooses(list);
    await anna.says(id, said);
    const bodies = [(await w.body(town)).id, (await w.body("nachbarhausen")).id];
    for (const body of bodies) expect(await w.db.owner((tx) => lessonsOf(tx, body))).toEqual({ values: {}, names: {}, words: {} });
  });

  test("the columns are read as the last time, the page says so, and it can be forgotten", async () => {
    await anna.readsIn(list, said);
    w.clock.moveTo(later(w.now, days(3)));
    const id = await anna.chooses(["Verein;Sparte;Wo", "Noch einer;;Oberdorf"]);
    const shown = await anna.understood(id);
    expect(shown).toContain("Wie beim letzten Mal eingelesen (12. März 2027).");
    expect(/name="column-2"[\s\S]*?<option value="(\w+)" selected/.exec(shown)?.[1]).toBe("place");
    const answer = await w.request("anna", paths.forgetColumns(town, id), {});
    expect(flashOf(answer)).toContain("Die Zuordnung vom letzten Mal ist vergessen.");
    expect(await anna.understood(id)).not.toContain("Wie beim letzten Mal");
    const next = await anna.chooses(["Verein;Sparte;Wo", "Und noch einer;;Oberdorf"]);
    expect(await anna.understood(next)).not.toContain("Wie beim letzten Mal");
  });

  test("a ticked column about people is not ticked the next time", async () => {
    const people = (name: string) => ["Verein;Vorsitzende", `${name};Erika Kanari`];
    await anna.readsIn(people("Zwirbel"), { forTeam: ["1"] });
    const id = await anna.chooses(people("Quirl"));
    expect(await anna.understood(id)).not.toMatch(/name="forTeam"[^>]*checked/);
  });

  test("a column she once took as a remark stays out when it names people now", async () => {
    await anna.readsIn(["Verein;Info", "Zwirbel;gut", "Quirl;auch"], { "column-1": "note", "was:column-1": "ignore" });
    const id = await anna.chooses(["Verein;Info", "Wirbel;0151 2345678", "Kringel;0160 3456789"]);
    expect(/name="column-1"[\s\S]*?<option value="(\w+)" selected/.exec(await anna.understood(id))?.[1]).toBe("personal");
  });
});

describe("two windows on one waiting list", slow, () => {
  const list = ["Verein;Sparte", "Zwirbel;Spezialisten", "Quirl;Treffpunkt"];

  test("the second one sees both versions, and nothing is lost", async () => {
    const id = await anna.chooses(list);
    await anna.says(id, { version: "1", "value:Spezialisten": "culture" });
    const answer = await anna.says(id, { version: "1", "value:Treffpunkt": "leisure", "value:Spezialisten": "sport" });
    const shown = await answer.text();
    expect(answer.status).toBe(409);
    expect(shown).toContain("Welche soll gelten?");
    for (const words of ["Kultur und Musik", "Sport und Bewegung", "Freizeit und Geselligkeit"]) expect(shown).toContain(words);
    expect((await lists())[0]?.corrections).toMatchObject({ values: { Spezialisten: "culture" } });
    await anna.says(id, { version: "2", "value:Treffpunkt": "leisure", "value:Spezialisten": "sport" });
    expect((await lists())[0]?.corrections).toMatchObject({ values: { Spezialisten: "sport", Treffpunkt: "leisure" } });
  });

  test("saying the same in both is no conflict", async () => {
    const id = await anna.chooses(list);
    await anna.says(id, { version: "1", "value:Spezialisten": "culture" });
    expect((await anna.says(id, { version: "1", "value:Spezialisten": "culture" })).status).toBe(303);
  });

  test("a trial that shows an older state starts nothing", async () => {
    const id = await anna.chooses(list);
    await anna.trial(id);
    await anna.says(id, { "value:Spezialisten": "culture" });
    const answer = await w.request("anna", paths.start(town, id), { version: "2" });
    expect(answer.headers.get("location")).toBe(paths.trial(town, id));
    expect((await lists())[0]?.startedAt).toBeNull();
  });

  test("everybody in the team sees a waiting list and until when it waits", async () => {
    await anna.chooses(list, "Vereine_2026.csv");
    const shown = await anna.page(paths.readings(town));
    expect(shown).toContain("Alle in Ihrem Team sehen diese Listen");
    expect(shown).toContain("11. April 2027");
  });
});

describe("whose list it is", slow, () => {
  const other: [string, string, string[]][] = [
    ["its key", "Nachbarhausen", ["Verein;AGS", "Zwirbel;05990008", "Quirl;05990008"]],
    ["its name", "Nachbarhausen", ["Verein;Gemeinde", "Zwirbel;Nachbarhausen", "Quirl;Nachbarhausen"]],
    ["a postcode two neighbours share", "Musterbeck oder Nachbarhausen", ["Verein;PLZ", "Zwirbel;00120", "Quirl;00120"]],
  ];
  test.each(other)("a list that names another municipality by %s is one question before the trial", async (_, named, list) => {
    const id = await anna.chooses(list);
    const shown = await anna.understood(id);
    expect(shown.match(/name="belongs"/g)).toHaveLength(3);
    expect(shown).toContain(`(${named})`);
    const trial = await w.request("anna", paths.trial(town, id));
    expect(trial.headers.get("location")).toBe(paths.understood(town, id));
  });
});

test("the page asks at most 25 questions, whatever the list", slow, async () => {
  const nonsense = Array.from({ length: 60 }, (_, index) => `Zwirbel ${index};Wort${index % 40}a;Erika Muster;05990008`);
  const example = new Uint8Array(await readFile(projectPath("data", "inventory", "example-list.csv")));
  for (const list of [["Verein;Kategorie;Vorsitz;AGS", ...nonsense], example]) {
    const shown = await anna.understood(await anna.chooses(list));
    const asked = shown.slice(0, shown.indexOf("klar sind") < 0 ? undefined : shown.indexOf("klar sind"));
    const questions = [
      ...asked.matchAll(/<select[^>]*name="value:/g),
      ...["belongs", "places", "forTeam", "way"].filter((name) => shown.includes(`name="${name}"`)),
    ];
    expect(questions.length).toBeGreaterThan(1);
    expect(questions.length).toBeLessThanOrEqual(25);
  }
});
