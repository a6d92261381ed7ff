// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditActors, auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { createSeals } from "#kit/web";
import { bodies } from "#register";
import { type Person, type World, world } from "#world";
import { invitations } from "../invitations/tables.ts";
import { memberships, people, sessions, signInCodes } from "../tables.ts";
import { comesIn, mailsTo } from "../testing/mails.ts";
import { newestCode, type Visitor, visitor } from "../testing/visitor.ts";
import { askForAccess } from "./ask.ts";
import { confirmRequest } from "./confirm.ts";
import { decideRequest } from "./decide.ts";
import { requestByToken } from "./find.ts";
import { tellOverdueJob } from "./notify.ts";
import { accessRequests } from "./tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const email = "neu@musterstadt.example";
const mailOf = { anna: "ehrenamt@musterstadt.example", clara: "ehrenamt@kreis-musterland.example", dora: "engagement@land.example" };
const karin = "betrieb@land.example";

/** The cast and its tasks stay from test to test: who came in goes, who was sent home comes back. */
const sentHome: string[] = [];
afterEach(() =>
  w.db.owner(async (tx) => {
    const came = tx.select({ id: people.id }).from(people).where(eq(people.email, email));
    for (const table of [memberships, sessions, signInCodes]) await tx.delete(table).where(inArray(table.personId, came));
    await tx.delete(auditActors).where(inArray(auditActors.personId, came));
    await tx.delete(people).where(eq(people.email, email));
    for (const id of sentHome.splice(0))
      await tx.update(memberships).set({ validTo: null, validFrom: "2027-03-12" }).where(eq(memberships.id, id));
  }),
);

/** From here on nobody with these roles works there any more. */
async function goHome(slug: string, roles: ("officer" | "deputy" | "coordinator" | "state")[]): Promise<void> {
  const { id } = await w.body(slug);
  const gone = await w.db.owner((tx) =>
    tx
      .update(memberships)
      .set({ validFrom: "2027-03-01", validTo: "2027-03-11" })
      .where(and(eq(memberships.bodyId, id), inArray(memberships.role, roles)))
      .returning({ id: memberships.id }),
  );
  sentHome.push(...gone.map((one) => one.id));
}

/** Somebody asks for Musterstadt, which has people of its own, and confirms her address. */
async function asks(place = "musterstadt"): Promise<{ who: Visitor; own: string; id: string }> {
  const who = visitor(w);
  const id = newId(w.now);
  const form = { id, name: "Hanne Kanarienvogel", email, role: "officer", phone: "", message: "Ich bin neu.", foreign: "ja" };
  const own = (await who.visit(`/zugang-anfragen/${place}`, form)).headers.get("location") ?? "";
  await who.visit(own, { code: await newestCode(w, email) });
  await w.jobs.drain();
  return { who, own, id };
}

async function tell(): Promise<void> {
  await w.db.owner((tx) => w.jobs.enqueue(tx, tellOverdueJob, {}));
  await w.jobs.drain();
}

const text = async (answer: Promise<Response>) => (await answer).text();
const overdueMails = async (to: string) => (await mailsTo(w, to)).filter(({ template }) => template === "identity.access-overdue");
const seen = (person: Person) => w.reads(person, (tx) => tx.select({ id: accessRequests.id }).from(accessRequests));
const decideAs = (person: Person, id: string) =>
  w.as(person, (tx, actor) =>
    decideRequest(tx, w.jobs.enqueue, { id, answer: { kind: "approved" }, actor, now: w.now, url: "http://localhost:3000" }),
  );
const overdue = ["clara", "dora", "karin"] as const;

