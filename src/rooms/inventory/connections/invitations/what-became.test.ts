// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#kit/db";
import type { Block } from "#kit/documents";
import type { Person } from "#world";
import { addEntry } from "../../entries/add.ts";
import { emptyContent } from "../../entries/content.ts";
import { paths } from "../../paths.ts";
import { entries } from "../../tables.ts";
import { germanInstant } from "./instant.ts";
import { lettersOf } from "./letter.ts";
import { changes, eventOf, ids, invites, onStage, outbox, town, townId, w, wellFilled, whole } from "./test-stage.ts";

onStage();

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
