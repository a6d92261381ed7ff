// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { readsIn } from "../../doubles/test-lists.ts";
import { paths } from "../../paths.ts";
import { knownLists } from "../../reading/find.ts";
import { undoReading } from "../../reading/undo.ts";
import { entries } from "../../tables.ts";
import { tidyUp } from "../../tidy-up.ts";
import { addEntry } from "../add.ts";
import { type EntryContent, emptyContent } from "../content.ts";
import { noFilter } from "../filter.ts";
import { changeMany } from "./change.ts";
import { type Changes, changesForm } from "./changes.ts";
import type { Selection } from "./selection.ts";
import { changedBefore } from "./tables.ts";
import { undoChange } from "./undo.ts";

const town = "musterstadt";
let w: World;
let townId: string;
beforeEach(async () => {
  w = await world();
  townId = (await w.body(town)).id;
});

const annaHas = (...contents: (Partial<EntryContent> & { name: string })[]) =>
  w.as("anna", async (tx, actor) => {
    const codes: string[] = [];
    for (const content of contents) {
      const whole = { ...emptyContent, kind: "association" as const, ...content };
      codes.push((await addEntry(tx, { id: newId(w.now), bodyId: townId, content: whole, actor, now: w.now })) ?? "");
    }
    return codes;
  });
const stored = () => w.db.owner((tx) => tx.select().from(entries).where(eq(entries.bodyId, townId)).orderBy(asc(entries.name)));
const present = async () => (await stored()).filter((entry) => entry.removedAt === null);
const all: Selection = { kind: "matching", filter: noFilter };
const to = (changes: Partial<Record<keyof Changes, string>>): Changes => changesForm.schema.parse(changes);
const change = (changes: Changes, shown: number, selection = all, id = newId(w.now)) =>
  w.as("anna", (tx, actor) => changeMany(tx, { id, bodyId: townId, selection, changes, shown, actor, now: w.now }));
const undo = (stepId: string) => w.as("anna", (tx, actor) => undoChange(tx, { bodyId: townId, stepId, actor, now: w.now }));

describe("what a change does", () => {
  test.each([
    ["sets a first field before the others", { field: "culture" }, { fields: ["culture", "sport"] }],
    ["adds a field behind", { field: "religion", fieldWay: "add" }, { fields: ["sport", "culture", "religion"] }],
    ["takes a field away", { field: "sport", fieldWay: "take" }, { fields: ["culture"] }],
    ["leaves the field open", { field: "-" }, { fields: [] }],
    ["sets a new Ortsteil", { newPlace: "Neu-Linde" }, { place: "Neu-Linde", placeKey: "neu-linde" }],
    ["keeps the entry's own spelling of an Ortsteil", { place: "LINDE", kind: "other" }, { place: "Linde", kind: "other" }],
    ["takes the Ortsteil away", { place: "-" }, { place: null, placeKey: "" }],
    ["adds a target group", { group: "older" }, { targetGroups: ["youth", "older"] }],
    ["takes a target group away", { group: "youth", groupWay: "take" }, { targetGroups: [] }],
    ["sets reach and day", { reach: "town", confirmedOn: "2027-03-01" }, { reach: "town", confirmedOn: "2027-03-01" }],
  ] as const)("%s", async (_, changes, after) => {
    await annaHas({ name: "FC Linde", fields: ["sport", "culture"], place: "Linde", targetGroups: ["youth"] });
    expect(await change(to(changes), 1)).toEqual({ kind: "changed", changed: 1, same: 0 });
    expect((await stored())[0]).toMatchObject({ ...after, version: 2, source: "person" });
  });

  test("who said it is a person from today, and every other value stays and keeps its origin", async () => {
    await annaHas({ name: "FC Linde", note: "Vorstand neu", place: "Linde" });
    const [before] = await stored();
    w.clock.moveTo(later(w.now, days(2)));
    await change(to({ field: "sport" }), 1);
    const [after] = await stored();
    expect(after?.origins).toEqual({ ...before?.origins, fields: { by: "person", on: "2027-03-14" } });
    expect(after).toMatchObject({ note: "Vorstand neu", place: "Linde", createdAt: before?.createdAt });
    expect(after?.searchText).toBe(before?.searchText);
  });

  test("1,201 entries change in pieces, with one line in the trail that counts and quotes nothing", { timeout: 120_000 }, async () => {
    await annaHas(...Array.from({ length: 1_201 }, (_, at) => ({ name: `Verein ${at}`, fields: at === 0 ? ["sport"] : [] })));
    expect(await change(to({ field: "sport", newPlace: "Geheimdorf" }), 1_201)).toEqual({ kind: "changed", changed: 1_201, same: 0 });
    expect((await present()).every((entry) => entry.fields[0] === "sport" && entry.placeKey === "geheimdorf")).toBe(true);
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "inventory.entries_changed")));
    expect(lines.map((line) => line.details)).toEqual([{ count: 1_201, fields: "field place" }]);
  });

  test("entries that say it already are not touched", async () => {
    await annaHas({ name: "A", fields: ["sport"] }, { name: "B" });
    expect(await change(to({ field: "sport" }), 2)).toEqual({ kind: "changed", changed: 1, same: 1 });
    expect((await stored()).map((entry) => entry.version)).toEqual([1, 2]);
  });
});

