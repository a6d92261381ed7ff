// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, like } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditActors, auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { days, hours, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { mailChoices } from "../account/tables.ts";
import { invitations } from "../invitations/tables.ts";
import { memberships, people, sessions, signInCodes } from "../tables.ts";
import { comesIn, mailsTo } from "../testing/mails.ts";
import { newestCode, type Visitor, visitor } from "../testing/visitor.ts";
import { decideRequest } from "./decide.ts";
import { removeOldRequests } from "./find.ts";
import { accessRequests } from "./tables.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const email = "hauptamt@erdachtal.example";
const clara = "ehrenamt@kreis-musterland.example";

/** The cast stays from test to test; who came in here goes again. */
afterEach(() =>
  w.db.owner(async (tx) => {
    const came = tx.select({ id: people.id }).from(people).where(eq(people.email, email));
    for (const table of [memberships, sessions, signInCodes]) await tx.delete(table).where(inArray(table.personId, came));
    await tx.delete(auditActors).where(inArray(auditActors.personId, came));
    await tx.delete(people).where(eq(people.email, email));
  }),
);

const desk = "/intern/kreis-musterland/team/anfragen";
const form = (change: Record<string, string> = {}) => ({
  id: newId(w.now),
  name: "Hanne Kanarienvogel",
  email,
  role: "officer",
  phone: "01234 567",
  message: "Ich bin seit März für das Ehrenamt zuständig.",
  ...change,
});

/** Asks as somebody in a browser of her own; returns her browser and the address of her page. */
async function asks(change: Record<string, string> = {}, place = "erdachtal"): Promise<{ who: Visitor; own: string; id: string }> {
  const who = visitor(w);
  const sent = form(change);
  const answer = await who.visit(`/zugang-anfragen/${place}`, sent);
  return { who, own: answer.headers.get("location") ?? "", id: sent.id };
}

/** Asks and confirms the address. */
async function waits(change: Record<string, string> = {}, place = "erdachtal") {
  w.clock.moveTo(later(w.now, 1_000));
  const asked = await asks(change, place);
  const answer = await asked.who.visit(asked.own, { code: await newestCode(w, change.email ?? email) });
  await w.jobs.drain();
  return { ...asked, status: answer.status };
}

const kept = () => w.db.owner((tx) => tx.select().from(accessRequests));
const wordsTo = async (recipient: string) => (await mailsTo(w, recipient)).map(({ body }) => body).join("\n");
const text = async (answer: Promise<Response>) => (await answer).text();
const decideAs = (person: Person, id: string) =>
  w.as(person, (tx, actor) =>
    decideRequest(tx, w.jobs.enqueue, { id, answer: { kind: "approved" }, actor, now: w.now, url: "http://localhost:3000" }),
  );

