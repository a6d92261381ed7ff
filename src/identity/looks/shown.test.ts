// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { days, hours, later, minutes } from "#kit/time";
import { people } from "../tables.ts";
import { mailsTo } from "../testing/mails.ts";
import { lookAnswers, lookEndings, lookReadings, looks } from "./tables.ts";
import { answers, asks, canary, inventory, onStage, page, read, status, town, trail, w } from "./test-stage.ts";

onStage();

describe("the town sees it, for good", () => {
  test("who, when, what and why: on its start page, its team page, its list and in its trail", async () => {
    const id = await asks();
    expect(await page("anna", "/intern/musterstadt")).toContain("Karin Betrieb bittet um Einblick in den Entwurf Ihrer Strategie.");
    expect(await page("anna", "/intern/musterstadt/strategie")).toContain("Nur Ihr Team sieht das");
    await answers(id);
    expect(await page("anna", "/intern/musterstadt/strategie")).toContain("Betrieb der Plattform (lesen bis 11:30 Uhr)");
    await w.request("karin", read);
    w.clock.moveTo(later(w.now, minutes(20)));
    await w.request("karin", `${read}?kommentar=gesendet`);
    expect(await page("frida", "/intern/musterstadt/team")).toContain("hat Einblick in den Entwurf Ihrer Strategie, bis 11:30 Uhr.");
    w.clock.moveTo(later(w.now, days(800)));
    for (const path of ["/intern/musterstadt", "/intern/musterstadt/team"]) {
      const html = await page("anna", path);
      expect(html, path).toContain("Karin Betrieb hatte Einblick: Strategie-Entwurf, 12. März 2027.");
      expect(html, path).toContain("Grund: Der Überblick zeigt falsche Summen.");
    }
    const list = await page("anna", "/intern/musterstadt/team/einblicke");
    expect(list).toContain("erlaubt am 12. März 2027, 10:30 Uhr von Anna Beispiel");
    expect(list).toContain("Entwurf: 12. März 2027, 10:30 Uhr bis 10:50 Uhr");
    const told = await page("anna", "/intern/musterstadt/team/protokoll");
    for (const sentence of [
      "hat um Einblick zur Fehlersuche gebeten",
      "hat dem Betrieb eine Stunde Einblick erlaubt",
      "eine Seite gelesen",
    ])
      expect(told).toContain(sentence);
    expect(await trail()).toEqual(["asked", "allowed", "read"]);
  });

  test("the pages of the inventory say it while it is open", async () => {
    await answers(await asks({ room: "inventory" }));
    expect(await page("anna", inventory)).toContain("Geteilt mit: Betrieb der Plattform (lesen bis 11:30 Uhr)");
    expect(await page("anna", "/intern/musterstadt/team")).toContain(
      "Den Bestand liest auch: Betrieb der Plattform (lesen bis 11:30 Uhr).",
    );
    w.clock.moveTo(later(w.now, hours(1)));
    expect(await page("anna", inventory)).toContain("Nur Ihr Team sieht das");
  });

  test("the reason stays out of the trail, and other towns see nothing of it", async () => {
    await answers(await asks({ reason: canary }));
    const lines = await w.db.owner((tx) => tx.select().from(auditLines));
    expect(JSON.stringify(lines)).not.toContain(canary);
    for (const person of ["bert", "clara", "dora", "emil", "jan", "nobody"] as const)
      for (const table of [looks, lookAnswers, lookEndings, lookReadings])
        expect(await w.reads(person, (tx) => tx.select().from(table)), person).toEqual([]);
  });

  test("names go with the account, the look stays", async () => {
    const other = newId(w.now);
    await w.db.owner((tx) => tx.insert(people).values({ id: other, name: "Lea Betrieb", email: "lea@land.example", createdAt: w.now }));
    await w.db.owner((tx) =>
      tx
        .insert(looks)
        .values({ id: newId(w.now), bodyId: town, room: "strategy", reason: "x", emergency: true, askedBy: other, askedAt: w.now }),
    );
    await w.db.owner((tx) => tx.delete(people).where(eq(people.id, other)));
    w.clock.moveTo(later(w.now, hours(2)));
    expect(await page("anna", "/intern/musterstadt/team/einblicke")).toContain("eine Person aus dem Betrieb, die kein Konto mehr hat");
  });
});

