// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { later } from "#kit/time";
import { type World, world } from "#world";
import { paths } from "../paths.ts";
import { addEntry } from "./add.ts";
import { wayBack } from "./back.ts";
import { type EntryContent, emptyContent } from "./content.ts";
import { filterFrom, noFilter, queryOf } from "./filter.ts";
import { listEntries } from "./list.ts";

const town = "musterstadt";
let w: World;
let townId: string;

const annaHas = (...contents: (Partial<EntryContent> & { name: string })[]) =>
  w.as("anna", async (tx, actor) => {
    for (const [at, content] of contents.entries()) {
      const whole = { ...emptyContent, kind: "association" as const, ...content };
      await addEntry(tx, { id: newId(later(w.now, at)), bodyId: townId, content: whole, actor, now: w.now });
    }
  });
const found = async (filter: Partial<typeof noFilter>) =>
  (await w.reads("anna", (tx) => listEntries(tx, townId, { ...noFilter, ...filter }, {}))).items.map((entry) => entry.name);

describe("words", () => {
  beforeAll(async () => {
    w = await world();
    townId = (await w.body(town)).id;
    await annaHas(
      { name: "Turn- und Sportverein Altdorf", place: "Altdorf" },
      { name: "Verein für Heimatpflege Bergfeld" },
      { name: "Jugendfeuerwehr Hofen", note: "Übung am Montag" },
      { name: "Sportschützenverein Linde", place: "Linde" },
      { name: "Männergesangverein Frohsinn" },
      { name: "Kirchenchor Sankt Änne" },
      { name: "Großeltern auf Zeit", seeks: "Paten für Kinder" },
      { name: "Tennisclub Wiesen", place: "Wiesen" },
    );
  });

  test.each([
    // compounds
    ["Turnverein", ["Turn- und Sportverein Altdorf"]],
    ["Heimatverein", ["Verein für Heimatpflege Bergfeld"]],
    ["Feuerwehr", ["Jugendfeuerwehr Hofen"]],
    ["Schützen", ["Sportschützenverein Linde"]],
    ["Gesangverein", ["Männergesangverein Frohsinn"]],
    // other words for the same thing
    ["Chor", ["Kirchenchor Sankt Änne", "Männergesangverein Frohsinn"]],
    ["MGV", ["Männergesangverein Frohsinn"]],
    ["Heimatvereine", ["Verein für Heimatpflege Bergfeld"]],
    // umlauts and ß, in every way people type them
    ["maennergesangverein", ["Männergesangverein Frohsinn"]],
    ["MÄNNERGESANGVEREIN", ["Männergesangverein Frohsinn"]],
    ["sankt aenne", ["Kirchenchor Sankt Änne"]],
    ["Grosseltern", ["Großeltern auf Zeit"]],
    // slips
    ["Mannergesangverein", ["Männergesangverein Frohsinn"]],
    ["Tenisclub", ["Tennisclub Wiesen"]],
    ["tennsiclub", ["Tennisclub Wiesen"]],
    ["chro", ["Kirchenchor Sankt Änne"]],
    ["cohr", ["Kirchenchor Sankt Änne"]],
    ["lidne", ["Sportschützenverein Linde"]],
    ["lnde", ["Sportschützenverein Linde"]],
    ["lunde", ["Sportschützenverein Linde"]],
    ["Sporschützen", ["Sportschützenverein Linde"]],
    // several words in any order, fillers and legal forms beside them
    ["Altdorf Turn", ["Turn- und Sportverein Altdorf"]],
    ["Turn- und Sportverein e.V.", ["Turn- und Sportverein Altdorf"]],
    ["Verein für Heimatpflege", ["Verein für Heimatpflege Bergfeld"]],
    ["Linde Feuerwehr", []],
    // what stands in other values
    ["Montag", ["Jugendfeuerwehr Hofen"]],
    ["Paten", ["Großeltern auf Zeit"]],
    // signs that mean something to a database
    ["%_\\'", null],
    ["_", null],
  ])("%s finds %j", async (search, names) => {
    expect(await found({ search })).toEqual(names ?? (await found({})));
  });

  test("what is written exactly so comes alone, and what is nearly so on request", async () => {
    await annaHas({ name: "Tenisclub Hofen" });
    expect(await found({ search: "Tennisclub" })).toEqual(["Tennisclub Wiesen"]);
    expect(await found({ search: "Tennisclub", spelling: "near" })).toEqual(["Tenisclub Hofen", "Tennisclub Wiesen"]);
    const page = await (await w.request("anna", paths.list(town, { search: "Tennisclub" }))).text();
    expect(page).toContain("Auch ähnlich Geschriebenes zeigen");
    const near = await (await w.request("anna", paths.list(town, { search: "Tennixclub" }))).text();
    expect(near).toContain("Genau so steht es nirgends.");
  });
});

