// SPDX-License-Identifier: EUPL-1.2
import { and, eq, like } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { type Person, type World, world } from "#world";
import { mailChoices } from "../account/tables.ts";
import { invitations } from "../invitations/tables.ts";
import { memberships } from "../tables.ts";
import { comesIn, mailsTo } from "../testing/mails.ts";
import { newestCode } from "../testing/visitor.ts";
import { decideRequest } from "./decide.ts";
import { removeOldRequests } from "./find.ts";
import { accessRequests } from "./tables.ts";
import { asks, clara, desk, email, forgetWhoCame, kept, text, waits } from "./test-asking.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => forgetWhoCame(w));

const wordsTo = async (recipient: string) => (await mailsTo(w, recipient)).map(({ body }) => body).join("\n");
const decideAs = (person: Person, id: string) =>
  w.as(person, (tx, actor) =>
    decideRequest(tx, w.jobs.enqueue, { id, answer: { kind: "approved" }, actor, now: w.now, url: "http://localhost:3000" }),
  );

describe("a new town asks and works the same day", () => {
  test("request, code, Clara approves, first sign-in, and the page asks what she has", async () => {
    const { who, own, id, status } = await waits(w);
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
    const { id } = await waits(w);
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

  test("who reads a request for a place she does not work for stands in the trail of that place", async () => {
    const { id } = await waits(w);
    await w.request("clara", `${desk}/${id}`);
    const seen = () => w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "identity.request_looked_at")));
    expect(await seen()).toMatchObject([{ bodyId: (await w.body("erdachtal")).id, subjectId: id }]);
    const own = await waits(w, { email: "neu@musterstadt.example" }, "musterstadt");
    expect((await w.request("anna", `/intern/musterstadt/team/anfragen/${own.id}`)).status).toBe(200);
    expect(await seen()).toHaveLength(1);
  });

  test("Kreis and Land answer at once: one answer, one invitation, one mail, and the second is told", async () => {
    const { id } = await waits(w);
    const outcomes = await Promise.all([decideAs("clara", id), decideAs("dora", id)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["decided", "decided-before"]);
    expect(await w.db.owner((tx) => tx.select().from(invitations))).toHaveLength(1);
    expect((await mailsTo(w, email)).filter(({ template }) => template === "identity.access-approved")).toHaveLength(1);
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "identity.access_approved")));
    expect(lines).toHaveLength(1);
  });

  test("declined with a reason: she reads it, gets it by mail, and does not come in", async () => {
    const { who, own, id } = await waits(w);
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
    const { id } = await waits(w);
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
    await waits(w, change, "musterstadt");
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
    await waits(w, change, "musterstadt");
    expect(await mailsTo(w, "ehrenamt@musterstadt.example")).toEqual([]);
    expect(await mailsTo(w, "vertretung@musterstadt.example")).toHaveLength(1);
  });

  test("who works there already is told so after the code, and nothing is kept", async () => {
    const { who, own } = await asks(w, { email: "ehrenamt@musterstadt.example", name: "Anna Beispiel" }, "musterstadt");
    const answer = await who.visit(own, { code: await newestCode(w, "ehrenamt@musterstadt.example") });
    expect(answer.headers.get("location")).toBe("/anmelden");
    expect(await kept(w)).toEqual([]);
  });

  test("a colleague behind the same mailbox waits for an answer like everybody else", async () => {
    const { own, status } = await waits(w, { email: "ehrenamt@musterstadt.example" }, "musterstadt");
    expect([status, own.startsWith("/zugang-anfragen/anfrage/")]).toEqual([303, true]);
    expect(await kept(w)).toHaveLength(1);
  });
});

test("nothing of it is kept a month after the answer", async () => {
  const { id } = await waits(w);
  await decideAs("clara", id);
  await w.db.owner((tx) => removeOldRequests(tx, later(w.now, days(29))));
  expect(await kept(w)).toHaveLength(1);
  await w.db.owner((tx) => removeOldRequests(tx, later(w.now, days(31))));
  expect(await kept(w)).toEqual([]);
});

test("by trail and queue nobody learns a name or an address", async () => {
  await waits(w);
  const lines = await w.db.owner((tx) =>
    tx
      .select()
      .from(auditLines)
      .where(and(like(auditLines.action, "identity.access%"))),
  );
  expect(JSON.stringify(lines)).not.toMatch(/hanne|kanarienvogel|hauptamt/i);
});
