// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows } from "#kit/db";
import { addEntry } from "../../entries/add.ts";
import { emptyContent } from "../../entries/content.ts";
import { paths } from "../../paths.ts";
import { emailIn, invitationsOf } from "./find.ts";
import { mailInvitation } from "./send.ts";
import { changes, eventOf, ids, invites, key, onStage, outbox, town, townId, w, wellFilled, whole } from "./test-stage.ts";

onStage();

describe("preparing", () => {
  test("the form brings a model text and everybody ticked; nothing goes out", async () => {
    const page = await (await w.request("anna", paths.newInvitation(town, key))).text();
    expect(page).toContain(
      "Denkbar ist: ein gemeinsames Treffen im Jahr, ein Terminkalender. Ob das zu Ihnen passt, entscheiden Sie selbst.",
    );
    expect(page.match(/name="guests"[^>]* checked/g)?.length).toBe(5);
    await invites();
    await w.jobs.drain();
    expect(await outbox()).toEqual([]);
  });

  test("sent twice, it is made once", async () => {
    const id = newId(w.now);
    for (let press = 0; press < 2; press += 1) await w.request("anna", paths.newInvitation(town, key), { ...wellFilled, guests: ids, id });
    expect((await w.reads("anna", (tx) => invitationsOf(tx, townId))).map((one) => [one.id, one.guests])).toEqual([[id, 5]]);
  });

  test("guests can be left out, and others called by their name", async () => {
    const more = { ...emptyContent, name: "Trachtengilde Bergfeld", kind: "association" as const };
    await w.as("anna", (tx, actor) => addEntry(tx, { id: newId(w.now), bodyId: townId, content: more, actor, now: w.now }));
    const id = await invites({ guests: ids.slice(0, 2), others: "trachtengilde bergfeld" });
    expect((await whole(id)).guests.map(({ name }) => name)).toEqual([
      "Heimatverein Altdorf",
      "Heimatverein Bergfeld",
      "Trachtengilde Bergfeld",
    ]);
  });

  test("entries of another town cannot be invited", async () => {
    const foreign = newId(w.now);
    const { id: bodyId } = await w.body("nachbarhausen");
    const content = { ...emptyContent, name: "Heimatverein Nachbarhausen", kind: "association" as const };
    await w.as("bert", (tx, actor) => addEntry(tx, { id: foreign, bodyId, content, actor, now: w.now }));
    const id = await invites({ guests: [...ids, foreign] });
    expect((await whole(id)).guests.length).toBe(5);
  });

  test.each<[string, Record<string, string | string[]>, string]>([
    ["a day that does not exist", { takesPlaceOn: "2027-02-29" }, "Diesen Tag gibt es nicht im Kalender."],
    ["a day that is over", { takesPlaceOn: "2027-03-11" }, "Dieser Tag liegt schon zurück."],
    ["a year with a slip of the finger", { takesPlaceOn: "2077-04-14" }, "mehr als fünf Jahre voraus"],
    ["no day", { takesPlaceOn: "" }, "Wählen Sie den Tag."],
    ["an end before the beginning", { beginsAt: "19:00", endsAt: "18:30" }, "Das Ende liegt vor dem Beginn."],
    ["an end at the beginning", { beginsAt: "19:00", endsAt: "19:00" }, "Das Ende liegt vor dem Beginn."],
    ["no time", { beginsAt: "" }, "Schreiben Sie, wann es beginnt"],
    ["a time that is none", { beginsAt: "25:00" }, "Eine Uhrzeit sieht so aus: 19:00."],
    ["nobody invited", { guests: [] }, "Wählen Sie mindestens einen Eintrag aus."],
    ["a name nobody has", { others: "Tauchverein Hofen" }, "Einen dieser Namen gibt es im Bestand nicht."],
    ["something that is no id", { guests: ["1; drop table"] }, "Diese Angabe konnten wir nicht lesen."],
    ["a very long text", { message: "x".repeat(5_001) }, "mehr als 5.000 Zeichen"],
    ["a very long title", { title: "x".repeat(201) }, "mehr als 200 Zeichen"],
  ])("%s is said in a sentence, and what was typed stays", async (_, wrong, sentence) => {
    const filled = { ...wellFilled, guests: ids, id: newId(w.now), place: "Ein ganz bestimmter Saal", ...wrong };
    const answer = await w.request("anna", paths.newInvitation(town, key), filled);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain("Ein ganz bestimmter Saal");
  });

  test.each([
    ["19 Uhr", "19:00"],
    ["9:30", "09:30"],
    ["19.30 Uhr", "19:30"],
  ])("»%s« is understood as %s", async (typed, stored) => {
    const id = await invites({ beginsAt: typed });
    expect((await whole(id)).invitation.beginsAt).toBe(stored);
  });
});