describe("narrowing", () => {
  beforeEach(async () => {
    w = await world();
    townId = (await w.body(town)).id;
    await annaHas(
      { name: "A", targetGroups: ["youth"], legalForm: "e_v", confirmedOn: "2027-01-10", place: "Linde" },
      { name: "B", targetGroups: ["youth", "older"], confirmedOn: "2026-02-01", publicContact: "b@b.example", place: "Altdorf" },
      { name: "C", teamContact: "Frau Beispiel" },
      { name: "D", legalForm: "gbr", targetGroups: ["older"] },
    );
  });

  test.each([
    [{ targetGroup: "youth" }, "A B"],
    [{ targetGroup: "youth", groupsCounted: "only" }, "A"],
    [{ targetGroup: "several" }, "B"],
    [{ targetGroup: "open" }, "C"],
    [{ legalForm: "gbr" }, "D"],
    [{ legalForm: "open" }, "B C"],
    [{ confirmed: "never" }, "C D"],
    [{ confirmed: "2027-01-01" }, "A"],
    [{ confirmed: "2026-02-01" }, "A B"],
    [{ source: "person" }, "A B C D"],
    [{ source: "association" }, ""],
    [{ withoutContact: true }, "A D"],
    [{ list: "01890000-0000-7000-8000-000000000009" }, ""],
    [{ order: "place" }, "B A C D"],
    [{ order: "newest" }, "D C B A"],
    [{ order: "confirmed" }, "A B C D"],
  ] as const)("%j shows %s", async (filter, names) => {
    expect((await found(filter)).join(" ")).toBe(names);
  });

  test("each filter survives its way through the address", () => {
    const filter = {
      ...noFilter,
      search: "ä & b",
      field: "sport",
      fieldsCounted: "all",
      place: "",
      kind: "fund",
      targetGroup: "older",
    } as const;
    const other = { groupsCounted: "only", legalForm: "open", confirmed: "never", source: "association", withoutContact: true } as const;
    const whole = { ...filter, ...other, order: "confirmed", spelling: "near", list: "01890000-0000-7000-8000-000000000009" } as const;
    expect(filterFrom(new URLSearchParams(queryOf(whole)))).toEqual(whole);
    expect(filterFrom(new URLSearchParams("q=chor")).search).toBe("chor");
  });

  test("each thing a list is narrowed to can be taken away by itself", async () => {
    const page = await (await w.request("anna", paths.list(town, { search: "A", targetGroup: "youth", order: "newest" }))).text();
    expect(page).toContain(`href="${paths.list(town, { targetGroup: "youth", order: "newest" })}"`.replaceAll("&", "&amp;"));
    expect(page).toContain(`href="${paths.list(town, { search: "A", order: "newest" })}"`.replaceAll("&", "&amp;"));
    expect(page).toContain("Zielgruppe: Jugendliche, nicht mehr eingrenzen");
  });
});

describe("the way back to the list", () => {
  test.each([
    ["suche=chor&bereich=kultur", "suche=chor&bereich=kultur"],
    ["?suche=chor&nach=k7m2", "suche=chor&nach=k7m2"],
    ["//evil.example", ""],
    ["https://evil.example/?suche=chor", ""],
    ["javascript:alert(1)", ""],
    ["suche=chor&next=//evil.example&entfernt=1", "suche=chor"],
    ["folge=neu\r\nSet-Cookie: a=b", ""],
    [undefined, ""],
  ])("%s becomes %s", (sent, back) => {
    expect(wayBack(sent)).toBe(back);
  });

  test("saving an entry leads back to the list as it stood", async () => {
    w = await world();
    townId = (await w.body(town)).id;
    await annaHas({ name: "Kirchenchor Linde", fields: ["culture"] });
    const list = await (await w.request("anna", paths.list(town, { search: "chor", field: "culture" }))).text();
    const entry = /href="([^"]+eintraege\/[2-9a-z]{4}\?zurueck=[^"]+)"/.exec(list)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const page = await (await w.request("anna", entry)).text();
    const zurueck = /name="zurueck" value="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const form = { version: "1", name: "Kirchenchor Linde 1900", kind: "association", legalForm: "", mainField: "culture", zurueck };
    const saved = await w.request("anna", entry.split("?")[0] ?? "", form);
    expect([saved.status, saved.headers.get("location")]).toEqual([303, paths.list(town, { search: "chor", field: "culture" })]);
    const refused = await w.request("anna", entry.split("?")[0] ?? "", { ...form, version: "2", name: "" });
    expect([refused.status, (await refused.text()).includes('name="zurueck" value="suche=chor&amp;bereich=kultur"')]).toEqual([422, true]);
  });
});
