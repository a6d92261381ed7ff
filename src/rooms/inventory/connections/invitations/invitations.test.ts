// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows } from "#kit/db";
import type { Block } from "#kit/documents";
import { mails } from "#kit/mail";
import { type Person, type World, world } from "#world";
import { addEntry } from "../../entries/add.ts";
import { emptyContent } from "../../entries/content.ts";
import { paths } from "../../paths.ts";
import { entries } from "../../tables.ts";
import { emailIn, invitationAt, invitationsOf } from "./find.ts";
import { germanInstant } from "./instant.ts";
import { lettersOf } from "./letter.ts";
import { mailInvitation } from "./send.ts";

let w: World;
let townId: string;
let ids: string[];
beforeEach(async () => {
  w = await world();
  townId = (await w.body(town)).id;
  ids = [];
  for (const place of ["Altdorf", "Bergfeld", "Hofen", "Linde", "Wiesen"]) {
    // Linde and Wiesen have no address that may be used in public.
    const publicContact = ["Linde", "Wiesen"].includes(place) ? null : `Tel. 00000 1, heimat-${place.toLowerCase()}@verein.example`;
    const teamContact = "privat@vorstand.example";
    const content = { ...emptyContent, name: `Heimatverein ${place}`, kind: "association" as const, place, publicContact, teamContact };
    const id = newId(w.now);
    ids.push(id);
    await w.as("anna", (tx, actor) => addEntry(tx, { id, bodyId: townId, content, actor, now: w.now }));
  }
});

const town = "musterstadt";
const key = "mehrere-heimatvereine";
const wellFilled = {
  title: "Treffen der Heimatvereine",
  takesPlaceOn: "2027-04-14",
  beginsAt: "19:00",
  endsAt: "21:00",
  place: "Bürgerhaus Linde, kleiner Saal",
  message: "Guten Tag,\n\nwir laden Sie ein.",
  others: "",
};

/** Makes an invitation through its form; returns its id. */
async function invites(more: Record<string, string | string[]> = {}): Promise<string> {
  const id = newId(w.now);
  const answer = await w.request("anna", paths.newInvitation(town, key), { ...wellFilled, guests: ids, id, ...more });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, paths.invitation(town, id)]);
  return id;
}
const whole = async (id: string) => {
  const found = await w.reads("anna", (tx) => invitationAt(tx, townId, id));
  if (!found) throw new Error("The invitation is not there");
  return found;
};
const changes = async (id: string, more: Record<string, string | string[]>) =>
  w.request("anna", paths.changeInvitation(town, id), {
    ...wellFilled,
    guests: ids,
    version: String((await whole(id)).invitation.version),
    ...more,
  });
const outbox = () =>
  w.db.owner((tx) => tx.select().from(mails).where(eq(mails.template, "inventory.invitation")).orderBy(mails.createdAt, mails.recipient));
const eventOf = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const vevent = calendar.getFirstSubcomponent("vevent");
  if (!vevent) throw new Error("No event in the calendar");
  return { calendar, vevent, event: new ICAL.Event(vevent) };
};

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
    const all = await outbox();
    expect([all.length, all.at(-1)?.subject]).toEqual([6, "Geändert: Treffen der Heimatvereine"]);
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