describe("a new town asks and works the same day", () => {
  test("request, code, Clara approves, first sign-in, and the page asks what she has", async () => {
    const { who, own, id, status } = await waits();
    expect(status).toBe(303);
    const waiting = await text(who.visit(own));
    for (const said of ["wartet auf eine Antwort", "17. März 2027", "Kreis Musterland", "12. März 2027"]) expect(waiting).toContain(said);
    expect((await mailsTo(w, clara))[0]?.body).toContain(`http://localhost:3000${desk}`);
    const seen = await text(w.request("clara", `${desk}/${id}`));
    for (const said of ["Hanne Kanarienvogel", email, "01234 567", "Sie gehört zu erdachtal.example", "17. März 2027"])
      expect(seen).toContain(said);
    expect((await w.request("clara", `${desk}/${id}/freigeben`, {})).headers.get("location")).toBe(desk);
    expect(await text(who.visit(own))).toContain("Ihr Zugang ist freigegeben.");
    expect(await wordsTo(email)).toContain("ist freigegeben");
    const hanne = await comesIn(w, email);
    expect(hanne.leadsTo).toBe("/intern");
    const start = (await hanne.visit("/intern")).headers.get("location") ?? "";
    expect(start).toBe("/intern/erdachtal");
    expect(await text(hanne.visit(start))).toContain("Was haben Sie?");
    const trail = await text(hanne.visit("/intern/erdachtal/team/protokoll"));
    for (const told of ["hat eine Anfrage auf Zugang bekommen", "hat eine Anfrage auf Zugang freigegeben"]) expect(trail).toContain(told);
  });

  test("the Land sees and answers it too; the town next door, a councillor and strangers do not", async () => {
    const { id } = await waits();
    const land = "/intern/land/team/anfragen";
    expect(await text(w.request("dora", land))).toContain("Hanne Kanarienvogel");
    for (const person of ["anna", "bert"] as const) {
      const own = person === "anna" ? "musterstadt" : "nachbarhausen";
      expect(await text(w.request(person, `/intern/${own}/team/anfragen`))).not.toContain("Hanne");
      expect((await w.request(person, `/intern/${own}/team/anfragen/${id}`)).status).toBe(404);
    }
    for (const person of ["anna", "bert", "emil", "frida", "nobody"] as const) {
      expect(await w.reads(person, (tx) => tx.select().from(accessRequests))).toEqual([]);
      expect(await decideAs(person, id)).toEqual({ kind: "not-there" });
    }
    expect((await w.request("dora", `${land}/${id}/freigeben`, {})).status).toBe(303);
    expect(await text(w.request("clara", desk))).toContain("Keine Anfrage wartet.");
  });

  test("Kreis and Land answer at once: one answer, one invitation, one mail, and the second is told", async () => {
    const { id } = await waits();
    const outcomes = await Promise.all([decideAs("clara", id), decideAs("dora", id)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["decided", "decided-before"]);
    expect(await w.db.owner((tx) => tx.select().from(invitations))).toHaveLength(1);
    expect((await mailsTo(w, email)).filter(({ template }) => template === "identity.access-approved")).toHaveLength(1);
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "identity.access_approved")));
    expect(lines).toHaveLength(1);
  });

  test("declined with a reason: she reads it, gets it by mail, and does not come in", async () => {
    const { who, own, id } = await waits();
    const refused = await w.request("clara", `${desk}/${id}/ablehnen`, { reason: " " });
    expect([refused.status, (await refused.text()).includes("Schreiben Sie eine Begründung.")]).toEqual([422, true]);
    await w.request("clara", `${desk}/${id}/ablehnen`, { reason: "Das Rathaus kennt diese Stelle nicht." });
    expect(await text(who.visit(own))).toContain("Das Rathaus kennt diese Stelle nicht.");
    expect(await wordsTo(email)).toContain("Das Rathaus kennt diese Stelle nicht.");
    expect((await comesIn(w, email)).status).toBe(422);
    expect((await w.request("clara", `${desk}/${id}/freigeben`, {})).status).toBe(303);
    expect(await w.db.owner((tx) => tx.select().from(invitations))).toEqual([]);
  });

  test("nobody can invite into a town without people unless its request was approved", async () => {
    const bodyId = (await w.body("erdachtal")).id;
    const { id } = await waits();
    const row = { bodyId, email, name: "H", role: "officer", invitedAt: w.now, until: later(w.now, days(1)) } as const;
    for (const requestId of [null, id]) {
      const attempt = w.as("clara", (tx) => tx.insert(invitations).values({ ...row, id: newId(w.now), requestId }));
      await expect(attempt).rejects.toThrow();
    }
  });
});

