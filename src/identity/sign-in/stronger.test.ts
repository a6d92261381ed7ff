// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import type { Role } from "#kit/policy";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { accessRequests } from "../access/tables.ts";
import { passkeys } from "../passkeys/tables.ts";
import { memberships, sessions } from "../tables.ts";
import { Authenticator } from "../testing/authenticator.ts";
import { mailsTo } from "../testing/mails.ts";
import { signInByCode, type Visitor, visitor } from "../testing/visitor.ts";
import { makeWayBack } from "./back/make.ts";
import { strongRoles } from "./back/tables.ts";
import { needsStronger } from "./stronger.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const dora = "engagement@land.example";
const anna = "ehrenamt@musterstadt.example";

async function byCode(address: string): Promise<Visitor> {
  const who = visitor(w);
  await signInByCode(w, who, address);
  return who;
}
const ask = async (who: Visitor, path: string, form = {}) => (await who.visit(path, form)).json();
const add = async (who: Visitor, stick: Authenticator, more = {}) =>
  who.visit("/konto/passkeys", { name: "Stick", answer: stick.create(await ask(who, "/konto/passkeys/frage")), ...more });
const use = async (who: Visitor, stick: Authenticator, weiter = "/intern/land", lies = {}) =>
  who.visit("/anmelden/passkey", { answer: stick.get(await ask(who, "/anmelden/passkey/frage", { weiter }), lies) });
const leadsTo = (answer: Response) => answer.headers.get("location");
const proof = "/anmelden/nachweis?weiter=%2Fintern%2Fland";

test("the Land has one address, so that no other spelling of it goes past the second factor", async () => {
  const { slug } = await w.body("land");
  for (const path of ["", "/team/anfragen", "/zusammenschluesse"])
    expect((await w.request("dora", `/intern/${slug}${path}`)).headers.get("location"), path).toBe(`/intern/land${path}`);
});