describe("the calendar entry, read by another program", () => {
  const read = async (id: string) => eventOf(await (await w.request("anna", paths.invitationCalendar(town, id))).text());

  test("says when in Germany, where and what", async () => {
    const id = await invites();
    const { calendar, event, vevent } = await read(id);
    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(event.startDate.toJSDate().toISOString()).toBe("2027-04-14T17:00:00.000Z");
    expect(event.endDate.toJSDate().toISOString()).toBe("2027-04-14T19:00:00.000Z");
    expect([event.summary, event.location]).toEqual([wellFilled.title, wellFilled.place]);
    expect(event.description).toBe(wellFilled.message);
    expect(vevent.getFirstPropertyValue("status")).toBe("CONFIRMED");
  });

  test("keeps its UID and counts its changes; cancelled says so", async () => {
    const id = await invites();
    const before = await read(id);
    await changes(id, { beginsAt: "18:00" });
    const changed = await read(id);
    await w.request("anna", paths.cancelInvitation(town, id), {});
    const cancelled = await read(id);
    expect([before, changed, cancelled].map(({ event }) => [event.uid, event.sequence])).toEqual([
      [id, 0],
      [id, 1],
      [id, 2],
    ]);
    expect(cancelled.vevent.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  test.each([
    ["2027-01-14", "19:00", "2027-01-14T18:00:00.000Z"],
    ["2027-07-14", "00:15", "2027-07-13T22:15:00.000Z"],
    ["2027-03-28", "01:59", "2027-03-28T00:59:00.000Z"],
    ["2027-03-28", "03:00", "2027-03-28T01:00:00.000Z"],
    ["2027-10-31", "04:00", "2027-10-31T03:00:00.000Z"],
  ])("%s, %s in Germany is %s", (day, time, instant) => {
    expect(germanInstant(day, time).toISOString()).toBe(instant);
  });

  test("signs that mean something in calendars come through as they are", async () => {
    const place = "Saal; Raum 2, \\ »Linde« – 😀";
    const { event } = await read(await invites({ place }));
    expect(event.location).toBe(place);
  });
});

test("the letters: a sheet for the office, then a page for each guest with the text", { timeout: 60_000 }, async () => {
  const id = await invites();
  const { blocks } = lettersOf(await w.body(town), await whole(id));
  const pages: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "pageBreak") pages.push([]);
    else pages.at(-1)?.push(block);
  }
  expect(pages.length).toBe(6);
  for (const [at, place] of ["Altdorf", "Bergfeld", "Hofen", "Linde", "Wiesen"].entries()) {
    expect(pages[at + 1]?.[0]).toEqual({ kind: "paragraph", text: `Heimatverein ${place}` });
    expect(pages[at + 1]?.at(-1)).toEqual({ kind: "paragraph", text: wellFilled.message });
  }
  const answer = await w.request("anna", paths.invitationLetters(town, id));
  expect((await answer.text()).slice(0, 4)).toBe("%PDF");
});

describe("what became of it", () => {
  const note = async (id: string, more: Record<string, string | string[]>) =>
    w.request("anna", paths.invitationOutcome(town, id), { step: String((await whole(id)).outcome?.step ?? 0), ...more });

  test("it took place: when, how many of how many came, and what came out of it", async () => {
    const id = await invites();
    w.clock.moveTo(new Date("2027-04-15T08:00:00Z"));
    const came = (await whole(id)).guests.slice(0, 4).map((guest) => guest.id);
    await note(id, { outcome: "held", heldOn: "2027-04-14", came, result: "Ein Kalender für alle." });
    const page = await (await w.request("anna", paths.invitations(town))).text();
    expect(page).toContain("fand statt am 14. April 2027, 4 von 5 waren da. Ergebnis: Ein Kalender für alle.");
  });

  test.each<[string, Record<string, string>, string]>([
    ["no choice", {}, "Wählen Sie, wie es ausging."],
    ["held without a day", { outcome: "held", heldOn: "" }, "Wählen Sie den Tag, an dem es stattfand."],
    ["held tomorrow", { outcome: "held", heldOn: "2027-03-13" }, "Dieser Tag kommt erst noch."],
    ["held on a day that does not exist", { outcome: "held", heldOn: "2027-02-29" }, "Diesen Tag gibt es nicht im Kalender."],
  ])("%s: a sentence, and the result stays typed", async (_, wrong, sentence) => {
    const answer = await note(await invites(), { result: "Was wir besprachen", ...wrong });
    const page = await answer.text();
    expect([answer.status, page.includes(sentence), page.includes("Was wir besprachen")]).toEqual([422, true, true]);
  });

  test("postponed, and planned again with a new day", async () => {
    const id = await invites();
    await note(id, { outcome: "postponed" });
    expect((await whole(id)).outcome?.outcome).toBe("postponed");
    await changes(id, { takesPlaceOn: "2027-05-12" });
    const again = await whole(id);
    expect([again.outcome?.outcome, again.invitation.sequence]).toEqual(["planned", 1]);
  });

  test("two note at once: the second sees what stands and keeps her words", async () => {
    const id = await invites();
    await note(id, { outcome: "not_held", result: "Zu wenige" });
    const answer = await w.request("anna", paths.invitationOutcome(town, id), { step: "0", outcome: "postponed", result: "Im Herbst" });
    expect([answer.status, (await answer.text()).includes("Im Herbst")]).toEqual([409, true]);
    expect((await whole(id)).outcome?.outcome).toBe("not_held");
  });
});

test("two change the same invitation: both versions, nothing lost", async () => {
  const id = await invites();
  await changes(id, { place: "Feuerwehrhaus Hofen" });
  const answer = await changes(id, { version: "1", place: "Alte Schule" });
  const page = await answer.text();
  expect([answer.status, page.includes("Feuerwehrhaus Hofen"), page.includes("Alte Schule")]).toEqual([409, true, true]);
});

test("a guest whose entry is deleted stays in the record", async () => {
  const id = await invites();
  await w.db.owner((tx) => tx.delete(entries).where(eq(entries.id, ids[0] ?? "")));
  expect((await whole(id)).guests.map(({ name }) => name)).toContain("Heimatverein Altdorf");
  await changes(id, { place: "Alte Schule", guests: ids.slice(1) });
  expect((await whole(id)).guests.length).toBe(5);
});

test("a guest whose entry was merged into another is reached there, mailed once, and can be left out", async () => {
  const id = await invites();
  const send = () => w.request("anna", paths.mailInvitation(town, id), {});
  await send();
  const [altdorf = "", ...others] = ids;
  const kept = newId(w.now);
  const content = { ...emptyContent, name: "Heimatbund", kind: "association" as const, publicContact: "heimatbund@verein.example" };
  await w.as("anna", (tx, actor) => addEntry(tx, { id: kept, bodyId: townId, content, actor, now: w.now }));
  await w.db.owner((tx) => tx.update(entries).set({ removedAt: w.now, mergedInto: kept }).where(eq(entries.id, altdorf)));
  await send();
  expect(await outbox()).toHaveLength(3);
  await w.request("anna", paths.cancelInvitation(town, id), {});
  await send();
  const told = (await outbox()).filter(({ subject }) => subject?.startsWith("Abgesagt")).map(({ recipient }) => recipient);
  expect(told.sort()).toEqual(["heimat-bergfeld@verein.example", "heimat-hofen@verein.example", "heimatbund@verein.example"]);
  await changes(id, { guests: others });
  expect((await whole(id)).guests.map(({ entryId }) => entryId).sort()).toEqual(others.sort());
});

test.each<Person>(["bert", "clara", "dora"])("for %s there is no such invitation, whatever is asked of it", async (person) => {
  const id = await invites();
  const gets = [paths.invitation, paths.changeInvitation, paths.invitationOutcome, paths.invitationLetters, paths.invitationCalendar];
  const posts = [paths.changeInvitation, paths.mailInvitation, paths.cancelInvitation, paths.invitationOutcome];
  for (const path of gets) expect((await w.request(person, path(town, id))).status).toBe(404);
  for (const path of posts) expect((await w.request(person, path(town, id), {})).status).toBe(404);
  const inOwnTown = await w.request("bert", paths.invitation("nachbarhausen", id));
  expect(inOwnTown.status).toBe(404);
});
