// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { readConfig } from "#config";
import { createApp } from "../../app.ts";
import { runProvider, throughProvider } from "../testing/provider.ts";
import { type Visitor, visitor } from "../testing/visitor.ts";
import { providerLinks } from "./tables.ts";
import { anna, broker, links, logged, onStage, through, town, w } from "./test-stage.ts";

onStage();

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