describe("whoever signed in by code alone", () => {
  test("and works for the state is led to a second factor; her account stays open", async () => {
    const who = await byCode(dora);
    expect(leadsTo(await who.visit("/intern/land"))).toBe(proof);
    expect(leadsTo(await who.visit("/intern"))).toBe("/anmelden/nachweis?weiter=%2Fintern");
    expect((await who.visit("/konto")).status).toBe(200);
    const page = await (await who.visit(proof)).text();
    for (const said of ["Landesreferat", "genügt der Code per E-Mail nicht", "Sie haben noch keinen Passkey", "einmaligen Zugang"])
      expect(page).toContain(said);
  });

  test("makes her first passkey, uses it, and is where she wanted to go, in a new session", async () => {
    const who = await byCode(dora);
    const before = who.cookies.get("fokus-session") ?? "";
    const stick = new Authenticator();
    expect(leadsTo(await add(who, stick, { weiter: "/intern/land" }))).toBe(proof);
    expect(leadsTo(await who.visit("/intern/land"))).toBe(proof);
    expect(leadsTo(await use(who, stick))).toBe("/intern/land");
    expect((await who.visit("/intern/land")).status).toBe(200);
    expect(leadsTo(await who.visit(proof))).toBe("/intern/land");
    who.cookies.set("fokus-session", before);
    expect((await who.visit("/konto")).status).toBe(303);
  });

  test("a passkey without finger, face or PIN is one factor: not enough, and the page says why", async () => {
    const who = await byCode(dora);
    const stick = new Authenticator();
    await add(who, stick);
    const question = await ask(who, "/anmelden/passkey/frage", { weiter: "/intern/land" });
    expect(question.userVerification).toBe("required");
    const answer = await who.visit("/anmelden/passkey", { answer: stick.get(question, { unverified: true }) });
    expect(answer.status).toBe(303);
    expect(leadsTo(await who.visit("/intern/land"))).toBe(proof);
    expect(await (await who.visit(proof)).text()).toContain("nicht nach Finger, Gesicht oder PIN gefragt");
  });

  test("and has a passkey already: the mailbox alone neither adds one, nor removes one", async () => {
    const own = await byCode(dora);
    await add(own, new Authenticator());
    const thief = await byCode(dora);
    expect((await thief.visit("/konto/passkeys/frage", {})).status).toBe(404);
    const [kept] = await w.db.signIn((tx) => tx.select().from(passkeys));
    expect((await thief.visit(`/konto/passkeys/${kept?.id}/entfernen`, {})).status).toBe(404);
    const page = await (await thief.visit("/konto/passkeys")).text();
    expect([page.includes("Mit dem Code allein ändern Sie das nicht."), page.includes("/entfernen")]).toEqual([true, false]);
    expect(await w.db.signIn((tx) => tx.select().from(passkeys))).toHaveLength(1);
  });

  test("and has a passkey already: the mailbox alone takes nothing along, changes no name and deletes no account", async () => {
    await add(await byCode(dora), new Authenticator());
    const thief = await byCode(dora);
    for (const path of ["/konto/loeschen", "/konto/daten.json", "/konto/daten.pdf"])
      expect(leadsTo(await thief.visit(path)), path).toContain("/anmelden/nachweis");
    for (const [path, form] of [
      ["/konto/loeschen", { sure: "ja" }],
      ["/konto/name", { name: "Niemand" }],
    ] as const)
      expect(leadsTo(await thief.visit(path, form)), path).toBe("/anmelden/nachweis");
    expect(await w.actor("dora")).toMatchObject({ name: "Dora Landmann" });
    expect(await w.db.owner((tx) => tx.$count(memberships, eq(memberships.role, "state")))).toBeGreaterThan(0);
  });

  test("and works for a town goes on as before, and adds and removes passkeys by code", async () => {
    const who = await byCode(anna);
    expect((await who.visit("/intern/musterstadt")).status).toBe(200);
    await add(who, new Authenticator());
    const again = await byCode(anna);
    expect((await add(again, new Authenticator())).status).toBe(303);
    expect(leadsTo(await again.visit("/anmelden/nachweis?weiter=//anderswo.example"))).toBe("/intern");
  });
});

test("a form sent when the task began to need a second factor comes back filled in after it", async () => {
  const who = await byCode(anna);
  const stick = new Authenticator();
  await add(who, stick);
  await w.db.owner((tx) => tx.insert(strongRoles).values({ role: "officer" }));
  const form = { id: "01890000-0000-7000-8000-000000000001", name: "Turnverein Linde 1905", kind: "association" };
  expect(leadsTo(await who.visit("/intern/musterstadt/bestand/eintraege", form))).toBe("/anmelden/nachweis");
  expect(await (await who.visit("/anmelden/nachweis")).text()).toContain("Was Sie eingetragen haben, ist gesichert.");
  expect(leadsTo(await who.visit("/wieder-da"))).toBe("/anmelden/nachweis?weiter=%2Fwieder-da");
  expect(leadsTo(await use(who, stick, "/wieder-da"))).toBe("/wieder-da");
  expect(await (await who.visit("/wieder-da")).text()).toContain("Turnverein Linde 1905");
  await w.db.owner((tx) => tx.delete(strongRoles).where(eq(strongRoles.role, "officer")));
});

