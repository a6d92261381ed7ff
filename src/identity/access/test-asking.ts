// SPDX-License-Identifier: EUPL-1.2
// The stage of the tests about access: Hanne of Erdachtal asks, a town where nobody works with it yet.
import { eq, inArray } from "drizzle-orm";
import { auditActors } from "#kit/audit";
import { newId } from "#kit/db";
import { later } from "#kit/time";
import type { World } from "#world";
import { memberships, people, sessions, signInCodes } from "../tables.ts";
import { newestCode, type Visitor, visitor } from "../testing/visitor.ts";
import { accessRequests } from "./tables.ts";

export const email = "hauptamt@erdachtal.example";
export const clara = "ehrenamt@kreis-musterland.example";
export const desk = "/intern/kreis-musterland/team/anfragen";

export const text = async (answer: Promise<Response>) => (await answer).text();

/** The cast stays from test to test; who came in by asking goes again. */
export const forgetWhoCame = (w: World) =>
  w.db.owner(async (tx) => {
    const came = tx.select({ id: people.id }).from(people).where(eq(people.email, email));
    for (const table of [memberships, sessions, signInCodes]) await tx.delete(table).where(inArray(table.personId, came));
    await tx.delete(auditActors).where(inArray(auditActors.personId, came));
    await tx.delete(people).where(eq(people.email, email));
  });

/** What she writes into the form. */
export const form = (w: World, change: Record<string, string> = {}) => ({
  id: newId(w.now),
  name: "Hanne Kanarienvogel",
  email,
  role: "officer",
  phone: "01234 567",
  message: "Ich bin seit März für das Ehrenamt zuständig.",
  ...change,
});

/** Asks as somebody in a browser of her own; returns her browser and the address of her page. */
export async function asks(
  w: World,
  change: Record<string, string> = {},
  place = "erdachtal",
): Promise<{ who: Visitor; own: string; id: string }> {
  const who = visitor(w);
  const sent = form(w, change);
  const answer = await who.visit(`/zugang-anfragen/${place}`, sent);
  return { who, own: answer.headers.get("location") ?? "", id: sent.id };
}

/** Asks and confirms the address. */
export async function waits(w: World, change: Record<string, string> = {}, place = "erdachtal") {
  w.clock.moveTo(later(w.now, 1_000));
  const asked = await asks(w, change, place);
  const answer = await asked.who.visit(asked.own, { code: await newestCode(w, change.email ?? email) });
  await w.jobs.drain();
  return { ...asked, status: answer.status };
}

/** The requests that are kept. */
export const kept = (w: World) => w.db.owner((tx) => tx.select().from(accessRequests));
