// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readConfig } from "#config";
import { auditActors } from "#kit/audit";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { createApp } from "../../app.ts";
import { memberships, people, sessions } from "../tables.ts";
import { type RunningProvider, runProvider, throughProvider } from "../testing/provider.ts";
import { signInByCode, type Visitor, visitor } from "../testing/visitor.ts";
import { providerLinks } from "./tables.ts";

let town: RunningProvider;
let broker: RunningProvider;
let logged: string[];
let w: World;

beforeAll(async () => {
  const strongAcr = ["zwei-faktoren"];
  const speaksFor = ["musterstadt.example", "land.example"];
  town = await runProvider({ key: "musterstadt", label: "Stadt Musterstadt", mailDomains: speaksFor, saysMail: "in token", strongAcr });
  broker = await runProvider({ key: "buergerkonto", label: "Bürgerkonto", mailDomains: [], saysMail: "when asked" });
});
afterAll(() => Promise.all([town.close(), broker.close()]));

beforeEach(async () => {
  const plain = await world();
  const read = readConfig({
    FOKUS_EXAMPLE: "1",
    FOKUS_URL: "http://localhost:3000",
    FOKUS_OIDC: JSON.stringify([town.setting, broker.setting]),
  });
  if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
  logged = [];
  const log = pino({ level: "debug" }, { write: (line: string) => logged.push(line) });
  w = { ...plain, now: plain.now, app: createApp({ config: read.config, db: plain.db, jobs: plain.jobs, clock: plain.clock, log }) };
});

const anna = { sub: "f:4711:anna", email: "ehrenamt@musterstadt.example", email_verified: true };

/** To the provider and back; what we answer in the end. */
async function through(who: Visitor, provider: RunningProvider, account: RunningProvider["account"], from?: string): Promise<Response> {
  provider.account = account;
  const start = await who.visit(from ?? `/anmelden/konto/${provider.setting.key}?weiter=/intern/musterstadt/bestand`);
  return who.visit(await throughProvider(start.headers.get("location") ?? ""));
}

const links = () => w.db.signIn((tx) => tx.select().from(providerLinks));