describe("a person with a task that needs it and one that does not", () => {
  test("works on in the one, and is led to the second factor for the other", async () => {
    const [land, annaId, id] = [(await w.body("land")).id, (await w.actor("anna")).id ?? "", newId(w.now)];
    await w.db.owner((tx) =>
      tx.insert(memberships).values({ id, personId: annaId, bodyId: land, role: "operator", validFrom: "2027-03-01" }),
    );
    const who = await byCode(anna);
    expect((await who.visit("/intern/musterstadt")).status).toBe(200);
    expect(leadsTo(await who.visit("/intern/land"))).toBe(proof);
    expect(leadsTo(await who.visit("/betrieb"))).toBe("/anmelden/nachweis?weiter=%2Fbetrieb");
    expect(await (await who.visit(proof)).text()).toContain('<a href="/intern/musterstadt">Musterstadt</a>');
    await w.db.owner((tx) => tx.delete(memberships).where(eq(memberships.id, id)));
  });

  test("decides at the desk of her town nothing that only the other task would let her decide", async () => {
    const [land, annaId, id] = [(await w.body("land")).id, (await w.actor("anna")).id ?? "", newId(w.now)];
    const { id: bodyId } = await w.body("nachbarhausen");
    const request = newId(w.now);
    await w.db.owner(async (tx) => {
      await tx.insert(memberships).values({ id, personId: annaId, bodyId: land, role: "operator", validFrom: "2027-03-01" });
      await tx.insert(accessRequests).values({
        ...{ id: request, bodyId, name: "H", email: "neu@post.example", role: "officer", message: "x", linkHash: "h", codeHash: "c" },
        ...{ askedAt: w.now, confirmedAt: w.now, answerBy: "2027-03-01" },
      });
    });
    const who = await byCode(anna);
    expect((await who.visit(`/intern/musterstadt/team/anfragen/${request}/freigeben`, {})).status).toBe(404);
    expect((await who.visit(`/intern/musterstadt/team/anfragen/${request}/ablehnen`, { reason: "nein" })).status).toBe(404);
    expect(await w.db.owner((tx) => tx.select().from(accessRequests))).toMatchObject([{ decidedAt: null }]);
    await w.db.owner((tx) => tx.delete(memberships).where(eq(memberships.id, id)));
  });

  const at = (bodySlug: string, role: Role) => ({ bodyId: bodySlug, bodySlug, bodyName: bodySlug, role });
  test.each([
    ["/konto", [], [at("land", "state")], false],
    ["/konto/passkeys", [], [at("land", "state")], false],
    ["/konto/loeschen", [], [at("land", "state")], true],
    ["/konto/name", [at("musterstadt", "officer")], [at("land", "state")], true],
    ["/konto/daten.json", [at("musterstadt", "officer")], [at("land", "operator")], true],
    ["/konto/daten.pdf", [at("musterstadt", "officer")], [], false],
    ["/intern/ministerium/team", [at("musterstadt", "officer")], [at("land", "state")], true],
    ["/intern/ministerium/team/einladungen", [at("musterstadt", "councillor")], [at("land", "state")], true],
    ["/intern/musterstadt/team", [at("musterstadt", "officer")], [at("land", "state")], false],
    ["/intern", [], [at("land", "state")], true],
    ["/intern/land/netz", [], [at("land", "state")], true],
    ["/intern/musterstadt/strategie", [], [at("land", "state")], true],
    ["/intern/musterstadt/strategie", [at("musterstadt", "officer")], [at("land", "state")], false],
    ["/intern", [at("musterstadt", "officer")], [at("land", "state")], true],
    ["/intern/land", [at("land", "auditor")], [at("land", "state")], true],
    ["/betrieb", [at("musterstadt", "officer")], [at("land", "state")], false],
    ["/betrieb/anfragen", [at("musterstadt", "officer")], [at("land", "operator")], true],
    ["/intern/land", [at("land", "state")], [], false],
  ] as const)("%s with %j and %j kept back: %s", (path, kept, withheld, needed) => {
    expect(needsStronger(path, { actor: { id: "x", name: "", memberships: kept, delegations: [] }, withheld })).toBe(needed);
  });
});

