// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { beforeEach, expect } from "vitest";
import { newId } from "#kit/db";
import { mails } from "#kit/mail";
import { type World, world } from "#world";
import { addEntry } from "../../entries/add.ts";
import { emptyContent } from "../../entries/content.ts";
import { paths } from "../../paths.ts";
import { invitationAt } from "./find.ts";

export let w: World;
export let townId: string;
export let ids: string[];

export const town = "musterstadt";
export const key = "mehrere-heimatvereine";
export const wellFilled = {
  title: "Treffen der Heimatvereine",
  takesPlaceOn: "2027-04-14",
  beginsAt: "19:00",
  endsAt: "21:00",
  place: "Bürgerhaus Linde, kleiner Saal",
  message: "Guten Tag,\n\nwir laden Sie ein.",
  others: "",
};

/** Makes an invitation through its form; returns its id. */
export async function invites(more: Record<string, string | string[]> = {}): Promise<string> {
  const id = newId(w.now);
  const answer = await w.request("anna", paths.newInvitation(town, key), { ...wellFilled, guests: ids, id, ...more });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, paths.invitation(town, id)]);
  return id;
}
export const whole = async (id: string) => {
  const found = await w.reads("anna", (tx) => invitationAt(tx, townId, id));
  if (!found) throw new Error("The invitation is not there");
  return found;
};
export const changes = async (id: string, more: Record<string, string | string[]>) =>
  w.request("anna", paths.changeInvitation(town, id), {
    ...wellFilled,
    guests: ids,
    version: String((await whole(id)).invitation.version),
    ...more,
  });
export const outbox = () =>
  w.db.owner((tx) => tx.select().from(mails).where(eq(mails.template, "inventory.invitation")).orderBy(mails.createdAt, mails.recipient));
export const eventOf = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const vevent = calendar.getFirstSubcomponent("vevent");
  if (!vevent) throw new Error("No event in the calendar");
  return { calendar, vevent, event: new ICAL.Event(vevent) };
};

/** Sets the stage before each test of a file. */
export function onStage(): void {
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
}
