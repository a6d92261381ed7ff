// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditActors } from "#kit/audit";
import { newId } from "#kit/db";
import { newestMails } from "#kit/mail";
import { later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { addPerson } from "../add-person.ts";
import { invitations } from "../invitations/tables.ts";
import { memberships, people, sessions, signInCodes } from "../tables.ts";
import { mailsTo } from "../testing/mails.ts";
import { newestCode, signInByCode, type Visitor, visitor } from "../testing/visitor.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const office = "ehrenamt@musterstadt.example";
const castAt = [office, "ehrenamt@nachbarhausen.example"];

/** The cast stays from test to test; who came to its mailboxes goes again, and so do tasks the cast took. */
afterEach(() =>
  w.db.owner(async (tx) => {
    const all = await tx.select().from(people).where(inArray(people.email, castAt));
    const came = all.filter(({ example }) => !example).map(({ id }) => id);
    for (const table of [memberships, sessions, signInCodes]) await tx.delete(table).where(inArray(table.personId, came));
    await tx.delete(auditActors).where(inArray(auditActors.personId, came));
    await tx.delete(people).where(inArray(people.id, came));
    const cast = all.map(({ id }) => id);
    await tx.delete(memberships).where(and(inArray(memberships.personId, cast), inArray(memberships.role, ["councillor", "auditor"])));
  }),
);

const team = "/intern/musterstadt/team";
const invitesGisela = (change: Record<string, string> = {}) =>
  w.request("anna", `${team}/einladungen`, {
    id: newId(w.now),
    name: "Gisela Grün",
    email: office,
    role: "councillor",
    another: "ja",
    ...change,
  });

/** Types the code; what the browser gets then. */
async function proves(who: Visitor, address = office): Promise<string | null> {
  return (await signInByCode(w, who, address)).headers.get("location");
}
const whoPage = async (who: Visitor) => (await who.visit("/anmelden/wer")).text();
const keyOf = (page: string, name: string): string =>
  new RegExp(`value="([^"]+)"[^>]*>\\s*<label[^>]*>${name}<`).exec(page)?.[1] ?? expect.fail(`${name} cannot be chosen`);
const choose = async (who: Visitor, name: string, more: Record<string, string> = {}) =>
  who.visit("/anmelden/wer", { key: keyOf(await whoPage(who), name), ...more });
const nameSeenBy = async (who: Visitor) =>
  /value="([^"]+)"[^>]*autocomplete="name"|name="name"[^>]*value="([^"]+)"/
    .exec(await (await who.visit("/konto")).text())
    ?.slice(1)
    .find(Boolean);

describe("two colleagues share the mailbox of the office", () => {
  test("the second is invited, proves the mailbox, says who she is, and has an account of her own", async () => {
    expect((await invitesGisela()).status).toBe(303);
    const gisela = visitor(w);
    expect(await proves(gisela)).toBe("/anmelden/wer");
    const page = await whoPage(gisela);
    for (const said of [
      "Wer sind Sie?",
      "Anna Beispiel",
      "Gisela Grün",
      "eingeladen für Musterstadt",
      "kann sich mit jedem dieser Namen anmelden",
    ])
      expect(page).toContain(said);
    expect((await gisela.visit("/intern/musterstadt")).status).toBe(303);
    expect((await choose(gisela, "Gisela Grün")).headers.get("location")).toBe("/intern");
    const kept = await w.db.owner((tx) => tx.select().from(people).where(eq(people.email, office)));
    expect(kept.map(({ name }) => name).sort()).toEqual(["Anna Beispiel", "Gisela Grün"]);
    expect(await nameSeenBy(gisela)).toBe("Gisela Grün");
  });

  test("nothing before the code tells how many they are, and one mail goes out, not two", async () => {
    await invitesGisela();
    await proves(visitor(w)).then(() => undefined);
    const [shared, single] = [visitor(w, "203.0.113.9"), visitor(w, "203.0.114.9")];
    w.clock.moveTo(later(w.now, minutes(20)));
    const answers = [
      await shared.visit("/anmelden", { email: office }),
      await single.visit("/anmelden", { email: "rath@musterstadt.example" }),
    ];
    expect(answers.map(({ status, headers }) => [status, headers.get("location")])).toEqual([
      [303, "/anmelden/code"],
      [303, "/anmelden/code"],
    ]);
    const page = await (await shared.visit("/anmelden/code")).text();
    expect(page).not.toMatch(/Anna|Gisela/);
    expect((await shared.visit("/anmelden/wer")).headers.get("location")).toBe("/anmelden");
    await w.jobs.drain();
    const since = (await w.db.owner((tx) => newestMails(tx))).filter(
      ({ createdAt, recipient }) => createdAt >= w.now && recipient === office,
    );
    expect(since).toHaveLength(1);
  });

  test("her browser is not asked again; another one is, and whoever sits there can say it is not her", async () => {
    await invitesGisela();
    const own = visitor(w);
    await proves(own);
    await choose(own, "Gisela Grün");
    await own.visit("/abmelden", {});
    expect(await proves(own)).toBe("/intern");
    expect(await nameSeenBy(own)).toBe("Gisela Grün");
    expect(await proves(visitor(w))).toBe("/anmelden/wer");
    const before = own.cookies.get("fokus-session");
    expect((await choose(own, "Anna Beispiel")).headers.get("location")).toBe("/intern");
    expect(await nameSeenBy(own)).toBe("Anna Beispiel");
    expect(own.cookies.get("fokus-session")).not.toBe(before);
    own.cookies.set("fokus-session", before ?? "");
    expect((await own.visit("/konto")).status).toBe(303);
  });

  test("the question waits ten minutes, in this browser, and is answered once", async () => {
    await invitesGisela();
    const own = visitor(w);
    await proves(own);
    const key = keyOf(await whoPage(own), "Anna Beispiel");
    expect((await visitor(w).visit("/anmelden/wer", { key })).headers.get("location")).toBe("/anmelden");
    const step = own.cookies.get("fokus-step") ?? "";
    expect((await own.visit("/anmelden/wer", { key })).headers.get("location")).toBe("/intern");
    own.cookies.set("fokus-step", step);
    expect((await own.visit("/anmelden/wer", { key })).headers.get("location")).toBe("/anmelden");
    const late = visitor(w);
    await proves(late);
    w.clock.moveTo(later(w.now, minutes(10)));
    expect((await late.visit("/anmelden/wer", { key })).headers.get("location")).toBe("/anmelden");
  });

  test.each(["", "made-up", "01890000-0000-7000-8000-000000000001"])("a name that is not on the list (%j) signs nobody in", async (key) => {
    await invitesGisela();
    const own = visitor(w);
    await proves(own);
    const bert = (await w.actor("bert")).id ?? "";
    for (const wanted of [key, bert]) {
      const refused = await own.visit("/anmelden/wer", { key: wanted });
      expect([refused.status, own.cookies.has("fokus-session")]).toEqual([422, false]);
    }
    expect((await choose(own, "Anna Beispiel")).status).toBe(303);
  });

  test("signing out closes the question", async () => {
    await invitesGisela();
    const own = visitor(w);
    await proves(own);
    await choose(own, "Gisela Grün");
    await proves(own);
    await own.visit("/abmelden", {});
    expect((await own.visit("/anmelden/wer")).headers.get("location")).toBe("/anmelden");
  });

  test("both ask at once: each code is good for its own browser, whichever is typed first", async () => {
    await invitesGisela();
    const [anna, gisela] = [visitor(w), visitor(w)];
    await anna.visit("/anmelden", { email: office }, { "user-agent": "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0" });
    const annas = await newestCode(w, office);
    w.clock.moveTo(later(w.now, minutes(1)));
    await gisela.visit("/anmelden", { email: office }, { "user-agent": "<b>kanarie</b>" });
    const giselas = await newestCode(w, office);
    expect((await gisela.visit("/anmelden/code", { code: annas })).status).toBe(422);
    expect((await gisela.visit("/anmelden/code", { code: giselas })).headers.get("location")).toBe("/anmelden/wer");
    expect((await anna.visit("/anmelden/code", { code: annas })).headers.get("location")).toBe("/anmelden/wer");
    const words = (await mailsTo(w, office)).map(({ body }) => body).join("\n");
    expect(words).toContain("in Firefox, Windows, Kennzeichen");
    expect(words).not.toContain("kanarie");
  });

  test("two invitations for one name, taken in two browsers at once, make one person", async () => {
    await invitesGisela();
    await invitesGisela({ role: "auditor" });
    const tabs = [visitor(w), visitor(w)];
    for (const tab of tabs) await proves(tab);
    await Promise.all(tabs.map((tab) => choose(tab, "Gisela Grün").catch(() => undefined)));
    const named = await w.db.owner((tx) =>
      tx
        .select()
        .from(people)
        .where(and(eq(people.email, office), eq(people.name, "Gisela Grün"))),
    );
    expect(named).toHaveLength(1);
  });

  test("leaving takes along what is hers and nothing of her colleague", async () => {
    await invitesGisela();
    const gisela = visitor(w);
    await proves(gisela);
    await choose(gisela, "Gisela Grün");
    expect((await invitesGisela({ role: "auditor", name: "Anna Beispiel" })).status).toBe(303);
    const anna = visitor(w);
    w.clock.moveTo(later(w.now, minutes(1)));
    await anna.visit("/anmelden", { email: office });
    const annas = await newestCode(w, office);
    expect((await gisela.visit("/konto/loeschen", { sure: "ja" })).status).toBe(303);
    const left = await w.db.owner((tx) => tx.select().from(people).where(eq(people.email, office)));
    expect(left.map(({ name }) => name)).toEqual(["Anna Beispiel"]);
    expect((await w.db.owner((tx) => tx.select().from(invitations))).map(({ name }) => name)).toEqual(["Anna Beispiel"]);
    const mails = JSON.stringify(await mailsTo(w, office));
    expect([mails.includes("Gisela"), mails.includes("Anna Beispiel")]).toEqual([false, true]);
    expect((await anna.visit("/anmelden/code", { code: annas })).headers.get("location")).toBe("/intern");
  });
});

test("leaving leaves the invitation of a colleague at the same mailbox who has not come in yet", async () => {
  const email = "gemeinsam@musterstadt.example";
  await invitesGisela({ name: "Hilde Herbst", email });
  const hilde = visitor(w);
  await proves(hilde, email);
  expect((await invitesGisela({ name: "Ida Immergrün", email })).status).toBe(303);
  expect((await hilde.visit("/konto/loeschen", { sure: "ja" })).status).toBe(303);
  expect((await w.db.owner((tx) => tx.select().from(people).where(eq(people.email, email)))).length).toBe(0);
  expect((await w.db.owner((tx) => tx.select().from(invitations))).map(({ name }) => name)).toEqual(["Ida Immergrün"]);
  const ida = visitor(w);
  expect(await proves(ida, email)).toBe("/intern");
  expect((await ida.visit("/konto/loeschen", { sure: "ja" })).status).toBe(303);
});

describe("who invites", () => {
  test("is told that somebody works here under the address, and asked once whether this is another person", async () => {
    const refused = await invitesGisela({ another: "" });
    const page = await refused.text();
    expect(refused.status).toBe(409);
    for (const said of [
      "Unter dieser Adresse arbeitet hier schon: Anna Beispiel.",
      "weitere Person mit demselben Postfach",
      'value="Gisela Grün"',
    ])
      expect(page).toContain(said);
    expect(await w.db.owner((tx) => tx.select().from(invitations))).toEqual([]);
  });

  test("two of the same mailbox can be invited to the same task", async () => {
    await invitesGisela({ email: "ehrenamt@nachbarhausen.example", foreign: "ja" });
    await invitesGisela({ email: "ehrenamt@nachbarhausen.example", foreign: "ja", name: "Hilde Hell" });
    expect(await w.db.owner((tx) => tx.select().from(invitations))).toHaveLength(2);
  });
});

test("Bert, whose name stands differently in an invitation, takes it with one tick and stays one person", async () => {
  const address = "ehrenamt@nachbarhausen.example";
  await invitesGisela({ email: address, name: "B. Nachbar", foreign: "ja" });
  const bert = visitor(w);
  await proves(bert, address);
  const page = await whoPage(bert);
  expect(page).toContain("Auch die Einladung an »B. Nachbar« für Musterstadt gilt mir.");
  await choose(bert, "Bert Nachbar", { also: keyOf(page, "B. Nachbar") });
  expect((await w.actor("bert")).memberships.map(({ role }) => role).sort()).toEqual(["councillor", "officer"]);
  expect(await w.db.owner((tx) => tx.select().from(people).where(eq(people.email, address)))).toHaveLength(1);
});

test("an invitation taken back while she is asked opens nothing, and the page says so", async () => {
  await invitesGisela();
  const own = visitor(w);
  await proves(own);
  const key = keyOf(await whoPage(own), "Gisela Grün");
  const [open] = await w.db.owner((tx) => tx.select().from(invitations));
  await w.request("anna", `${team}/einladungen/${open?.id}/zuruecknehmen`, {});
  const refused = await own.visit("/anmelden/wer", { key });
  expect([refused.status, (await refused.text()).includes("Diese Einladung gilt nicht mehr.")]).toEqual([422, true]);
});

test("the operator enters a second person at an address; the same name gets one more task", async () => {
  const bodyId = (await w.body("musterstadt")).id;
  const add = (name: string, role: "officer" | "auditor") =>
    w.db.owner((tx) => addPerson(tx, { name, email: office, role, bodyId, now: w.now }));
  expect(await add("ANNA  Beispiel", "officer")).toEqual({ kind: "has-task-already" });
  expect(await add("Gisela Grün", "officer")).toEqual({ kind: "added" });
  expect(await w.db.owner((tx) => tx.select().from(people).where(eq(people.email, office)))).toHaveLength(2);
});

describe("the link in an invitation", () => {
  test("opens the sign-in with the address filled in; opening it a hundred times changes nothing", async () => {
    await invitesGisela({ email: "gisela@musterstadt.example" });
    const [mail] = await mailsTo(w, "gisela@musterstadt.example");
    const link = /http:\/\/localhost:3000(\/anmelden\?einladung=\S+)/.exec(mail?.body ?? "")?.[1] ?? "";
    const page = await (await visitor(w).visit(link)).text();
    expect(page).toContain('value="gisela@musterstadt.example"');
    expect(page).toContain("Sie sind eingeladen, für Musterstadt zu arbeiten.");
    for (let scan = 0; scan < 20; scan++) await visitor(w).visit(link);
    const [open] = await w.db.owner((tx) => tx.select().from(invitations));
    expect([open?.acceptedAt, open?.revokedAt]).toEqual([null, null]);
  });

  test.each(["01890000-0000-7000-8000-000000000001", "x", "' or 1=1"])("that leads nowhere (%s) opens the plain page", async (id) => {
    const answer = await visitor(w).visit(`/anmelden?einladung=${encodeURIComponent(id)}`);
    expect([answer.status, (await answer.text()).includes('@musterstadt.example"')]).toEqual([200, false]);
  });
});