describe("a town that has people", () => {
  const change = { email: "neu@musterstadt.example" };

  test("gets the request itself; the Kreis and the Land do not see it", async () => {
    await waits(change, "musterstadt");
    expect(await text(w.request("anna", "/intern/musterstadt/team"))).toContain("1 Anfrage auf Zugang wartet.");
    expect(await text(w.request("anna", "/intern/musterstadt/team/anfragen"))).toContain("Hanne Kanarienvogel");
    expect(await text(w.request("anna", "/intern/musterstadt"))).toContain("1 Anfrage auf Zugang wartet auf Ihre Antwort.");
    for (const person of ["clara", "dora", "bert"] as const)
      expect(await w.reads(person, (tx) => tx.select().from(accessRequests))).toEqual([]);
    const told = (await w.db.owner((tx) => tx.select().from(memberships))).length > 0 && (await mailsTo(w, "ehrenamt@musterstadt.example"));
    expect(told).toHaveLength(1);
    expect(await mailsTo(w, clara)).toEqual([]);
  });

  test("who declined that mail gets none", async () => {
    const personId = (await w.actor("anna")).id ?? "";
    await w.as("anna", (tx) => tx.insert(mailChoices).values({ personId, kind: "access-waiting", refusedAt: w.now }));
    await waits(change, "musterstadt");
    expect(await mailsTo(w, "ehrenamt@musterstadt.example")).toEqual([]);
    expect(await mailsTo(w, "vertretung@musterstadt.example")).toHaveLength(1);
  });

  test("who works there already is told so after the code, and nothing is kept", async () => {
    const { who, own } = await asks({ email: "ehrenamt@musterstadt.example", name: "Anna Beispiel" }, "musterstadt");
    const answer = await who.visit(own, { code: await newestCode(w, "ehrenamt@musterstadt.example") });
    expect(answer.headers.get("location")).toBe("/anmelden");
    expect(await kept()).toEqual([]);
  });

  test("a colleague behind the same mailbox waits for an answer like everybody else", async () => {
    const { own, status } = await waits({ email: "ehrenamt@musterstadt.example" }, "musterstadt");
    expect([status, own.startsWith("/zugang-anfragen/anfrage/")]).toEqual([303, true]);
    expect(await kept()).toHaveLength(1);
  });
});

describe("confirming the address", () => {
  test("before that nobody sees the request, and nobody is told", async () => {
    const { who, own } = await asks();
    expect(await text(who.visit(own))).toContain("Wir haben einen Code an");
    expect(await text(w.request("clara", desk))).toContain("Keine Anfrage wartet.");
    expect(await mailsTo(w, clara)).toEqual([]);
  });

  test("five wrong codes, and the right one does not help any more", async () => {
    const { who, own } = await asks();
    const code = await newestCode(w, email);
    for (let attempt = 1; attempt <= 5; attempt++) expect((await who.visit(own, { code: "2222-2222" })).status).toBe(422);
    const answer = await who.visit(own, { code });
    expect([answer.status, (await answer.text()).includes("Dieser Code gilt nicht mehr.")]).toEqual([422, true]);
  });

  test("the right code many times at once: the request waits once, one line, one mail", async () => {
    const { who, own } = await asks();
    const code = await newestCode(w, email);
    const answers = await Promise.all(Array.from({ length: 5 }, () => who.visit(own, { code })));
    expect(answers.every(({ status }) => status === 303)).toBe(true);
    await w.jobs.drain();
    expect(await mailsTo(w, clara)).toHaveLength(1);
    const asked = await w.db.owner((tx) => tx.select().from(auditLines).where(like(auditLines.action, "identity.access_asked")));
    expect(asked).toHaveLength(1);
  });

  test("after a day the code and the page are gone, and nothing is kept", async () => {
    const { who, own } = await asks();
    w.clock.moveTo(later(w.now, hours(25)));
    expect((await who.visit(own)).status).toBe(404);
    await w.db.owner((tx) => removeOldRequests(tx, w.now));
    expect(await kept()).toEqual([]);
  });

  test("a double click asks once; a foreign id leads nobody to somebody's page", async () => {
    const sent = form();
    const [one, other] = [visitor(w), visitor(w)];
    const first = (await one.visit("/zugang-anfragen/erdachtal", sent)).headers.get("location");
    expect((await one.visit("/zugang-anfragen/erdachtal", sent)).headers.get("location")).toBe(first);
    expect(await kept()).toHaveLength(1);
    const foreign = await other.visit("/zugang-anfragen/erdachtal", { ...sent, email: "andere@erdachtal.example" });
    expect(foreign.headers.get("location")).not.toBe(first);
  });

  test("at most three mails a day for one address, and the answer looks the same", async () => {
    for (let nth = 0; nth < 5; nth++) expect((await asks()).own).toMatch(/^\/zugang-anfragen\/anfrage\/[\w-]+$/);
    expect(await mailsTo(w, email)).toHaveLength(3);
  });

  test("who asks again keeps her place in the line, and only the newer one waits", async () => {
    await waits();
    const [before] = await kept();
    w.clock.moveTo(later(w.now, hours(2)));
    await waits({ message: "Jetzt mit besserem Satz." });
    const after = await kept();
    expect(after.map(({ message }) => message)).toEqual(["Jetzt mit besserem Satz."]);
    expect(after[0]?.confirmedAt).toEqual(before?.confirmedAt);
  });

  test("taken back, nothing is kept, and there is nothing to decide", async () => {
    const { who, own, id } = await waits();
    expect((await who.visit(`${own}/zurueckziehen`, {})).headers.get("location")).toBe("/zugang-anfragen");
    expect(await kept()).toEqual([]);
    expect((await w.request("clara", `${desk}/${id}/freigeben`, {})).status).toBe(404);
    expect((await who.visit(own)).status).toBe(404);
  });
});