describe("mailing", () => {
  const send = (id: string) => w.request("anna", paths.mailInvitation(town, id), {});

  test("goes once to each public address, with the calendar entry, and never to an address for the team", async () => {
    const id = await invites();
    await send(id);
    await send(id);
    await w.jobs.drain();
    await w.jobs.drain();
    const sent = await outbox();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
      ["altdorf", "bergfeld", "hofen"].map((place) => `heimat-${place}@verein.example`),
    );
    for (const { subject, body, calendar } of sent) {
      expect(subject).toBe("Einladung: Treffen der Heimatvereine");
      expect(body).toContain("Wann: 14. April 2027, 19:00 bis 21:00 Uhr");
      expect(body).toContain("wir laden Sie ein.");
      expect(eventOf(calendar ?? "").event.uid).toBe(id);
    }
  });

  test("two officers press at the same time: nothing goes twice", async () => {
    const id = await invites();
    const press = () => w.as("anna", (tx, actor) => mailInvitation(tx, { bodyId: townId, id, enqueue: w.jobs.enqueue, actor, now: w.now }));
    const sent = await Promise.all([press(), press(), press()]);
    expect(sent.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(3);
    expect((await outbox()).length).toBe(3);
  });

  test("after a change of the day it can go again, once, and says so; a change of the text alone does not", async () => {
    const id = await invites();
    await send(id);
    await changes(id, { message: "Guten Tag,\n\nneuer Text." });
    await send(id);
    expect((await outbox()).length).toBe(3);
    await changes(id, { takesPlaceOn: "2027-04-21", message: "Guten Tag,\n\nneuer Text." });
    await send(id);
    await send(id);
    const subjects = (await outbox()).map(({ subject }) => subject);
    const again = subjects.filter((subject) => subject === "Geändert: Treffen der Heimatvereine");
    expect([subjects.length, again.length]).toEqual([6, 3]);
  });

  test("a cancelled meeting is told to those who were told of it, and to nobody else", async () => {
    const id = await invites({ guests: ids.slice(0, 2) });
    await send(id);
    await changes(id, { guests: ids });
    await w.request("anna", paths.cancelInvitation(town, id), {});
    await send(id);
    const cancelled = (await outbox()).filter(({ subject }) => subject?.startsWith("Abgesagt"));
    expect(cancelled.map(({ recipient }) => recipient)).toEqual(["heimat-altdorf@verein.example", "heimat-bergfeld@verein.example"]);
    expect(eventOf(cancelled[0]?.calendar ?? "").vevent.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  test("one line in the audit trail, with a number and no address", async () => {
    const id = await invites();
    await send(id);
    const lines = await w.db.owner((tx) =>
      rows(tx, sql`select details from audit_lines where action = 'inventory.invitation_mailed'`, z.object({ details: z.unknown() })),
    );
    expect(lines).toEqual([{ details: { count: 3 } }]);
  });

  test.each([
    ["Tel. 02000 1, info@verein.example", "info@verein.example"],
    ["Info@Verein.example; zweite@verein.example", "Info@Verein.example"],
    ["mailto:info@heimat-verein.verein.example.", "info@heimat-verein.verein.example"],
    ["Büro im Rathaus", null],
    ["@verein", null],
    ["info@localhost", null],
    [null, null],
  ])("the address in »%s« is %s", (contact, address) => {
    expect(emailIn(contact)).toBe(address);
  });
});
