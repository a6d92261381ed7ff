// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import { everyLed, kindsToFound } from "./led.ts";
import { actions, all, change, found, lead, onStage, town, w } from "./test-stage.ts";

onStage();

test.each([
  ["anna", "musterstadt", "agency organisation company"],
  ["clara", "kreis-musterland", "agency organisation company"],
  ["dora", "land", "ministry agency organisation company"],
  ["frida", "musterstadt", ""],
  ["emil", "musterstadt", ""],
  ["bert", "musterstadt", ""],
  ["clara", "musterstadt", ""],
  ["karin", "land", ""],
  ["gerda", "freiwilligenagentur-musterland", ""],
  ["nobody", "musterstadt", ""],
] as const)("%s founds below %s: %s", async (person, slug, kinds) => {
  const { id } = await w.body(slug);
  expect((await w.reads(person, (tx) => kindsToFound(tx, id))).join(" ")).toBe(kinds);
});

describe("founding", () => {
  test("a body stands below the town, with its name, domain and day, and in the trail", async () => {
    expect(await found("anna")).toEqual({ kind: "founded", slug: "heimatverein-linde" });
    const [one] = await w.reads("anna", (tx) => everyLed(tx, town.id, { ...all, search: "heimat" }));
    expect(one).toMatchObject({
      name: "Heimatverein Linde",
      kind: "organisation",
      website: "heimatverein.example",
      validFrom: "2027-03-01",
    });
    expect(await actions()).toEqual(["register.body_founded"]);
  });

  test("a form sent twice, also at the same moment, founds one", async () => {
    const id = newId(w.now);
    const both = await Promise.all([found("anna", { id }), found("anna", { id })]);
    expect(both).toEqual([1, 2].map(() => ({ kind: "founded", slug: "heimatverein-linde" })));
    expect(await actions()).toEqual(["register.body_founded"]);
  });

  test("two forms with the same name at once: one is founded, the other is told", async () => {
    const both = await Promise.all([found("anna"), found("anna", { name: "HEIMATVEREIN Linde" })]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["founded", "stands"]);
  });

  test("a form gone back to and filled in anew founds a second one", async () => {
    const id = newId(w.now);
    await found("anna", { id });
    expect(await found("anna", { id, name: "Chor Linde" })).toEqual({ kind: "founded", slug: "chor-linde" });
    expect(await w.reads("anna", (tx) => everyLed(tx, town.id, all))).toHaveLength(4);
  });

  test.each([
    ["a place", "Nachbarhausen", "nachbarhausen-musterstadt"],
    ["a former name of a place", "Erftkreis", "erftkreis-musterstadt"],
    ["another body", "Beispielministerium", "beispielministerium-musterstadt"],
    ["a word of ours", "Betrieb", "betrieb-musterstadt"],
    ["an official key", "05990004", "stelle-05990004"],
    ["no letter we know", "Ελλάς", "stelle"],
    ["signs only", "!!!", "stelle"],
    ["a letter without a plain one", "Łódź Verein", "odz-verein"],
  ])("an address that would be %s becomes another", async (_, name, slug) => {
    expect(await found("anna", { name })).toEqual({ kind: "founded", slug });
  });

  test("the same name at another place gets a number when nothing else helps", async () => {
    const kreis = await w.body("kreis-musterland");
    await found("anna", { name: "Tafel" });
    await found("clara", { name: "Tafel", parent: kreis });
    expect(await found("anna", { name: "Tafel", kind: "agency" })).toMatchObject({ slug: "tafel-musterstadt" });
    expect(await found("anna", { name: "Tafel", kind: "company" })).toMatchObject({ slug: "tafel-2" });
  });

  test.each(["frida", "emil", "bert", "clara", "dora", "gerda", "karin", "nobody"] as const)(
    "%s founds nothing below Musterstadt",
    async (person) => {
      expect(await found(person)).toEqual({ kind: "not-allowed" });
    },
  );

  test("a municipality founds no ministry", async () => {
    expect(await found("anna", { kind: "ministry" })).toEqual({ kind: "not-allowed" });
  });
});

describe("another name", () => {
  test("the old address leads on, also after a second change, and back", async () => {
    expect(await change("anna", { name: "Musterbau Holding" })).toMatchObject({ kind: "changed", slug: "musterbau-holding" });
    expect(await lead("musterbau")).toBe("musterbau-holding");
    await change("anna", { name: "Bauhaus", version: 2 });
    expect([await lead("musterbau"), await lead("musterbau-holding")]).toEqual(["bauhaus", "bauhaus"]);
    expect(await change("anna", { name: "Musterbau", version: 3 })).toMatchObject({ slug: "musterbau" });
    expect(await lead("bauhaus")).toBe("musterbau");
    expect(await found("anna", { name: "Bauhaus" })).toMatchObject({ slug: "bauhaus-musterstadt" });
  });

  test("two rename at once: one does, the other sees what is saved now", async () => {
    const both = await Promise.all([change("anna", { name: "Bau Eins" }), change("anna", { name: "Bau Zwei" })]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["changed", "conflict"]);
    expect((await actions()).filter((action) => action === "register.body_changed")).toHaveLength(1);
  });

  test("an older form is told what stands now, and changes nothing", async () => {
    await change("anna", { name: "Musterbau", domain: "bau.example" });
    expect(await change("anna", { name: "Musterbau", domain: "anders.example" })).toMatchObject({
      kind: "conflict",
      saved: { website: "bau.example", version: 2 },
    });
  });

  test("the same form sent twice changes once", async () => {
    const once = { name: "Musterbau", domain: "bau.example" };
    await change("anna", once);
    expect(await change("anna", once)).toMatchObject({ kind: "changed", fields: [] });
    expect(await actions()).toEqual(["register.body_changed"]);
  });

  test.each(["frida", "bert", "clara", "dora", "ines"] as const)("%s changes none of Musterstadt's bodies", async (person) => {
    expect(await change(person, { name: "Fremd" })).toEqual({ kind: "not-there" });
  });
});