describe("the form", () => {
  test.each([
    ["no name", { name: "" }, "Tragen Sie den Namen ein."],
    ["half an address", { email: "hauptamt@" }, "Diese Adresse ist nicht vollständig."],
    ["a Kreis's task in a town", { role: "coordinator" }, "Wählen Sie Ihre Aufgabe."],
    ["no sentence", { message: " " }, "Schreiben Sie einen Satz."],
    ["too long", { message: "a".repeat(501) }, "Kürzen Sie den Satz auf 500 Zeichen."],
    ["a foreign address", { email: "hanne@anderswo.example" }, "Diese Adresse gehört nicht zu erdachtal.example."],
  ])("%s is refused in words, with everything kept", async (_, change, sentence) => {
    const answer = await visitor(w).visit("/zugang-anfragen/erdachtal", form(change));
    const page = await answer.text();
    expect([answer.status, page.includes(sentence), page.includes("01234 567")]).toEqual([422, true, true]);
    expect(await kept()).toEqual([]);
  });

  test("a foreign address goes to a person once confirmed, who is told to ring up", async () => {
    const { id } = await waits({ email: "hanne@anderswo.example", foreign: "ja" });
    expect(await text(w.request("clara", `${desk}/${id}`))).toContain("Sie gehört nicht zu erdachtal.example. Rufen Sie im Rathaus an");
  });

  test("is led to from where people sign in", async () => {
    expect(await text(visitor(w).visit("/anmelden"))).toMatch(/noch nicht dabei\? <a href="\/zugang-anfragen">/);
  });

  test.each([
    ["/zugang-anfragen?ort=Erdachtal", 303],
    ["/zugang-anfragen?ort=Xyzxyzxyz", 200],
    ["/zugang-anfragen?ort=%00", 200],
    ["/zugang-anfragen/gibt-es-nicht", 404],
    ["/zugang-anfragen/regierungsbezirk-arnsberg", 404],
    ["/zugang-anfragen/anfrage/unsinn", 404],
  ])("%s answers %d", async (path, status) => {
    expect((await visitor(w).visit(path)).status).toBe(status);
  });
});

test("nothing of it is kept a month after the answer", async () => {
  const { id } = await waits();
  await decideAs("clara", id);
  await w.db.owner((tx) => removeOldRequests(tx, later(w.now, days(29))));
  expect(await kept()).toHaveLength(1);
  await w.db.owner((tx) => removeOldRequests(tx, later(w.now, days(31))));
  expect(await kept()).toEqual([]);
});

test("by trail and queue nobody learns a name or an address", async () => {
  await waits();
  const lines = await w.db.owner((tx) =>
    tx
      .select()
      .from(auditLines)
      .where(and(like(auditLines.action, "identity.access%"))),
  );
  expect(JSON.stringify(lines)).not.toMatch(/hanne|kanarienvogel|hauptamt/i);
});
