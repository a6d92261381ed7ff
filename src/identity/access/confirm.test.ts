// SPDX-License-Identifier: EUPL-1.2
import { like } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { hours, later } from "#kit/time";
import { type World, world } from "#world";
import { mailsTo } from "../testing/mails.ts";
import { newestCode, visitor } from "../testing/visitor.ts";
import { removeOldRequests } from "./find.ts";
import { asks, clara, desk, email, forgetWhoCame, form, kept, text, waits } from "./test-asking.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => forgetWhoCame(w));

describe("confirming the address", () => {
  test("before that nobody sees the request, and nobody is told", async () => {
    const { who, own } = await asks(w);
    expect(await text(who.visit(own))).toContain("Der Code kommt per E-Mail an");
    expect(await text(w.request("clara", desk))).toContain("Keine Anfrage wartet.");
    expect(await mailsTo(w, clara)).toEqual([]);
  });

  test("five wrong codes, and the right one does not help any more", async () => {
    const { who, own } = await asks(w);
    const code = await newestCode(w, email);
    for (let attempt = 1; attempt <= 5; attempt++) expect((await who.visit(own, { code: "2222-2222" })).status).toBe(422);
    const answer = await who.visit(own, { code });
    expect([answer.status, (await answer.text()).includes("Dieser Code gilt nicht mehr.")]).toEqual([422, true]);
  });

  test("the right code many times at once: the request waits once, one line, one mail", async () => {
    const { who, own } = await asks(w);
    const code = await newestCode(w, email);
    const answers = await Promise.all(Array.from({ length: 5 }, () => who.visit(own, { code })));
    expect(answers.every(({ status }) => status === 303)).toBe(true);
    await w.jobs.drain();
    expect(await mailsTo(w, clara)).toHaveLength(1);
    const asked = await w.db.owner((tx) => tx.select().from(auditLines).where(like(auditLines.action, "identity.access_asked")));
    expect(asked).toHaveLength(1);
  });

  test("after a day the code and the page are gone, and nothing is kept", async () => {
    const { who, own } = await asks(w);
    w.clock.moveTo(later(w.now, hours(25)));
    expect((await who.visit(own)).status).toBe(404);
    await w.db.owner((tx) => removeOldRequests(tx, w.now));
    expect(await kept(w)).toEqual([]);
  });

  test("a double click asks once; a foreign id leads nobody to somebody's page", async () => {
    const sent = form(w);
    const [one, other] = [visitor(w), visitor(w)];
    const first = (await one.visit("/zugang-anfragen/erdachtal", sent)).headers.get("location");
    expect((await one.visit("/zugang-anfragen/erdachtal", sent)).headers.get("location")).toBe(first);
    expect(await kept(w)).toHaveLength(1);
    const foreign = await other.visit("/zugang-anfragen/erdachtal", { ...sent, email: "andere@erdachtal.example" });
    expect(foreign.headers.get("location")).not.toBe(first);
  });

  test("at most three mails a day for one address from one part of the net, and the answer looks the same", async () => {
    for (let nth = 0; nth < 5; nth++) expect((await asks(w)).own).toMatch(/^\/zugang-anfragen\/anfrage\/[\w-]+$/);
    expect(await mailsTo(w, email)).toHaveLength(3);
  });

  test("taking requests back sends no more mails, and strangers lock nobody out who asks from elsewhere", async () => {
    for (let nth = 0; nth < 5; nth++) {
      const { who, own } = await asks(w);
      expect((await who.visit(`${own}/zurueckziehen`, {})).status).toBe(303);
    }
    expect(await mailsTo(w, email)).toHaveLength(3);
    w.clock.moveTo(later(w.now, 1_000));
    const she = visitor(w, "203.0.113.7");
    const own = (await she.visit("/zugang-anfragen/erdachtal", form(w))).headers.get("location") ?? "";
    expect((await she.visit(own, { code: await newestCode(w, email) })).status).toBe(303);
  });

  test("who asks again keeps her place in the line, and only the newer one waits", async () => {
    await waits(w);
    const [before] = await kept(w);
    w.clock.moveTo(later(w.now, hours(2)));
    await waits(w, { message: "Jetzt mit besserem Satz." });
    const after = await kept(w);
    expect(after.map(({ message }) => message)).toEqual(["Jetzt mit besserem Satz."]);
    expect(after[0]?.confirmedAt).toEqual(before?.confirmedAt);
  });

  test("taken back, nothing is kept, and there is nothing to decide", async () => {
    const { who, own, id } = await waits(w);
    expect((await who.visit(`${own}/zurueckziehen`, {})).headers.get("location")).toBe("/zugang-anfragen");
    expect(await kept(w)).toEqual([]);
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
    const answer = await visitor(w).visit("/zugang-anfragen/erdachtal", form(w, change));
    const page = await answer.text();
    expect([answer.status, page.includes(sentence), page.includes("01234 567")]).toEqual([422, true, true]);
    expect(await kept(w)).toEqual([]);
  });

  test("a foreign address goes to a person once confirmed, who is told to ring up", async () => {
    const { id } = await waits(w, { email: "hanne@anderswo.example", foreign: "ja" });
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