describe("a way in made by the operator", () => {
  const make = (email = dora, name?: string) =>
    w.db.owner((tx) => makeWayBack(tx, w.app.seals, w.jobs.enqueue, { email, name, now: w.now, url: "http://localhost:3000" }));
  const codeOf = async () => {
    const made = await make();
    return made.kind === "made" ? made.code : expect.fail("no way in was made");
  };
  const enter = (who: Visitor, code: string) => who.visit("/anmelden/einmal", { code });

  test("ends her sessions, tells her by mail, stands in the trail, and opens her pages once", async () => {
    const [own, thief] = [await byCode(dora), await byCode(dora)];
    await add(own, new Authenticator());
    w.clock.moveTo(later(w.now, minutes(1)));
    const code = await codeOf();
    expect((await thief.visit("/konto")).status).toBe(303);
    await w.jobs.drain();
    expect((await mailsTo(w, dora))[0]?.subject).toContain("Einmaliger Zugang");
    expect(leadsTo(await enter(own, ` ${code.toUpperCase().replaceAll("-", " ")} `))).toBe("/konto/passkeys");
    expect((await own.visit("/intern/land")).status).toBe(200);
    expect((await enter(visitor(w), code)).status).toBe(422);
    const lines = await w.db.owner((tx) => tx.select().from(auditLines));
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(["identity.way_back_made", "identity.way_back_used"]));
    expect(JSON.stringify(lines)).not.toContain(code);
  });

  test("lets her remove the lost passkey and make a new one", async () => {
    await add(await byCode(dora), new Authenticator());
    const own = visitor(w);
    await enter(own, await codeOf());
    const [lost] = await w.db.signIn((tx) => tx.select().from(passkeys));
    expect((await own.visit(`/konto/passkeys/${lost?.id}/entfernen`, {})).status).toBe(303);
    const stick = new Authenticator();
    expect((await add(own, stick)).status).toBe(303);
    const next = visitor(w);
    await use(next, stick);
    expect((await next.visit("/intern/land")).status).toBe(200);
  });

  test("is over after thirty minutes, and when a newer one was made", async () => {
    const first = await codeOf();
    const second = await codeOf();
    expect((await enter(visitor(w), first)).status).toBe(422);
    w.clock.moveTo(later(w.now, minutes(30)));
    expect((await enter(visitor(w), second)).status).toBe(422);
  });

  test("fifty tries at once: one session", async () => {
    const code = await codeOf();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => enter(visitor(w, `203.0.${at}.9`), code)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const begun = await w.db.signIn((tx) => tx.select().from(sessions).where(eq(sessions.way, "recovery")));
    expect(begun).toHaveLength(1);
  });

  test("twenty guesses from one part of the net, then a pause", async () => {
    const guesser = visitor(w, "203.0.113.9");
    for (let guess = 0; guess < 20; guess++) expect((await enter(guesser, "2222-2222-2222-2222")).status).toBe(422);
    expect((await enter(guesser, "2222-2222-2222-2222")).status).toBe(429);
  });

  test("is refused in words for nobody, and asks for the name where several share the mailbox", async () => {
    expect(await make("niemand@land.example")).toEqual({ kind: "nobody" });
    expect(await make(dora, "Anna Beispiel")).toEqual({ kind: "nobody" });
    expect(await make(dora, "dora landmann")).toMatchObject({ kind: "made", name: "Dora Landmann" });
  });
});

test("a visitor of example mode who becomes the state person by one click finds her pages open", async () => {
  const who = visitor(w);
  const { id } = await w.actor("dora");
  await who.visit(`/beispielpersonen/${id}`, {});
  expect((await who.visit("/intern/land")).status).toBe(200);
  const [session] = await w.db.signIn((tx) =>
    tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.personId, id ?? ""), eq(sessions.way, "example"))),
  );
  expect(session?.isStrong).toBe(true);
});

test("which tasks need it is data: without the row the code is enough", async () => {
  await w.db.owner((tx) => tx.delete(strongRoles).where(eq(strongRoles.role, "state")));
  expect((await (await byCode(dora)).visit("/intern/land")).status).toBe(200);
  await w.db.owner((tx) => tx.insert(strongRoles).values({ role: "state" }));
});
