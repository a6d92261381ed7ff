// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { paperKinds } from "../papers/kinds.ts";
import { privacyPaths as paths } from "../paths.ts";
import { privacyContactsOf, savePrivacyContact, withdrawPrivacyContact } from "./save.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const address = paths.contact("musterstadt", "officer");
const typed = {
  version: "0",
  office: "Stabsstelle Datenschutz",
  address: "Rathausplatz 1",
  phone: "030 23125-112",
  mail: "datenschutz@musterstadt.example",
};
const fields = { office: "Stabsstelle", address: "", phone: "030 23125-112", mail: "" };
const open = async (who: "anna" | "clara" | "dora", path: string) => (await w.request(who, path)).text();

describe("the privacy papers of a town", () => {
  test("Anna names the data protection officer's office, it stands in every paper, and she takes it away again", async () => {
    const sheet = paths.paper("musterstadt", "information-vereine");
    expect(await open("anna", sheet)).toContain("[Lücke: Datenschutzbeauftragte");
    expect((await w.request("anna", address, typed)).headers.get("location")).toBe(paths.papers("musterstadt"));
    expect(await open("anna", paths.papers("musterstadt"))).toContain("Stabsstelle Datenschutz");
    for (const kind of paperKinds)
      expect(await open("anna", paths.paper("musterstadt", kind)), kind).toContain("Stabsstelle Datenschutz, Rathausplatz 1");
    await w.request("anna", paths.withdrawContact("musterstadt", "officer"), {});
    await w.request("anna", paths.withdrawContact("musterstadt", "officer"), {});
    expect(await open("anna", sheet)).toContain("[Lücke: Datenschutzbeauftragte");
    expect(await open("anna", "/intern/musterstadt/team/protokoll")).toContain("hat eine Stelle für den Datenschutz gelöscht");
  });

  test("the Kreis and the Land have papers of their own, and nobody reads another's", async () => {
    expect(await open("clara", paths.papers("kreis-musterland"))).toContain("Information für Gäste mit Leselink");
    const land = await open("dora", paths.papers("land"));
    expect([land.includes("Information für Ihr Team"), land.includes("Information für Ansprechpersonen")]).toEqual([true, false]);
    expect((await w.request("dora", paths.paper("land", "information-vereine"))).status).toBe(404);
    expect((await w.request("dora", paths.contact("land", "officer"), typed)).status).toBe(303);
    for (const person of ["bert", "clara", "dora", "emil"] as const)
      expect((await w.request(person, paths.papers("musterstadt"))).status, person).toBe(404);
  });

  test("a paper comes as a file to keep", async () => {
    const answer = await w.request("anna", paths.paperAsWord("musterstadt", "auftragsverarbeitung"));
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="auftragsverarbeitung-musterstadt.docx"');
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  test.each([
    [{ office: "" }, "welche Stelle zuständig ist"],
    [{ phone: "", mail: "" }, "eine Telefonnummer oder eine E-Mail-Adresse"],
    [{ mail: "datenschutz@" }, "Diese Adresse ist unvollständig"],
    [{ phone: "ruf mich an" }, "Zeichen, die keine Telefonnummer hat"],
    [{ address: "x".repeat(201) }, "mehr als 200 Zeichen"],
  ])("what does not help is refused with a sentence, and stays: %o", async (change, sentence) => {
    const answer = await w.request("anna", address, { ...typed, ...change });
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true]);
  });

  test("two change it at once: the second sees both, and nothing is overwritten", async () => {
    await w.request("anna", address, typed);
    const late = await w.request("frida", address, { ...typed, office: "Vorzimmer" });
    const page = await late.text();
    expect([late.status, page.includes("Vorzimmer"), page.includes("Gespeichert ist jetzt")]).toEqual([409, true, true]);
    expect(page).toContain('name="version" value="1"');
    expect((await w.request("frida", address, { ...typed, office: "Vorzimmer", version: "1" })).status).toBe(303);
  });

  test("a body has one of each, also when two forms come at once", async () => {
    const bodyId = (await w.body("musterstadt")).id;
    const save = async () => {
      const actor = await w.actor("anna");
      return w.as("anna", (tx) => savePrivacyContact(tx, { actor, bodyId, now: w.now }, { ...fields, purpose: "officer", version: 0 }));
    };
    const outcomes = await Promise.all([save(), save()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed-since", "saved"]);
  });

  test("nobody else writes or reads it: the database refuses", async () => {
    const bodyId = (await w.body("musterstadt")).id;
    await w.request("anna", address, typed);
    for (const person of ["bert", "clara", "dora", "emil"] as const) {
      const actor = await w.actor(person);
      const act = { actor, bodyId, now: w.now };
      const attempt = w.as(person, (tx) => savePrivacyContact(tx, act, { ...fields, purpose: "controller", version: 0 }));
      await expect(attempt, person).rejects.toMatchObject({ cause: { message: expect.stringMatching(/row-level security/) } });
      await w.as(person, (tx) => withdrawPrivacyContact(tx, act, "officer"));
      expect(await w.reads(person, (tx) => privacyContactsOf(tx, bodyId)), person).toEqual([]);
    }
    expect(await w.reads("anna", (tx) => privacyContactsOf(tx, bodyId))).toHaveLength(1);
  });
});