describe("taking it back", () => {
  test("every value, its origin and its Ortsteil are as they were", async () => {
    await annaHas(
      { name: "A", fields: ["sport", "culture"], place: "Linde", targetGroups: ["youth"] },
      { name: "B", reach: "beyond", confirmedOn: "2026-05-05" },
    );
    const before = await stored();
    const id = newId(w.now);
    await change(
      to({ field: "-", newPlace: "Hofen", group: "older", reach: "part", confirmedOn: "2027-01-01", kind: "other" }),
      2,
      all,
      id,
    );
    expect(await undo(id)).toEqual({ kind: "undone", back: 2, kept: 0 });
    const after = await stored();
    expect(after).toEqual(
      before.map((entry, at) => ({ ...entry, version: 3, updatedAt: after[at]?.updatedAt, updatedBy: after[at]?.updatedBy })),
    );
    expect((await undo(id)).kind).toBe("done-before");
  });

  test("what somebody changed or removed since stays, and is counted", async () => {
    const [one = "", two = ""] = await annaHas({ name: "A" }, { name: "B" }, { name: "C" });
    const id = newId(w.now);
    await change(to({ field: "sport" }), 3, all, id);
    const form = { version: "2", name: "A", kind: "association", legalForm: "", mainField: "culture" };
    await w.request("anna", paths.entry(town, one), form);
    await w.request("anna", paths.remove(town), { codes: [two] });
    expect(await undo(id)).toEqual({ kind: "undone", back: 1, kept: 2 });
    expect((await stored()).map((entry) => entry.fields)).toEqual([["culture"], ["sport"], []]);
  });

  test("after 30 days it is too late, and nothing of what was there is kept", async () => {
    await annaHas({ name: "A", place: "Linde" });
    const id = newId(w.now);
    await change(to({ place: "-" }), 1, all, id);
    w.clock.moveTo(later(w.now, days(31)));
    expect((await undo(id)).kind).toBe("too-late");
    await tidyUp.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
    expect(await w.db.owner((tx) => tx.select().from(changedBefore))).toEqual([]);
  });
});

describe("two at once", () => {
  test("a double click changes once and gives both clicks the same answer", async () => {
    await annaHas({ name: "A" }, { name: "B" });
    const sent = { alle: "ja", field: "sport", id: newId(w.now), shown: "2" };
    const answers = await Promise.all([w.request("anna", paths.changeMany(town), sent), w.request("anna", paths.changeMany(town), sent)]);
    expect(answers.map((answer) => [answer.status, answer.headers.get("location")])).toEqual([
      [303, `${paths.list(town)}?geaendert=${sent.id}`],
      [303, `${paths.list(town)}?geaendert=${sent.id}`],
    ]);
    expect((await stored()).map((entry) => entry.version)).toEqual([2, 2]);
  });

  test("one sets the field, another the Ortsteil of the same entries: both hold", async () => {
    await annaHas(...Array.from({ length: 40 }, (_, at) => ({ name: `Verein ${at}` })));
    const outcomes = await Promise.all([change(to({ field: "sport" }), 40), change(to({ newPlace: "Linde" }), 40)]);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(["changed", "changed"]);
    expect((await stored()).every((entry) => entry.fields[0] === "sport" && entry.place === "Linde" && entry.version === 3)).toBe(true);
  });

  test("whoever holds an older version of one of them sees both versions", async () => {
    const [code = ""] = await annaHas({ name: "A" });
    await change(to({ field: "sport" }), 1);
    const form = { version: "1", name: "A", kind: "association", legalForm: "", mainField: "culture" };
    expect((await w.request("anna", paths.entry(town, code), form)).status).toBe(409);
  });

  test("when other entries match by now, nothing is changed and the page says so", async () => {
    await annaHas({ name: "A", place: "Linde" });
    const sent = { alle: "ja", ort: "linde", field: "sport", id: newId(w.now), shown: "1" };
    await annaHas({ name: "B", place: "Linde" });
    const answer = await w.request("anna", paths.changeMany(town), sent);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    expect(page).toContain("Inzwischen sind es andere Einträge.");
    expect(page).toContain("2 Einträge ändern");
    expect((await present()).every((entry) => entry.fields.length === 0)).toBe(true);
  });
});