describe("a request nobody answers by the promised day", () => {
  test("stays with the town until then, that day included", async () => {
    const { id } = await asks();
    w.clock.moveTo(later(w.now, days(5)));
    expect((await w.db.owner((tx) => tx.select().from(accessRequests)))[0]?.answerBy).toBe(w.clock.today());
    await tell();
    for (const person of overdue) {
      expect(await seen(person), person).toEqual([]);
      expect(await decideAs(person, id), person).toEqual({ kind: "not-there" });
    }
    expect(await overdueMails(karin)).toEqual([]);
  });

  test("is then told to Kreis, Land and operator, once, and each finds it at her own desk", async () => {
    const { who, own, id } = await asks();
    w.clock.moveTo(later(w.now, days(6)));
    await tell();
    await tell();
    for (const [to, desk] of [
      [mailOf.clara, "/intern/kreis-musterland/team/anfragen"],
      [mailOf.dora, "/intern/land/team/anfragen"],
      [karin, "/betrieb/anfragen"],
    ] as const) {
      const mails = await overdueMails(to);
      expect(mails.length, to).toBe(1);
      expect(mails[0]?.body, to).toContain(`http://localhost:3000${desk}`);
      expect(mails[0]?.body, to).not.toContain("Hanne");
    }
    expect(await overdueMails(mailOf.anna)).toEqual([]);
    expect(await text(w.request("clara", `/intern/kreis-musterland/team/anfragen/${id}`))).toContain("Hanne Kanarienvogel");
    expect(await text(w.request("dora", "/intern/land/team/anfragen"))).toContain("17. März 2027, vorbei");
    expect(await text(w.request("karin", "/betrieb/anfragen"))).toContain("Hanne Kanarienvogel");
    const page = await text(who.visit(own));
    expect(page).toContain("Die zugesagte Zeit ist vorbei.");
    expect(page).toMatch(/Musterstadt, Kreis Musterland, [^<]+, der Betrieb der Plattform/);
  });

  test("the operator says yes in the browser, she signs in, and the trail says it", async () => {
    const { id } = await asks();
    w.clock.moveTo(later(w.now, days(6)));
    const refused = await w.request("karin", `/betrieb/anfragen/${id}/ablehnen`, { reason: " " });
    expect([refused.status, (await refused.text()).includes("Schreiben Sie eine Begründung.")]).toEqual([422, true]);
    const answer = await w.request("karin", `/betrieb/anfragen/${id}/freigeben`, {});
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/betrieb/anfragen"]);
    expect((await comesIn(w, email)).leadsTo).toBe("/intern");
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "identity.access_approved")));
    expect(lines).toHaveLength(1);
    expect(await text(w.request("anna", "/intern/musterstadt/team/protokoll"))).toContain("Karin Betrieb");
  });

  test("a run-out invitation to the same address does not stand in the way", async () => {
    const { id: bodyId } = await w.body("musterstadt");
    const run = { id: newId(w.now), bodyId, email, name: "H", role: "officer", invitedAt: w.now, until: later(w.now, days(1)) } as const;
    await w.db.owner((tx) => tx.insert(invitations).values(run));
    const { id } = await asks();
    w.clock.moveTo(later(w.now, days(6)));
    expect(await decideAs("karin", id)).toMatchObject({ kind: "decided" });
    const open = await w.db.owner((tx) => tx.select().from(invitations).where(eq(invitations.requestId, id)));
    expect(open).toHaveLength(1);
  });

  test("town, Kreis, Land and operator at once: one answer, one mail, and the others are told", async () => {
    const { id } = await asks();
    w.clock.moveTo(later(w.now, days(6)));
    const kinds = (await Promise.all((["anna", ...overdue] as const).map((person) => decideAs(person, id)))).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["decided", "decided-before", "decided-before", "decided-before"]);
    expect((await mailsTo(w, email)).filter(({ template }) => template === "identity.access-approved")).toHaveLength(1);
  });

  test("answered in time, it never shows anywhere else", async () => {
    const { id } = await asks();
    await decideAs("anna", id);
    w.clock.moveTo(later(w.now, days(6)));
    await tell();
    for (const person of overdue) expect(await seen(person), person).toEqual([]);
    for (const to of [mailOf.clara, mailOf.dora, karin]) expect(await overdueMails(to), to).toEqual([]);
  });

  test("other towns, councillors, agencies and strangers never see it", async () => {
    await asks();
    w.clock.moveTo(later(w.now, days(6)));
    for (const person of ["bert", "emil", "jan", "gerda", "henri", "ines", "nobody"] as const)
      expect(await seen(person), person).toEqual([]);
  });

  test("a Kreis of another town does not see it: only the one above", async () => {
    await asks("nachbarhausen");
    w.clock.moveTo(later(w.now, days(6)));
    const clara = await w.body("kreis-musterland");
    const [town] = await w.db.owner((tx) => tx.select({ parentId: bodies.parentId }).from(bodies).where(eq(bodies.slug, "nachbarhausen")));
    expect(town?.parentId).toBe(clara.id);
    await w.db.owner((tx) => tx.update(bodies).set({ parentId: null }).where(eq(bodies.slug, "nachbarhausen")));
    const found = await seen("clara");
    await w.db.owner((tx) => tx.update(bodies).set({ parentId: clara.id }).where(eq(bodies.slug, "nachbarhausen")));
    expect(found).toEqual([]);
  });
});