async function linkAddress(who: Visitor, key: string): Promise<string> {
  const page = await (await who.visit("/konto/verwaltungskonten")).text();
  return new RegExp(`href="(/anmelden/konto/${key}[?]verbinden=[^"]+)"`).exec(page)?.[1] ?? expect.fail("no such link");
}

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

  test("known by a linked account takes what waits for her name", async () => {
    await through(visitor(w), town, anna);
    const form = { id: newId(w.now), name: "Anna Beispiel", email: anna.email, role: "auditor" };
    await w.request("anna", "/intern/musterstadt/team/einladungen", form);
    await through(visitor(w), town, anna);
    const roles = (await tasksOf("Anna Beispiel")).map(({ role }) => role).sort();
    await w.db.owner((tx) =>
      tx
        .delete(memberships)
        .where(
          and(
            eq(memberships.role, "auditor"),
            eq(memberships.validFrom, "2027-03-12"),
            inArray(memberships.personId, tx.select({ id: people.id }).from(people).where(eq(people.email, anna.email))),
          ),
        ),
    );
    expect(roles).toEqual(["auditor", "officer"]);
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

describe("answers that do not fit", () => {
  const begin = async (who: Visitor, provider = town) => {
    provider.account = anna;
    const start = await who.visit(`/anmelden/konto/${provider.setting.key}`);
    return throughProvider(start.headers.get("location") ?? "");
  };
  const changed = (address: string, change: (query: URLSearchParams) => void) => {
    const url = new URL(address, "http://localhost:3000");
    change(url.searchParams);
    return url.pathname + url.search;
  };

  test.each<[string, (query: URLSearchParams) => void]>([
    ["another state", (query) => query.set("state", "another")],
    ["no state", (query) => query.delete("state")],
    ["another issuer", (query) => query.set("iss", broker.setting.issuer)],
    ["no issuer, though the provider always names itself", (query) => query.delete("iss")],
    ["another code", (query) => query.set("code", "another")],
  ])("%s is refused", async (_, change) => {
    const own = visitor(w);
    const answer = await own.visit(changed(await begin(own), change));
    expect([answer.status, (await answer.text()).includes("passte nicht zu Ihrer Anfrage")]).toEqual([422, true]);
    expect(own.cookies.has("fokus-session")).toBe(false);
  });

  test("a code given to another browser is refused: nonce and PKCE are of the one that asked", async () => {
    const [own, attacker] = [visitor(w), visitor(w)];
    const stolen = new URL(await begin(own), "http://localhost:3000").searchParams;
    const injected = changed(await begin(attacker), (query) => query.set("code", stolen.get("code") ?? ""));
    expect((await attacker.visit(injected)).status).toBe(422);
    expect(attacker.cookies.has("fokus-session")).toBe(false);
  });

  test("mix-up: an answer of one provider at the address of the other is refused", async () => {
    const own = visitor(w);
    const answer = await begin(own);
    expect((await own.visit(answer.replace("/musterstadt/", "/buergerkonto/"))).status).toBe(422);
  });

  test("the same answer twice, or without the browser's cookie, is refused", async () => {
    const own = visitor(w);
    const answer = await begin(own);
    expect((await visitor(w).visit(answer)).status).toBe(422);
    expect((await own.visit(answer)).status).toBe(303);
    expect((await own.visit(answer)).status).toBe(422);
  });

  test("stopped at the provider: a calm sentence", async () => {
    const own = visitor(w);
    const asked = new URL((await own.visit("/anmelden/konto/musterstadt")).headers.get("location") ?? "").searchParams;
    const query = new URLSearchParams({ error: "access_denied", state: asked.get("state") ?? "", iss: town.setting.issuer });
    expect(await (await own.visit(`/anmelden/konto/musterstadt/zurueck?${query}`)).text()).toContain("dort nicht abgeschlossen");
  });

  test.each(["https://anderswo.example/", "//anderswo.example", "/\\anderswo.example"])("%s is no place to go on to", async (elsewhere) => {
    const own = visitor(w);
    const answer = await through(own, town, anna, `/anmelden/konto/musterstadt?weiter=${encodeURIComponent(elsewhere)}`);
    expect(answer.headers.get("location")).toBe("/intern");
  });

  test("neither addresses nor codes nor secrets come into the log", async () => {
    const own = visitor(w);
    const answer = await begin(own);
    const code = new URL(answer, "http://localhost:3000").searchParams.get("code") ?? "?";
    await own.visit(changed(answer, (query) => query.set("state", "another")));
    await through(visitor(w), town, anna);
    expect(logged.length).toBeGreaterThan(0);
    for (const secret of [code, anna.email, anna.sub, town.setting.clientSecret]) expect(logged.join("")).not.toContain(secret);
  });
});

test("a provider that cannot be reached: the page says so, and the code by mail still works", async () => {
  const gone = await runProvider({ key: "weg", label: "Weg", mailDomains: [], saysMail: "in token" });
  await gone.close();
  const read = readConfig({ FOKUS_EXAMPLE: "1", FOKUS_URL: "http://localhost:3000", FOKUS_OIDC: JSON.stringify([gone.setting]) });
  if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
  const app = createApp({ config: read.config, db: w.db, jobs: w.jobs, clock: w.clock, log: pino({ level: "silent" }) });
  const answer = await visitor({ ...w, now: w.now, app }).visit("/anmelden/konto/weg");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("antwortet gerade nicht");
});

test("nobody sees whom others have linked", async () => {
  await through(visitor(w), town, anna);
  const seen = (person: "anna" | "bert") => w.reads(person, (tx) => tx.select().from(providerLinks));
  expect([(await seen("anna")).length, (await seen("bert")).length]).toEqual([1, 0]);
  const [link] = await links();
  await w.db.signIn((tx) => tx.delete(providerLinks).where(eq(providerLinks.id, link?.id ?? "")));
});