describe("the pages", () => {
  test("say before what will change and what not, also what an association itself said", async () => {
    await annaHas({ name: "A", fields: ["sport"] }, { name: "B", fields: ["culture"] }, { name: "C" });
    const said = { fields: { by: "association" as const, on: "2027-01-01" } };
    await w.db.owner((tx) =>
      tx
        .update(entries)
        .set({ origins: said })
        .where(and(eq(entries.name, "B"), isNull(entries.removedAt))),
    );
    const page = await (await w.request("anna", `${paths.checkChange(town)}?alle=ja&field=sport`)).text();
    expect(page).toContain("»Sport und Bewegung« als Hauptbereich");
    expect(page).toMatch(/>2<\/td>.*>1<\/td>/s);
    expect(page).toContain("Bei einem Eintrag hat der Verein das selbst gesagt.");
    expect(page).toContain("2 Einträge ändern");
    expect((await stored()).map((entry) => entry.version)).toEqual([1, 1, 1]);
  });

  test("removing all that match says how many, removes exactly those and comes back with one button", async () => {
    await annaHas({ name: "A", place: "Linde" }, { name: "B", place: "Linde" }, { name: "C", place: "Hofen" });
    const page = await (await w.request("anna", `${paths.checkChange(town)}?alle=ja&ort=linde&entfernen=ja`)).text();
    expect(page).toContain("2 Einträge werden aus dem Bestand entfernt.");
    const sent = { alle: "ja", ort: "linde", entfernen: "ja", id: newId(w.now), shown: "2" };
    const answer = await w.request("anna", paths.changeMany(town), sent);
    expect(answer.headers.get("location")).toMatch(/\?ort=linde&entfernt=/);
    expect((await present()).map((entry) => entry.name)).toEqual(["C"]);
    const list = await (await w.request("anna", answer.headers.get("location") ?? "")).text();
    await w.request("anna", /action="([^"]+rueckgaengig)"/.exec(list)?.[1] ?? "", {});
    expect(await present()).toHaveLength(3);
  });

  test.each([
    ["alle=ja", "Es wurde nichts ausgewählt, das sich ändern soll."],
    ["alle=ja&field=golf", "Wählen Sie einen Bereich aus der Liste."],
    ["alle=ja&confirmedOn=2027-02-31", "Diesen Tag gibt es nicht im Kalender."],
    [`alle=ja&newPlace=${"a".repeat(101)}`, "Das sind mehr als 100 Zeichen."],
  ])("%s is asked again with what to do", async (query, sentence) => {
    await annaHas({ name: "A" });
    const answer = await w.request("anna", `${paths.checkChange(town)}?${query}`);
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true]);
  });

  test("nothing chosen leads back to the list", async () => {
    await annaHas({ name: "A" });
    const answer = await w.request("anna", `${paths.chooseChange(town)}?zurueck=ort%3D-`);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, paths.list(town, { place: "" })]);
  });

  test("the officer of another town changes nothing here and finds no step to take back", async () => {
    const [code = ""] = await annaHas({ name: "A" });
    const id = newId(w.now);
    await change(to({ field: "sport" }), 1, all, id);
    const sent = { codes: code, field: "culture", id: newId(w.now), shown: "1" };
    expect((await w.request("bert", paths.changeMany(town), sent)).status).toBe(404);
    expect((await w.request("bert", paths.undoChange(town, id), {})).status).toBe(404);
    expect((await w.request("bert", paths.undoChange("nachbarhausen", id), {})).status).toBe(404);
    expect((await w.request("bert", paths.changeMany("nachbarhausen"), sent)).status).toBe(303);
    expect((await stored())[0]?.fields).toEqual(["sport"]);
  });
});

test("a change that was taken back leaves no trace: taking the list back afterwards removes what it made", async () => {
  await readsIn(w, await w.body(town), ["Chor Linde;Musterstadt;Linde;", "TuS Linde;Musterstadt;Linde;"]);
  const id = newId(w.now);
  await change(to({ reach: "town" }), 2, all, id);
  expect(await undo(id)).toMatchObject({ kind: "undone", back: 2 });
  const [list] = await w.reads("anna", (tx) => knownLists(tx, townId, w.now));
  const outcome = list && (await w.as("anna", (tx, actor) => undoReading(tx, { list, actor, now: w.now })));
  expect(outcome).toMatchObject({ kind: "undone", removed: 2, kept: 0 });
});