describe("a request nobody could decide", () => {
  test("goes to the operator from the first day on, by mail and at the desk", async () => {
    await goHome("kreis-musterland", ["coordinator", "deputy"]);
    await goHome("land", ["state"]);
    const { who, own, id } = await asks("erdachtal");
    expect(await text(who.visit(own))).toContain("der Betrieb der Plattform");
    expect((await mailsTo(w, karin))[0]?.body).toContain("http://localhost:3000/betrieb/anfragen");
    expect(await text(w.request("karin", `/betrieb/anfragen/${id}`))).toContain("Hanne Kanarienvogel");
    expect(await text(w.request("karin", "/betrieb"))).toContain("1 Anfrage auf Zugang wartet auf Ihre Antwort.");
    expect(await decideAs("karin", id)).toMatchObject({ kind: "decided" });
  });

  test("with a Kreis that has people, the operator does not see it before the promised day", async () => {
    const { id } = await asks("erdachtal");
    expect(await seen("karin")).toEqual([]);
    expect(await decideAs("karin", id)).toEqual({ kind: "not-there" });
  });
});

describe("the secret changes between asking and answering", () => {
  const [before, after, later2] = [
    "first-secret-of-this-test-0123456789",
    "second-secret-of-this-test-0123456789\nfirst-secret-of-this-test-0123456789",
    "second-secret-of-this-test-0123456789",
  ].map(createSeals);

  test("link and code go on as long as the old secret is there, and end with it", async () => {
    if (!before || !after || !later2) throw new Error("There are three rings");
    const body = await w.body("musterstadt");
    const asked = {
      id: newId(w.now),
      body,
      name: "H",
      email,
      role: "officer",
      phone: null,
      message: "x",
      now: w.now,
      url: "http://localhost:3000",
      netPart: "198.51.100.0/24",
    } as const;
    const token = await w.db.signIn((tx) => askForAccess(tx, before, w.jobs.enqueue, asked));
    await w.jobs.drain();
    const by = (seals: typeof before) => w.db.signIn((tx) => requestByToken(tx, seals, token, w.now));
    expect((await by(after))?.id).toBe(asked.id);
    expect(await w.db.signIn((tx) => askForAccess(tx, after, w.jobs.enqueue, asked)), "sent again").toBe(token);
    expect(await by(later2)).toBeUndefined();
    const sent = { token, code: await newestCode(w, email), answerBy: "2027-03-17", now: w.now, url: asked.url };
    expect(await w.db.signIn((tx) => confirmRequest(tx, after, w.jobs.enqueue, sent))).toEqual({ kind: "waits" });
  });
});
