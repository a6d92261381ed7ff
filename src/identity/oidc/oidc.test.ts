// SPDX-License-Identifier: EUPL-1.2
import { eq, inArray } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { auditActors } from "#kit/audit";
import { newId } from "#kit/db";
import { memberships, people, sessions } from "../tables.ts";
import { throughProvider } from "../testing/provider.ts";
import { signInByCode, visitor } from "../testing/visitor.ts";
import { anna, broker, linkAddress, links, onStage, through, town, w } from "./test-stage.ts";

onStage();

test("the sign-in page names each provider; the way there carries PKCE, state and nonce", async () => {
  const page = await (await visitor(w).visit("/anmelden?weiter=/intern/musterstadt")).text();
  expect(page).toContain("Anmelden mit: Stadt Musterstadt");
  expect(page).toContain("Anmelden mit: Bürgerkonto");
  const start = await visitor(w).visit("/anmelden/konto/musterstadt");
  const asked = new URL(start.headers.get("location") ?? "").searchParams;
  expect([asked.get("response_type"), asked.get("code_challenge_method")]).toEqual(["code", "S256"]);
  for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)?.length).toBeGreaterThan(30);
});

describe("a municipal Keycloak", () => {
  test("lets Anna in by her verified address, links her account, and gives her nothing she did not have", async () => {
    const tasks = () => w.db.owner((tx) => tx.select().from(memberships));
    const before = await tasks();
    const own = visitor(w);
    const answer = await through(own, town, anna);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/intern/musterstadt/bestand"]);
    expect((await own.visit("/intern/musterstadt/bestand")).status).toBe(200);
    expect(await links()).toMatchObject([{ issuer: town.setting.issuer, subject: anna.sub, personId: (await w.actor("anna")).id }]);
    expect(await tasks()).toEqual(before);
  });

  test("knows her again by who she is there, when her address changed", async () => {
    await through(visitor(w), town, anna);
    expect((await through(visitor(w), town, { ...anna, email: "neu@musterstadt.example" })).status).toBe(303);
    expect(await links()).toHaveLength(1);
  });

  test.each([
    ["another account with Anna's address", { ...anna, sub: "f:4711:other" }, "schon ein anderes Konto verbunden", true],
    ["an address that is not verified", { ...anna, email_verified: false }, "nicht bestätigt", false],
    ["nothing said of verifying", { sub: anna.sub, email: anna.email }, "nicht bestätigt", false],
    ["no address", { sub: anna.sub }, "keine E-Mail-Adresse genannt", false],
    ["an address of another town", { ...anna, email: "ehrenamt@nachbarhausen.example" }, "spricht dieser Anmeldedienst nicht", false],
    ["a domain that ends alike", { ...anna, email: "x@boese-musterstadt.example" }, "spricht dieser Anmeldedienst nicht", false],
    ["an address nobody has here", { ...anna, email: "neu@musterstadt.example" }, "noch nicht eingetragen", false],
  ])("%s: a sentence, no session, nobody new", async (_, account, sentence, isLinkedBefore) => {
    if (isLinkedBefore) await through(visitor(w), town, anna);
    const count = async () => (await w.db.owner((tx) => tx.select({ id: people.id }).from(people))).length;
    const before = await count();
    const own = visitor(w);
    const answer = await through(own, town, account);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
    expect(own.cookies.has("fokus-session")).toBe(false);
    expect(await count()).toBe(before);
    expect(await links()).toHaveLength(isLinkedBefore ? 1 : 0);
  });
});