describe("in the browser", () => {
  test("the operator asks, the town allows, both are told", async () => {
    const found = await w.request("karin", "/betrieb/einblicke/neu?ort=Musterstadt");
    expect([found.status, found.headers.get("location")]).toEqual([303, "/betrieb/einblicke/neu/musterstadt"]);
    const id = newId(w.now);
    const form = { id, room: "strategy", reason: "Die Summen stimmen nicht.", how: "ask" };
    expect((await w.request("karin", "/betrieb/einblicke/neu/musterstadt", form)).headers.get("location")).toBe("/betrieb/einblicke");
    expect(await page("karin", "/betrieb/einblicke")).toContain("wartet auf Antwort");
    await w.jobs.drain();
    expect((await mailsTo(w, "vertretung@musterstadt.example"))[0]?.body).toContain("Die Summen stimmen nicht.");
    expect(await status("anna", `/intern/musterstadt/team/einblicke/${id}/antworten`, { answer: "allow" })).toBe(303);
    await w.jobs.drain();
    expect((await mailsTo(w, "betrieb@land.example"))[0]?.subject).toContain("Einblick erlaubt");
    expect(await page("karin", "/betrieb/einblicke")).toContain(`href="${read}"`);
    expect(await status("karin", `/betrieb/einblicke/${id}/beenden`, {})).toBe(303);
    expect(await page("karin", "/betrieb/einblicke")).toContain("vom Betrieb");
  });

  test.each([
    ["no room", { room: "" }, "Wählen Sie, wo Sie den Fehler suchen."],
    ["no reason", { reason: " " }, "Schreiben Sie einen Satz."],
    ["a long reason", { reason: "a".repeat(301) }, "Kürzen Sie den Grund auf 300 Zeichen."],
    ["nothing said about asking", { how: "x" }, "Wählen Sie, ob Sie fragen oder ob es ein Notfall ist."],
  ])("%s is refused in words, and nobody is asked", async (_, change, sentence) => {
    const form = { id: newId(w.now), room: "strategy", reason: "Die Summen stimmen nicht.", how: "ask", ...change };
    const answer = await w.request("karin", "/betrieb/einblicke/neu/musterstadt", form);
    expect([answer.status, (await answer.text()).includes(sentence)]).toEqual([422, true]);
    expect(await w.db.owner((tx) => tx.select().from(looks))).toEqual([]);
  });

  test("other towns and odd addresses find nothing", async () => {
    const id = await asks();
    for (const [person, path, form] of [
      ["bert", `/intern/nachbarhausen/team/einblicke/${id}/antworten`, { answer: "allow" }],
      ["bert", `/intern/nachbarhausen/team/einblicke/${id}/beenden`, {}],
      ["anna", `/intern/musterstadt/team/einblicke/${id}/antworten`, { answer: "yes" }],
      ["anna", `/intern/musterstadt/team/einblicke/${id}/beenden`, {}],
      ["anna", "/intern/musterstadt/team/einblicke/x/antworten", { answer: "allow" }],
      ["karin", "/betrieb/einblicke/neu/freiwilligenagentur-musterland", undefined],
      ["karin", "/betrieb/einblicke/neu/%00", undefined],
    ] as const)
      expect(await status(person, path, form), path).toBe(404);
    expect(await w.db.owner((tx) => tx.select().from(lookAnswers))).toEqual([]);
  });

  test("an ask nobody answers for a week lapses; the operator asks anew", async () => {
    const id = await asks();
    w.clock.moveTo(later(w.now, days(7)));
    expect(await answers(id)).toEqual({ kind: "no-longer-asked" });
    expect(await page("karin", "/betrieb/einblicke")).toContain("ohne Antwort abgelaufen");
    const again = await asks();
    expect(await answers(again)).toEqual({ kind: "answered" });
  });
});
