// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { type World, world } from "#world";
import { paths } from "../paths.ts";
import { bodies } from "../tables.ts";
import { contactsAround, contactsOf } from "./find.ts";
import { saveContact, withdrawContact } from "./save.ts";
import { registerContacts } from "./tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const office = { office: "Ehrenamtsbüro", person: "", phone: "030 23125-112", mail: "", hours: "", source: "eigene Angabe" };
const address = paths.contact("musterstadt", "engagement");
const typed = { version: "0", office: "Ehrenamtsbüro", phone: "030 23125-112", mail: "ehrenamt@musterstadt.example" };
const open = async (path: string) => (await w.request("nobody", path)).text();

describe("the official contact of a place", () => {
  test("none named: the page says whom to ask, without blame", async () => {
    expect(await open("/kommunen/musterstadt")).toContain("Musterstadt hat noch keine Ansprechperson genannt. Fragen Sie im Rathaus.");
    expect(await open("/kommunen/kreis-musterland")).toContain("Der Kreis Musterland hat noch keine Ansprechperson genannt.");
  });

  test("Anna names it, everybody reads it, and she takes it away again", async () => {
    expect((await w.request("anna", address, typed)).status).toBe(303);
    const page = await open("/kommunen/musterstadt");
    expect(page).toContain('href="tel:03023125112"');
    expect(page).toContain('href="mailto:ehrenamt@musterstadt.example"');
    expect(page).not.toContain("noch keine Ansprechperson");
    expect((await w.request("anna", paths.withdrawContact("musterstadt", "engagement"), {})).status).toBe(303);
    expect(await open("/kommunen/musterstadt")).toContain("noch keine Ansprechperson");
  });

  test.each([
    [{ office: "" }, "welche Stelle zuständig ist"],
    [{ phone: "", mail: "" }, "eine Telefonnummer oder eine E-Mail-Adresse"],
    [{ mail: "ehrenamt@" }, "Diese Adresse ist unvollständig"],
    [{ phone: "ruf mich an" }, "Zeichen, die keine Telefonnummer hat"],
    [{ office: "x".repeat(201) }, "mehr als 200 Zeichen"],
  ])("what does not help is refused with a sentence, and stays: %o", async (change, sentence) => {
    const answer = await w.request("anna", address, { ...typed, ...change });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });

  test("two change it at once: the second sees both, and nothing is overwritten", async () => {
    await w.request("anna", address, typed);
    const late = await w.request("frida", address, { ...typed, office: "Vorzimmer" });
    const page = await late.text();
    expect([late.status, page.includes("Vorzimmer"), page.includes("Gespeichert ist jetzt")]).toEqual([409, true, true]);
    expect(page).toContain('name="version" value="1"');
    expect((await w.request("frida", address, { ...typed, office: "Vorzimmer", version: "1" })).status).toBe(303);
  });

  test("a place has one of each, also when two forms come at once", async () => {
    const bodyId = (await w.body("musterstadt")).id;
    const save = async () => {
      const actor = await w.actor("anna");
      return w.as("anna", (tx) => saveContact(tx, { actor, bodyId, now: w.now }, { ...office, purpose: "engagement", version: 0 }));
    };
    const outcomes = await Promise.all([save(), save()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed-since", "saved"]);
    expect(await w.reads("nobody", (tx) => contactsOf(tx, bodyId))).toHaveLength(1);
  });

  test("nobody else writes it: the database refuses a contact of another body", async () => {
    const bodyId = (await w.body("musterstadt")).id;
    for (const person of ["bert", "clara", "dora", "emil"] as const) {
      const actor = await w.actor(person);
      const attempt = w.as(person, (tx) =>
        saveContact(tx, { actor, bodyId, now: w.now }, { ...office, purpose: "engagement", version: 0 }),
      );
      await expect(attempt, person).rejects.toMatchObject({ cause: { message: expect.stringMatching(/row-level security/) } });
    }
    await w.request("anna", address, typed);
    const bert = await w.actor("bert");
    await w.as("bert", (tx) => withdrawContact(tx, { actor: bert, bodyId, now: w.now }, "engagement"));
    expect(await w.reads("nobody", (tx) => contactsOf(tx, bodyId))).toHaveLength(1);
  });
});

describe("who helps a place", () => {
  test("its own office first, then the Kreis with its agency, the Land last", async () => {
    await w.request("clara", paths.contact("kreis-musterland", "agency"), { ...typed, office: "Freiwilligenagentur" });
    await w.request("clara", paths.contact("kreis-musterland", "engagement"), { ...typed, office: "Kreishaus" });
    expect((await w.request("dora", paths.contact("land", "service"), { ...typed, office: "Servicestelle" })).status).toBe(303);
    await w.request("anna", address, typed);
    const town = await w.body("musterstadt");
    const around = await w.reads("anna", (tx) => contactsAround(tx, town));
    expect(around.map((one) => one.office)).toEqual(["Ehrenamtsbüro", "Kreishaus", "Freiwilligenagentur", "Servicestelle"]);
  });

  test("another Kreis' office is not shown", async () => {
    const [other] = await w.db.owner(async (tx) =>
      (await tx.select().from(bodies)).filter(({ kind, example }) => kind === "kreis" && !example),
    );
    const row = { ...office, id: crypto.randomUUID(), bodyId: other?.id ?? "", purpose: "agency" as const, since: "2027-03-01" };
    await w.db.owner((tx) => tx.insert(registerContacts).values({ ...row, checkedOn: "2027-03-01", updatedAt: w.now }));
    const town = await w.body("musterstadt");
    expect(await w.reads("anna", (tx) => contactsAround(tx, town))).toEqual([]);
  });

  test("the start page names them with their telephone", async () => {
    await w.request("clara", paths.contact("kreis-musterland", "engagement"), { ...typed, office: "Koordination im Kreishaus" });
    const page = await (await w.request("anna", "/intern/musterstadt")).text();
    expect(page).toContain("Hilfe von Menschen");
    expect(page).toContain("Koordination im Kreishaus");
    expect(page).toContain("Ihre eigene Ansprechperson eintragen");
  });
});