describe("an invited person", () => {
  const gisela = { sub: "f:4711:gisela", email: "gisela@musterstadt.example", email_verified: true };
  const invite = (email: string) =>
    w.request("anna", "/intern/musterstadt/team/einladungen", {
      id: newId(w.now),
      name: "Gisela Grün",
      email,
      role: "auditor",
      another: "ja",
    });
  const tasksOf = (name: string) =>
    w.db.owner((tx) =>
      tx
        .select({ role: memberships.role, id: people.id })
        .from(memberships)
        .innerJoin(people, eq(people.id, memberships.personId))
        .where(eq(people.name, name)),
    );
  afterEach(() =>
    w.db.owner(async (tx) => {
      const came = tx.select({ id: people.id }).from(people).where(eq(people.name, "Gisela Grün"));
      for (const table of [memberships, sessions]) await tx.delete(table).where(inArray(table.personId, came));
      await tx.delete(auditActors).where(inArray(auditActors.personId, came));
      await tx.delete(people).where(eq(people.name, "Gisela Grün"));
    }),
  );

  test("comes in by the account whose verified address was invited, with the task of the invitation and no other", async () => {
    await invite(gisela.email);
    const own = visitor(w);
    expect((await through(own, town, gisela)).status).toBe(303);
    expect(await tasksOf("Gisela Grün")).toMatchObject([{ role: "auditor" }]);
    expect((await own.visit("/intern/musterstadt/team/protokoll")).status).toBe(200);
    expect((await through(visitor(w), town, gisela)).status).toBe(303);
    expect(await tasksOf("Gisela Grün")).toHaveLength(1);
  });

  test.each([
    ["not verified", { ...gisela, email_verified: false }],
    ["of a broker that speaks for no domain", gisela],
  ])("an address %s opens no invitation", async (why, account) => {
    await invite(gisela.email);
    const own = visitor(w);
    expect((await through(own, why === "not verified" ? town : broker, account)).status).toBe(422);
    expect([own.cookies.has("fokus-session"), (await tasksOf("Gisela Grün")).length, (await links()).length]).toEqual([false, 0, 0]);
  });

  test("at a mailbox of two says who she is first; the account is linked to her and to nobody else", async () => {
    await invite(anna.email);
    const own = visitor(w);
    expect((await through(own, town, anna)).headers.get("location")).toBe("/anmelden/wer");
    expect(await links()).toEqual([]);
    const page = await (await own.visit("/anmelden/wer")).text();
    const key = /value="([^"]+)"[^>]*>\s*<label[^>]*>Gisela Grün</.exec(page)?.[1] ?? "";
    expect((await own.visit("/anmelden/wer", { key })).headers.get("location")).toBe("/intern/musterstadt/bestand");
    const [person] = await tasksOf("Gisela Grün");
    expect(await links()).toMatchObject([{ subject: anna.sub, personId: person?.id }]);
  });

  test("at a mailbox of two cannot say her way into her colleague's task that needs two factors", async () => {
    await invite(anna.email);
    const strong = { id: newId(w.now), personId: (await w.actor("anna")).id ?? "", bodyId: (await w.body("land")).id };
    await w.db.owner((tx) => tx.insert(memberships).values({ ...strong, role: "operator", validFrom: "2027-03-01" }));
    const own = visitor(w);
    await through(own, town, anna);
    const page = await (await own.visit("/anmelden/wer")).text();
    const key = /value="([^"]+)"[^>]*>\s*<label[^>]*>Anna Beispiel</.exec(page)?.[1] ?? expect.fail("Anna cannot be chosen");
    await own.visit("/anmelden/wer", { key });
    const seen = [(await own.visit("/betrieb")).headers.get("location"), (await links()).length];
    const began = await w.db.signIn((tx) => tx.select().from(sessions).where(eq(sessions.way, "provider")));
    await w.db.owner((tx) => tx.delete(memberships).where(eq(memberships.id, strong.id)));
    expect(seen).toEqual(["/anmelden/nachweis?weiter=%2Fbetrieb", 0]);
    expect(began).toMatchObject([{ personId: strong.personId, isStrong: false }]);
  });

  test("known by a linked account takes nothing she has not asked for", async () => {
    await through(visitor(w), town, anna);
    const form = { id: newId(w.now), name: "Anna Beispiel", email: anna.email, role: "auditor" };
    await w.request("anna", "/intern/musterstadt/team/einladungen", form);
    await through(visitor(w), town, anna);
    const roles = (await tasksOf("Anna Beispiel")).map(({ role }) => role).sort();
    expect(roles).toEqual(["officer"]);
  });
});

describe("an account that vouches for two factors", () => {
  const dora = { sub: "f:4711:dora", email: "engagement@land.example", email_verified: true };

  test("opens the pages of the state unit when it was asked for them and says so", async () => {
    const own = visitor(w);
    await through(own, town, dora, "/anmelden/konto/musterstadt?stark=ja&weiter=/intern/land");
    expect((await own.visit("/intern/land")).status).toBe(200);
  });

  test("that says nothing of it counts as one: she is led to the second, and the way to the provider is offered there", async () => {
    const own = visitor(w);
    await through(own, town, dora, "/anmelden/konto/musterstadt?weiter=/intern/land");
    expect((await own.visit("/intern/land")).headers.get("location")).toBe("/anmelden/nachweis?weiter=%2Fintern%2Fland");
    const page = await (await own.visit("/anmelden/nachweis?weiter=%2Fintern%2Fland")).text();
    expect(page).toContain("/anmelden/konto/musterstadt?stark=ja");
    expect(page).not.toContain("Bürgerkonto");
  });

  test("is linked by nobody who came by the mailbox alone, once she has a way of her own", async () => {
    await through(visitor(w), town, dora);
    const thief = visitor(w);
    await signInByCode(w, thief, dora.email);
    const page = await (await thief.visit("/konto/verwaltungskonten")).text();
    expect([page.includes("Mit dem Code allein"), page.includes("verbinden=")]).toEqual([true, false]);
    const [link] = await links();
    expect((await thief.visit(`/konto/verwaltungskonten/${link?.id}/trennen`, {})).status).toBe(404);
    expect(await links()).toHaveLength(1);
  });
});

describe("a broker in front of a citizen account", () => {
  const pseudonym = { sub: "bPK2:9f1c", email: anna.email, email_verified: true };

  test("never links by an address, however verified: it speaks for no domain", async () => {
    expect(await (await through(visitor(w), broker, pseudonym)).text()).toContain("spricht dieser Anmeldedienst nicht");
    expect(await links()).toEqual([]);
  });

  test("is linked by Anna herself, signed in by code; from then on it lets her in without any address", async () => {
    const own = visitor(w);
    await signInByCode(w, own, anna.email);
    const answer = await through(own, broker, { sub: pseudonym.sub }, await linkAddress(own, "buergerkonto"));
    expect(answer.headers.get("location")).toBe("/konto/verwaltungskonten");
    const elsewhere = visitor(w);
    expect((await through(elsewhere, broker, { sub: pseudonym.sub })).status).toBe(303);
    expect((await elsewhere.visit("/intern/musterstadt")).status).toBe(200);
    const [link] = await links();
    expect((await w.request("bert", `/konto/verwaltungskonten/${link?.id}/trennen`, {})).status).toBe(404);
    expect((await own.visit(`/konto/verwaltungskonten/${link?.id}/trennen`, {})).status).toBe(303);
    expect((await through(visitor(w), broker, { sub: pseudonym.sub })).status).toBe(422);
  });

  test("an address somebody sent Anna links nothing to her account", async () => {
    const own = visitor(w);
    await signInByCode(w, own, anna.email);
    for (const sent of ["/anmelden/konto/buergerkonto", "/anmelden/konto/buergerkonto?verbinden=x.y"]) {
      expect((await through(own, broker, { sub: "stranger" }, sent)).status).toBe(422);
    }
    const ofBert = visitor(w);
    await signInByCode(w, ofBert, "ehrenamt@nachbarhausen.example");
    expect((await through(own, broker, { sub: "stranger" }, await linkAddress(ofBert, "buergerkonto"))).status).toBe(422);
    expect(await links()).toEqual([]);
  });

  test("begun by Anna and ended by Bert in the same browser, it links nothing", async () => {
    const own = visitor(w);
    await signInByCode(w, own, anna.email);
    broker.account = { sub: pseudonym.sub };
    const start = await own.visit(await linkAddress(own, "buergerkonto"));
    await signInByCode(w, own, "ehrenamt@nachbarhausen.example");
    expect((await own.visit(await throughProvider(start.headers.get("location") ?? ""))).status).toBe(422);
    expect(await links()).toEqual([]);
  });
});
